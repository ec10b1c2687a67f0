package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Term.Body;

/** Terms of governing bodies, begun by elections (换届). */
public final class Terms extends Records<cn.chengxin.rules.fact.governance.Term, Terms> {

    Terms(Selection<cn.chengxin.rules.fact.governance.Term> selection) {
        super(selection);
    }

    @Override
    Terms of(Selection<cn.chengxin.rules.fact.governance.Term> selection) {
        return new Terms(selection);
    }

    /** Those of the body. */
    @Term("机构")
    public Terms body(Body body) {
        return where(each -> Truth.of(each.body() == body));
    }

    /** Those that ended longer ago than the period. */
    @Term(value = "届满超过", changedBy = Act.HOLD_ELECTION)
    public Terms overdue(Parameter period) {
        return where(each -> overNow(each.endsOn(), period));
    }
}
