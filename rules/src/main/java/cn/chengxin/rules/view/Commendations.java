package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Commendation;

/** Rating, standard-reaching and commendation activities (评比达标表彰). */
public final class Commendations extends Records<Commendation, Commendations> {

    Commendations(Selection<Commendation> selection) {
        super(selection);
    }

    @Override
    Commendations of(Selection<Commendation> selection) {
        return new Commendations(selection);
    }

    /** Those for which participants were charged. */
    @Term(value = "向参与者收费", changedBy = Act.NOTHING)
    public Commendations charging() {
        return where(each -> each.charged() == null ? Truth.UNKNOWN : Truth.of(each.charged().signum() > 0));
    }

    /** Those held within the period up to now. */
    @Term(value = "期间内", changedBy = Act.TIME)
    @Override
    public Commendations within(Parameter period) {
        return where(each -> over(each.heldOn(), period).not());
    }

    /** Those that were not approved before they were held. */
    @Term(value = "事前未经批准", changedBy = Act.NOTHING)
    public Commendations unapproved() {
        return where(each -> each.approvedOn() != null ? Truth.of(each.approvedOn().isAfter(each.heldOn()))
                : Truth.ofNullable(each.approved()).not());
    }

    /** Those on which the organization's own bodies had not decided by the day. */
    @Term(value = "未履行内部工作程序", changedBy = Act.NOTHING)
    public Commendations undecided() {
        return where(each -> Truth.of(each.decidedOn() == null || each.decidedOn().isAfter(each.heldOn())));
    }
}
