package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.edit.Change.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference in the words of its reader; shown by {@code difference.html}.
 *
 * @param fields of the instrument, of parameters and of indicators
 * @param values parameters' dated values
 * @param rules rules, with their texts side by side
 * @param scenarios scenarios
 * @param layout files of which only comments, order or layout differ
 * @param texts files that cannot be compared by what they mean
 * @param sentences the same in one line each, what matters most first
 */
public record DifferenceView(List<Field> fields, List<Value> values, List<Rule> rules, List<Scenario> scenarios,
        List<String> layout, List<Text> texts, List<String> sentences) {

    /** Something that was and is. */
    public record Field(Kind kind, String label, @Nullable String before, @Nullable String after) {
    }

    /**
     * A value from one day.
     *
     * @param clauses the clauses that use it
     * @param before what counted on that day; null where nothing did
     * @param after what counts on that day; null where nothing does
     * @param unit said once, after both; empty where the values say it themselves
     * @param citation where the later one stands; null where nothing does
     */
    public record Value(Kind kind, String label, String clauses, LocalDate from, @Nullable String before,
            @Nullable String after, String unit, @Nullable String citation, boolean verified) {
    }

    /** A rule and what of it differs. */
    public record Rule(Kind kind, String name, String clause, String file, List<Part> parts) {
    }

    /**
     * A part of a rule on both sides.
     *
     * @param code whether it is text of the rule language
     * @param readBefore the condition read aloud; null where it cannot be
     * @param readAfter likewise
     */
    public record Part(String label, boolean code, @Nullable String before, @Nullable String after,
            @Nullable String readBefore, @Nullable String readAfter) {
    }

    public record Scenario(Kind kind, String name, String file, String parts) {
    }

    public record Text(Kind kind, String file, String lines) {
    }

    /** Whether nothing differs. */
    public boolean empty() {
        return fields.isEmpty() && values.isEmpty() && rules.isEmpty() && scenarios.isEmpty() && layout.isEmpty()
                && texts.isEmpty();
    }
}
