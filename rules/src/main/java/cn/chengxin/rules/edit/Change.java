package cn.chengxin.rules.edit;

import cn.chengxin.rules.engine.WrittenRule;
import cn.chengxin.rules.ruleset.Indicator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that differs between two texts of a rule set (一处变更). In JSON, {@code type} says of which kind it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Change {

    /** The file in which it stands; where the thing moved, the later one. */
    String file();

    /** What became of a thing. */
    enum Kind {
        /** only the later text has it */
        ADDED,
        /** only the earlier text has it */
        REMOVED,
        /** both have it, and not the same */
        CHANGED;

        static Kind of(@Nullable Object before, @Nullable Object after) {
            return before == null ? ADDED : after == null ? REMOVED : CHANGED;
        }
    }

    /**
     * The instrument: its title, its dates, its status.
     *
     * @param field what of it
     * @param before as it was; null where it was absent
     * @param after as it is; null where it is absent
     */
    record InstrumentField(String file, String field, @Nullable String before, @Nullable String after)
            implements Change {
    }

    /**
     * A parameter as such: that there is one, what it is, its unit. What it is worth on which day is a {@link DatedValue}.
     *
     * @param key its key
     * @param before as it was; null where it is new
     * @param after as it is; null where it is gone
     */
    record ParameterEntry(String file, Kind kind, String key, @Nullable Meaning before, @Nullable Meaning after)
            implements Change {

        /**
         * What a parameter is.
         *
         * @param description in words
         * @param unit what it is measured in
         */
        public record Meaning(String description, String unit) {
        }
    }

    /**
     * A parameter's value from one day: "rectification period, from 2026-01-01: 30 → 20 working days".
     *
     * @param key the parameter's key
     * @param description what the parameter is
     * @param unit what it is measured in
     * @param from the day
     * @param before as it was; null where there was none of that day
     * @param after as it is; null where there is none of that day
     * @param clauses the clauses of the rules that use the parameter
     */
    record DatedValue(String file, Kind kind, String key, String description, String unit, LocalDate from,
            @Nullable Stated before, @Nullable Stated after, List<String> clauses) implements Change {

        /**
         * What is stated.
         *
         * @param value the value as it is written; null where it is unset
         * @param citation where it stands
         * @param verified whether that text was seen verbatim
         */
        public record Stated(@Nullable String value, String citation, boolean verified) {
        }

        public DatedValue {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A rule.
     *
     * @param name its name; where it was renamed, the later one
     * @param clause its clause; where that changed, the later one
     * @param parts what of it differs; empty where the rule is new or gone
     * @param before as it was; null where it is new
     * @param after as it is; null where it is gone
     */
    record RuleEntry(String file, Kind kind, String name, String clause, Set<Part> parts,
            @Nullable WrittenRule before, @Nullable WrittenRule after) implements Change {

        /** What of a rule may differ. */
        public enum Part {
            /** its name, all else being the same */
            NAME,
            /** which clause it encodes */
            CLAUSE,
            /** the words that it quotes */
            QUOTE,
            /** when it is in force */
            IN_FORCE,
            /** whether its text was seen */
            VERIFIED,
            /** when it holds */
            CONDITION,
            /** what it finds, concludes or scores */
            RESULT,
            /** the file in which it stands */
            FILE
        }

        public RuleEntry {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * A scenario. Facts that differ may come from what all scenarios of a rule set share.
     *
     * @param name its name
     * @param parts what of it differs; empty where the scenario is new or gone
     */
    record ScenarioEntry(String file, Kind kind, String name, Set<Part> parts) implements Change {

        /** What of a scenario may differ. */
        public enum Part {
            /** its day */
            DAY,
            /** its facts */
            FACTS,
            /** what it expects */
            EXPECTATION
        }

        public ScenarioEntry {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * An indicator.
     *
     * @param key its key
     * @param before as it was; null where it is new
     * @param after as it is; null where it is gone
     */
    record IndicatorEntry(String file, Kind kind, String key, @Nullable Indicator before, @Nullable Indicator after)
            implements Change {
    }

    /** A file of which only comments, order or layout differ. */
    record Layout(String file) implements Change {
    }

    /**
     * A file that cannot be compared by what it means, because it is not in order on one side.
     *
     * @param lines a unified difference; cut where it is very long
     */
    record FileText(String file, Kind kind, List<String> lines) implements Change {

        public FileText {
            lines = List.copyOf(lines);
        }
    }
}
