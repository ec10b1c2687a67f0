package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Domicile;

/** Registered domiciles. */
public final class Domiciles extends Records<Domicile, Domiciles> {

    Domiciles(Selection<Domicile> selection) {
        super(selection);
    }

    @Override
    Domiciles of(Selection<Domicile> selection) {
        return new Domiciles(selection);
    }

    /** Those shared with a state organ. */
    @Term(value = "与行政机关合署办公", changedBy = Act.REGISTER_DOMICILE)
    public Domiciles sharedWithStateOrgan() {
        return where(each -> Truth.ofNullable(each.sharedWithStateOrgan()));
    }

    /** Those whose right of use has ended. */
    @Term(value = "使用权已届满", changedBy = { Act.RENEW_RIGHT_OF_USE, Act.TIME })
    public Domiciles rightOfUseEnded() {
        return where(each -> each.rightOfUseThrough() == null ? Truth.UNKNOWN
                : Truth.of(asOf().past(each.rightOfUseThrough())));
    }

    /** Those whose right of use is shorter than the period. */
    @Term(value = "使用权期间短于", changedBy = Act.RENEW_RIGHT_OF_USE)
    public Domiciles usableShorterThan(Parameter period) {
        Parameter.Value value = period.at(asOf());
        return where(each -> each.rightOfUseThrough() == null || value == null || value.period() == null
                ? Truth.UNKNOWN
                : Truth.of(each.rightOfUseThrough().isBefore(each.from().plus(value.period()).minusDays(1))));
    }
}
