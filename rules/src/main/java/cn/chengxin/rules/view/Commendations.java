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
    @Term("向参与者收费")
    public Commendations charging() {
        return where(each -> each.charged() == null ? Truth.UNKNOWN : Truth.of(each.charged().signum() > 0));
    }

    /** Those held within the period up to now. */
    @Term("期间内")
    @Override
    public Commendations within(Parameter period) {
        return where(each -> over(each.heldOn(), period).not());
    }

    /** Those that were not approved before they were held. */
    @Term("事前未经批准")
    public Commendations unapproved() {
        return where(each -> each.approvedOn() != null ? Truth.of(each.approvedOn().isAfter(each.heldOn()))
                : Truth.ofNullable(each.approved()).not());
    }

    /** Those on which the organization's own bodies had not decided by the day. */
    @Term("未履行内部工作程序")
    public Commendations undecided() {
        return where(each -> Truth.of(each.decidedOn() == null || each.decidedOn().isAfter(each.heldOn())));
    }
}
