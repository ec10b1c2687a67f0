package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written order to put a matter right within a period (限期整改).
 *
 * @param orderedOn the day of the order
 * @param dueOn the last day of the period
 * @param completedOn the day on which the authority accepted the rectification; absent while it is open
 * @param matter what is to be put right
 * @param document the order's number
 */
public record RectificationOrder(LocalDate orderedOn, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn,
        @Nullable String matter, @Nullable String document, @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return orderedOn;
    }

    /** The first day on which the order is overdue; unknown where its period is. */
    @Override
    public @Nullable LocalDate groundOn() {
        return dueOn == null ? null : dueOn.plusDays(1);
    }
}
