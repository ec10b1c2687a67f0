package cn.chengxin.rules.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit score with its ledger: the total is the sum of the lines and of nothing else. No law lays it down (非法定); it
 * stands beside the grade and the lists and decides nothing.
 *
 * @param total the sum of the lines' points
 * @param lines why, point by point
 */
public record Score(BigDecimal total, List<Line> lines) {

    /** Adds up the lines. */
    public Score(List<Line> lines) {
        this(lines.stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add), List.copyOf(lines));
    }

    /**
     * Points for one reason.
     *
     * @param citation the rule that gives them: the reason is its name, and its status says whether any law stands behind
     * @param points the points, negative where they are taken away
     * @param until the first day on which the reason falls away by time alone; null where time does not take it away, and
     *     where the verdict was asked for without evidence
     * @param evidence what the reason rests on
     */
    public record Line(Citation citation, BigDecimal points, @Nullable LocalDate until, Evidence evidence) {
    }
}
