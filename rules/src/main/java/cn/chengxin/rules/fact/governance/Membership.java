package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The number of members from a day on.
 *
 * @param from the first day
 * @param individuals individual members
 * @param units unit members
 */
public record Membership(LocalDate from, @Nullable Integer individuals, @Nullable Integer units,
        @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return from;
    }
}
