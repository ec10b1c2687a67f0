package cn.chengxin.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A former name or code, a merger, a split, or a change of the legal representative.
 *
 * @param changedOn the day of the change
 * @param kind what changed
 * @param before the name, code or person key before
 * @param after the name, code or person key after
 */
public record IdentityChange(LocalDate changedOn, Kind kind, @Nullable String before, @Nullable String after,
        @Nullable Source source) implements Dated {

    /** What can change. */
    public enum Kind {
        NAME, CODE, MERGER, DIVISION, LEGAL_REPRESENTATIVE, DOMICILE, SCOPE, SUPERVISING_UNIT, DECOUPLING
    }

    @Override
    public LocalDate on() {
        return changedOn;
    }
}
