package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.InternalRule;
import java.util.List;

/** The organization's own written rules. */
public final class InternalRules extends Records<InternalRule, InternalRules> {

    InternalRules(Selection<InternalRule> selection) {
        super(selection);
    }

    @Override
    InternalRules of(Selection<InternalRule> selection) {
        return new InternalRules(selection);
    }

    /** Those about any of the subjects. */
    @Term("规范事项")
    public InternalRules about(InternalRule.Subject... abouts) {
        List<InternalRule.Subject> wanted = List.of(abouts);
        return where(each -> Truth.of(wanted.contains(each.subject())));
    }

    /** Those that hold now. */
    @Term("现行")
    public InternalRules valid() {
        return where(each -> Truth.of(!happened(each.repealedOn())));
    }
}
