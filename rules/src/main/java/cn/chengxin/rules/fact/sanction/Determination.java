package cn.chengxin.rules.fact.sanction;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written statement of an authority on which a rule may rest.
 *
 * @param kind what is stated
 * @param statedOn the day of the statement
 * @param endsOn the last day for which it holds, where it has an end
 * @param excuses for a certificate of no direct responsibility, the ground that it excuses
 * @param authority who states it
 * @param document its number
 * @param text what it says
 */
public record Determination(Kind kind, LocalDate statedOn, @Nullable LocalDate endsOn, @Nullable ListingGround excuses,
        @Nullable String authority, @Nullable String document, @Nullable String text, @Nullable Source source)
        implements Dated {

    /** What an authority may state. */
    public enum Kind {
        /** the conditions for public fund-raising are no longer met */
        FUNDRAISING_CONDITIONS_LOST,
        /** 业务主管单位或者其他有关部门书面证明不负直接责任 */
        NOT_DIRECTLY_RESPONSIBLE,
        /** another ground for the abnormal-activity list laid down by law or administrative regulation */
        OTHER_ABNORMAL_GROUND,
        /** another ground for the serious-dishonesty list laid down by law or administrative regulation */
        OTHER_SERIOUS_GROUND,
        /** the duty to set up a party organization is not met */
        PARTY_ORGANIZATION_MISSING,
        /** a slush fund (小金库) was found */
        SLUSH_FUND,
        /** 乱培训、乱收费、乱评比 */
        IMPROPER_TRAINING, IMPROPER_CHARGES, IMPROPER_RATING,
        /** against the public-benefit purpose, or a danger to state security or social stability */
        HARMFUL_TO_PUBLIC_INTEREST,
        /** superstition, fraud or pyramid selling in the organization's name */
        PROHIBITED_ACTIVITY,
        /** internal management has failed, governance is at a standstill */
        GOVERNANCE_DEADLOCK,
        /** normal work cannot go on */
        WORK_AT_STANDSTILL,
        /** the conditions for deregistration are met */
        DEREGISTRATION_CONDITIONS_MET,
        /** 社会信誉好 */
        GOOD_REPUTATION,
        /** contributions to one of the fields that a policy names */
        POSITIVE_CONTRIBUTION,
        /** the party organization of the supervising unit, the comprehensive committee or the place leads its work */
        PARTY_WORK_LED_BY,
        /** plays no visible role (徒有其名、不起作用; 作用发挥不明显) */
        INEFFECTIVE,
        /** a law or administrative regulation asks for a licence before registration (必须先取得许可证) */
        PRIOR_LICENCE_REQUIRED
    }

    @Override
    public LocalDate on() {
        return statedOn;
    }
}
