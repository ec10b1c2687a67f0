package cn.chengxin.rules.fact.finance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standard of membership dues (会费标准) from a day on.
 *
 * @param adoptedOn the day on which it was set
 * @param tiers how many tiers it has
 * @param subTiers whether a tier has rates of its own inside
 * @param secretBallot whether the assembly voted by secret ballot
 * @param publishedOn the day of publication
 * @param filedOn the day of filing
 * @param surveyedOn the day on which members were asked what they think of it (调查)
 * @param heardOn the day of the hearing (听证)
 * @param effectiveOn the first day on which dues are taken under it (执行)
 */
public record FeeStandard(LocalDate adoptedOn, @Nullable Integer tiers, @Nullable Boolean subTiers,
        @Nullable Boolean secretBallot, @Nullable LocalDate publishedOn, @Nullable LocalDate filedOn,
        @Nullable Source source, @Nullable LocalDate surveyedOn, @Nullable LocalDate heardOn,
        @Nullable LocalDate effectiveOn) implements Dated {

    /** What comes before dues are taken under a standard. */
    public enum Step {
        /** 调查 */
        SURVEY,
        /** 听证 */
        HEARING,
        /** 公示 */
        PUBLICATION,
        /** 备案 */
        FILING
    }

    @Override
    public LocalDate on() {
        return adoptedOn;
    }
}
