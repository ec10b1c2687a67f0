package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fault that the authority has established in its daily work, without a penalty so far.
 *
 * @param establishedOn the day on which it was established
 * @param gravity how the authority rates it
 * @param correctedOn the day on which the authority accepted its correction
 * @param matter what it is
 */
public record Violation(LocalDate establishedOn, Gravity gravity, @Nullable LocalDate correctedOn,
        @Nullable String matter, @Nullable Source source) implements Dated {

    /** How grave the authority holds it to be. */
    public enum Gravity {
        /** 运作不规范 */
        IRREGULAR,
        /** 轻微违法违规 */
        MINOR,
        /** 严重违法违规 */
        SERIOUS
    }

    @Override
    public LocalDate on() {
        return establishedOn;
    }
}
