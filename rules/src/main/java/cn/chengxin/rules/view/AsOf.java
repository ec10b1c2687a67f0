package cn.chengxin.rules.view;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The day for which a verdict is made (基准日), and the only source of time. It answers questions about dates and
 * remembers the first later day on which an answer that it gave would be another.
 *
 * <p>Periods run as 民法典 第二百零一条 and 第二百零二条 say: the first day does not count, and the period ends with the
 * corresponding day.
 */
public final class AsOf {

    private final LocalDate day;
    private @Nullable LocalDate horizon;

    /** A day to judge on. */
    public AsOf(LocalDate day) {
        this.day = day;
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** The first later day on which an answer given so far would change; null where there is none. */
    public @Nullable LocalDate horizon() {
        return horizon;
    }

    /** Whether the day has come. */
    public boolean reached(LocalDate date) {
        if (!date.isAfter(day)) {
            return true;
        }
        remember(date);
        return false;
    }

    /** Whether a period that began on {@code from} is over (满): the day after its last day has come. */
    public boolean over(LocalDate from, Period period) {
        return past(from.plus(period));
    }

    /** Whether the day after the date has come. */
    public boolean past(LocalDate date) {
        if (date.isBefore(day)) {
            return true;
        }
        remember(date.plusDays(1));
        return false;
    }

    private void remember(LocalDate date) {
        if (horizon == null || date.isBefore(horizon)) {
            horizon = date;
        }
    }
}
