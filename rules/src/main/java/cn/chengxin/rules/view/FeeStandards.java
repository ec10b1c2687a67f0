package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.FeeStandard;

/** Standards of membership dues (会费标准). */
public final class FeeStandards extends Records<FeeStandard, FeeStandards> {

    FeeStandards(Selection<FeeStandard> selection) {
        super(selection);
    }

    @Override
    FeeStandards of(Selection<FeeStandard> selection) {
        return new FeeStandards(selection);
    }

    /** Those with more tiers. */
    @Term("档次多于")
    public FeeStandards tiersAbove(Parameter tiers) {
        Parameter.Value limit = tiers.at(asOf());
        return where(each -> each.tiers() == null || limit == null || limit.number() == null ? Truth.UNKNOWN
                : Truth.of(each.tiers() > limit.number().intValueExact()));
    }

    /** Those with rates of their own inside a tier. */
    @Term("档内再分")
    public FeeStandards subTiers() {
        return where(each -> Truth.ofNullable(each.subTiers()));
    }

    /** Those not adopted by secret ballot. */
    @Term("未经无记名投票表决")
    public FeeStandards withoutSecretBallot() {
        return where(each -> Truth.ofNullable(each.secretBallot()).not());
    }
}
