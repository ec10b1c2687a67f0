package cn.chengxin.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered body that comes near to one applied for.
 *
 * @param comparedOn the day of the comparison
 * @param uscc its code
 * @param name its name
 * @param sameName whether the names are the same, or so near that they would be taken for each other
 * @param similarScope whether the scope of business is the same or similar
 * @param sameDivision whether it is registered in the same division
 */
public record SimilarBody(LocalDate comparedOn, @Nullable String uscc, @Nullable String name,
        @Nullable Boolean sameName, @Nullable Boolean similarScope, @Nullable Boolean sameDivision,
        @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return comparedOn;
    }
}
