package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.Audit;
import cn.chengxin.rules.fact.governance.Term.Body;
import java.time.LocalDate;

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
    @Term(value = "机构", changedBy = Act.HOLD_ELECTION)
    public Terms body(Body body) {
        return where(each -> Truth.of(each.body() == body));
    }

    /** Those that ended longer ago than the period. */
    @Term(value = "届满超过", changedBy = { Act.HOLD_ELECTION, Act.TIME })
    public Terms overdue(Parameter period) {
        return where(each -> overNow(each.endsOn(), period));
    }

    /** Those before whose election the party organization did not look at the candidates. */
    @Term(value = "换届未经党组织前置掌握", changedBy = Act.HOLD_ELECTION)
    public Terms unreviewedByParty() {
        return where(each -> Truth.ofNullable(each.reviewedByParty()).not());
    }

    /** Those that are not the first: elected after the registration (换届). */
    @Term(value = "换届产生", changedBy = Act.NOTHING)
    public Terms reelected() {
        LocalDate registered = view().organization().registeredOn();
        return where(each -> registered == null ? Truth.UNKNOWN : Truth.of(each.electedOn().isAfter(registered)));
    }

    /** Those without an audit of the kind, not from so long before the election, nor after it. */
    @Term(value = "未经审计", changedBy = Act.MAKE_AUDIT)
    public Terms unaudited(Audit.Kind kind, Parameter before) {
        return where(each -> view().audits().accompany(kind, each.electedOn(), before).not());
    }

    /** Those longer than the period. */
    @Term(value = "任期长于", changedBy = Act.HOLD_ELECTION)
    public Terms longerThan(Parameter period) {
        Parameter.Value value = period.at(asOf());
        return where(each -> each.endsOn() == null || value == null || value.period() == null ? Truth.UNKNOWN
                : Truth.of(each.endsOn().isAfter(each.electedOn().plus(value.period()))));
    }

    /** How many persons sit in the body. */
    @Term(value = "组成人数", changedBy = Act.FILL_SEATS)
    public Count seats() {
        return only(each -> Count.ofNullable(each.seats()), Count.unknown());
    }
}
