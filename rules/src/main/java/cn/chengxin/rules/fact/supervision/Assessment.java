package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessment (社会组织评估) and the level that came of it.
 *
 * @param announcedOn the day of the announcement
 * @param level 1 to 5 for 1A to 5A; 0 where no level was reached
 * @param validFrom the first day of validity
 * @param validThrough the last day of validity
 * @param cancelledOn the day on which the level was cancelled or replaced
 */
public record Assessment(LocalDate announcedOn, int level, LocalDate validFrom, LocalDate validThrough,
        @Nullable LocalDate cancelledOn, @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return announcedOn;
    }
}
