package cn.chengxin.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered domicile (住所) from a day on.
 *
 * @param from first day
 * @param address the address as registered
 * @param division its division, GB/T 2260
 * @param sharedWithStateOrgan whether a state organ works at the same place (合署办公)
 * @param rightOfUseThrough the last day of ownership or lease
 */
public record Domicile(LocalDate from, String address, @Nullable String division, @Nullable Boolean sharedWithStateOrgan,
        @Nullable LocalDate rightOfUseThrough, @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return from;
    }
}
