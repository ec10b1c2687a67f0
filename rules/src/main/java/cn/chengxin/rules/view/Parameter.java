package cn.chengxin.rules.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dated, cited, unit-bearing value (参数). A value counts from its day until the next one's; before the first, and
 * where the value is unset, nothing is known and every comparison with it is open.
 *
 * @param key its key in the rule set
 * @param description what it is
 * @param unit what it is measured in
 * @param values the values, by day
 */
public record Parameter(String key, String description, Unit unit, List<Value> values) {

    /** What a parameter is measured in. */
    public enum Unit {
        /** a number of things */
        COUNT,
        /** points of a score; negative where they are taken away */
        POINTS,
        /** yuan */
        YUAN,
        /** a share, 0 to 1 */
        RATIO,
        /** an ISO period such as P2Y or P15D */
        PERIOD,
        /** a number of working days, by the {@link WorkCalendar} */
        WORKING_DAYS,
        /** a set of codes */
        CODES
    }

    /**
     * One value.
     *
     * @param from the first day on which it is in force
     * @param number the number, for the units that are numbers
     * @param period the period
     * @param codes the codes
     * @param citation where it stands
     * @param verified whether that text was seen verbatim
     */
    public record Value(LocalDate from, @Nullable BigDecimal number, @Nullable Period period,
            @Nullable Set<String> codes, String citation, boolean verified) {

        /** Whether the document leaves it blank. */
        public boolean unset() {
            return number == null && period == null && codes == null;
        }

        /** As it is written; null where it is unset. */
        public @Nullable String text() {
            return number != null ? number.toPlainString() : period != null ? period.toString()
                    : codes != null ? codes.stream().sorted().toList().toString() : null;
        }
    }

    public Parameter {
        values = values.stream().sorted(Comparator.comparing(Value::from)).toList();
    }

    /** The value in force on a day; null before the first. */
    public @Nullable Value at(LocalDate day) {
        for (int i = values.size() - 1; i >= 0; i--) {
            Value value = values.get(i);
            if (!value.from().isAfter(day)) {
                return value;
            }
        }
        return null;
    }

    /** The value in force today, remembering when the next one comes. */
    @Nullable Value at(AsOf asOf) {
        for (int i = values.size() - 1; i >= 0; i--) {
            Value value = values.get(i);
            if (asOf.reached(value.from())) {
                return value;
            }
        }
        return null;
    }
}
