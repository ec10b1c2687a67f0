package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.FeeStandard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
    @Term(value = "档次多于", changedBy = Act.ADOPT_FEE_STANDARD)
    public FeeStandards tiersAbove(Parameter tiers) {
        Parameter.Value limit = tiers.at(asOf());
        return where(each -> each.tiers() == null || limit == null || limit.number() == null ? Truth.UNKNOWN
                : Truth.of(each.tiers() > limit.number().intValueExact()));
    }

    /** Those with rates of their own inside a tier. */
    @Term(value = "档内再分", changedBy = Act.ADOPT_FEE_STANDARD)
    public FeeStandards subTiers() {
        return where(each -> Truth.ofNullable(each.subTiers()));
    }

    /** Those not adopted by secret ballot. */
    @Term(value = "未经无记名投票表决", changedBy = Act.ADOPT_FEE_STANDARD)
    public FeeStandards withoutSecretBallot() {
        return where(each -> Truth.ofNullable(each.secretBallot()).not());
    }

    /** Those under which dues are taken although one of the steps was not gone before. */
    @Term(value = "收取前未经", changedBy = { Act.ADOPT_FEE_STANDARD, Act.TIME })
    public FeeStandards takenWithout(FeeStandard.Step... steps) {
        return where(each -> {
            Truth lacking = Truth.FALSE;
            for (FeeStandard.Step step : steps) {
                lacking = lacking.or(lacking(each.effectiveOn(), step(each, step)));
            }
            return lacking;
        });
    }

    private Truth lacking(@Nullable LocalDate taken, @Nullable LocalDate step) {
        return step != null && taken != null && !step.isAfter(taken) ? Truth.FALSE : reached(taken);
    }

    private static @Nullable LocalDate step(FeeStandard standard, FeeStandard.Step step) {
        return switch (step) {
            case SURVEY -> standard.surveyedOn();
            case HEARING -> standard.heardOn();
            case PUBLICATION -> standard.publishedOn();
            case FILING -> standard.filedOn();
        };
    }

    /** Those that the period after their adoption has passed without publication. */
    @Term(value = "逾期未公示", changedBy = { Act.PUBLISH_FEE_STANDARD, Act.TIME })
    public FeeStandards unpublishedFor(Parameter period) {
        return where(each -> happened(each.publishedOn()) ? Truth.FALSE : overNow(each.adoptedOn(), period));
    }
}
