package cn.chengxin.rules.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a document measures over many organizations, or as the progress of a task (指标). It decides nothing
 * about any one of them.
 *
 * @param name what is measured
 * @param unit what it is measured in
 * @param over what is counted, in words
 * @param targets what the document sets; several where its text can be read in several ways
 */
public record Indicator(String name, Unit unit, String over, List<Target> targets) {

    /** What an indicator is measured in. */
    public enum Unit {
        /** a number of things */
        COUNT,
        /** a share, 0 to 1 */
        RATIO,
        /** yuan */
        YUAN,
        /** done or not */
        DONE
    }

    /**
     * A target.
     *
     * @param value the least that is to be reached; absent where the document gives no number or leaves it blank
     * @param by the day by which; absent where it gives none
     * @param clause where it stands
     * @param quote the sentence, literally
     * @param note what is doubtful about it
     */
    public record Target(@Nullable BigDecimal value, @Nullable LocalDate by, String clause, String quote,
            @Nullable String note) {
    }

    public Indicator {
        targets = List.copyOf(targets);
    }
}
