package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.IdentityChange;
import cn.chengxin.rules.fact.finance.Audit;
import java.util.List;

/** Changes of name, code, legal representative and the like. */
public final class IdentityChanges extends Records<IdentityChange, IdentityChanges> {

    IdentityChanges(Selection<IdentityChange> selection) {
        super(selection);
    }

    @Override
    IdentityChanges of(Selection<IdentityChange> selection) {
        return new IdentityChanges(selection);
    }

    /** Those of any of the kinds. */
    @Term(value = "种类", changedBy = Act.CHANGE_REGISTRATION)
    public IdentityChanges kind(IdentityChange.Kind... kinds) {
        List<IdentityChange.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those without an audit of the kind, not from so long before the change, nor after it. */
    @Term(value = "未经审计", changedBy = Act.MAKE_AUDIT)
    public IdentityChanges unaudited(Audit.Kind kind, Parameter before) {
        return where(each -> view().audits().accompany(kind, each.changedOn(), before).not());
    }

    /** Those before which, since the one before of those selected, none of these audits was done. */
    @Term(value = "变更前未经审计", changedBy = Act.NOTHING)
    public IdentityChanges withoutAudit(Audit.Kind... kinds) {
        Audits audits = view().audits().kind(kinds);
        Truth none = Truth.of(!audits.incomplete() && audits.possible().isEmpty()).or(Truth.UNKNOWN);
        return where(each -> audits.certain().stream().anyMatch(audit -> !audit.doneOn().isAfter(each.changedOn())
                && certain().stream().noneMatch(earlier -> earlier.changedOn().isBefore(each.changedOn())
                        && !earlier.changedOn().isBefore(audit.doneOn()))) ? Truth.FALSE : none);
    }
}
