package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Charter;

/** Approved charters. */
public final class Charters extends Records<Charter, Charters> {

    Charters(Selection<Charter> selection) {
        super(selection);
    }

    @Override
    Charters of(Selection<Charter> selection) {
        return new Charters(selection);
    }

    /** Those that do not say that the Party's overall leadership is upheld. */
    @Term(value = "未载明坚持党的全面领导", changedBy = Act.ADOPT_CHARTER)
    public Charters withoutPartyLeadership() {
        return where(each -> Truth.ofNullable(each.partyLeadershipClause()).not());
    }

    /** Those without the work of the Party organization. */
    @Term(value = "未载明党建工作内容", changedBy = Act.ADOPT_CHARTER)
    public Charters withoutPartyWork() {
        return where(each -> Truth.ofNullable(each.partyWorkClause()).not());
    }

    /** Those whose clauses were not checked when they were approved. */
    @Term(value = "核准时未审查", changedBy = Act.ADOPT_CHARTER)
    public Charters unchecked() {
        return where(each -> Truth.ofNullable(each.clausesChecked()).not());
    }

    /** Those whose scope of business holds more tags than so many. */
    @Term(value = "业务范围标签多于", changedBy = Act.NOTHING)
    public Charters scopeAbove(Parameter tags) {
        return where(each -> view().compare(each.scope() == null ? Count.unknown() : Count.of(each.scope().size()),
                Op.GT, tags));
    }
}
