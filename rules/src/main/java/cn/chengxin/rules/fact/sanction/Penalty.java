package cn.chengxin.rules.fact.sanction;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One penalty decision; it may hold several kinds at once (警告 and 没收违法所得).
 *
 * @param decidedOn the day of the decision
 * @param kinds what was imposed
 * @param fine the fine in yuan, where FINE is among the kinds; confiscated sums are no fine
 * @param confiscated the confiscated sum in yuan
 * @param against whom; a fine on a person is not the organization's
 * @param effectiveOn the day on which it takes effect, where later
 * @param endsOn the last day of a suspension, or of a ban with a period
 * @param executedOn the day on which it was fully executed
 * @param revokedOn the day on which it was cancelled by review, court or the authority
 * @param authority who decided
 * @param document the decision's number
 * @param facts what was done, in words
 * @param publishedOn the day of publication (公示)
 */
public record Penalty(LocalDate decidedOn, Set<PenaltyKind> kinds, @Nullable BigDecimal fine,
        @Nullable BigDecimal confiscated, Subject against, @Nullable LocalDate effectiveOn, @Nullable LocalDate endsOn,
        @Nullable LocalDate executedOn, @Nullable LocalDate revokedOn, @Nullable String authority,
        @Nullable String document, @Nullable String facts, @Nullable Source source, @Nullable LocalDate publishedOn)
        implements Dated {

    /** Against whom a penalty was imposed. */
    public enum Subject {
        ORGANIZATION, PERSON
    }

    public Penalty {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public LocalDate on() {
        return decidedOn;
    }

    /** A penalty is a ground from the day on which it takes effect. */
    @Override
    public LocalDate groundOn() {
        return effectiveOn == null ? decidedOn : effectiveOn;
    }
}
