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
    @Term(value = "规范事项", changedBy = Act.ADOPT_INTERNAL_RULE)
    public InternalRules about(InternalRule.Subject... abouts) {
        List<InternalRule.Subject> wanted = List.of(abouts);
        return where(each -> Truth.of(wanted.contains(each.subject())));
    }

    /** Those that hold now. */
    @Term(value = "现行", changedBy = Act.ADOPT_INTERNAL_RULE)
    public InternalRules valid() {
        return where(each -> Truth.of(!happened(each.repealedOn())));
    }
}
