package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to reach the organization.
 *
 * @param madeOn the day on which the letter was posted or the call made
 * @param channel by which way
 * @param reached whether somebody signed or answered; unknown while it is under way
 * @param resultOn the day on which the result was known
 */
public record ContactAttempt(LocalDate madeOn, Channel channel, @Nullable Boolean reached,
        @Nullable LocalDate resultOn, @Nullable Source source) implements Dated {

    /** Ways to reach an organization. */
    public enum Channel {
        /** 邮寄专用信函 to the registered domicile */
        SPECIAL_LETTER,
        /** a visit to the registered domicile */
        DOMICILE,
        /** the person in charge on file (备案负责人) */
        PERSON_IN_CHARGE,
        /** the supervising unit (业务主管单位) */
        SUPERVISING_UNIT
    }

    @Override
    public LocalDate on() {
        return madeOn;
    }

    /** An attempt founds something once its result is known. */
    @Override
    public LocalDate groundOn() {
        return resultOn == null ? madeOn : resultOn;
    }
}
