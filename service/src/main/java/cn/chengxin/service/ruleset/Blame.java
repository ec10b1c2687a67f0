package cn.chengxin.service.ruleset;

import cn.chengxin.rules.edit.Change;
import cn.chengxin.rules.edit.Change.Kind;
import cn.chengxin.rules.edit.Difference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which revision last touched what of a rule set (逐条溯源).
 *
 * @param rules the rule's name, to the number of the revision
 * @param values the dated value, to the number of the revision
 */
public record Blame(Map<String, Integer> rules, Map<Dated, Integer> values) {

    /** Of a rule set that was never in effect. */
    public static final Blame NONE = new Blame(Map.of(), Map.of());

    /** A parameter's value from one day. */
    public record Dated(String key, LocalDate from) {
    }

    /** A revision by its number, with its files. */
    public record Version(int number, Map<String, byte[]> files) {
    }

    public Blame {
        rules = Map.copyOf(rules);
        values = Map.copyOf(values);
    }

    /**
     * Goes on by one revision.
     *
     * @param before the files of the revision before it; null where it is the first
     */
    public Blame then(String ruleSet, @Nullable Map<String, byte[]> before, Version version) {
        Map<String, Integer> rulesNow = new HashMap<>(rules);
        Map<Dated, Integer> valuesNow = new HashMap<>(values);
        for (Change change : Difference.between(ruleSet, before, version.files()).changes()) {
            if (change instanceof Change.RuleEntry rule) {
                if (rule.before() != null) {
                    rulesNow.remove(rule.before().name());
                }
                note(rulesNow, rule.kind(), rule.name(), version.number());
            } else if (change instanceof Change.DatedValue value) {
                note(valuesNow, value.kind(), new Dated(value.key(), value.from()), version.number());
            }
        }
        return new Blame(rulesNow, valuesNow);
    }

    private static <K> void note(Map<K, Integer> touched, Kind kind, K key, int number) {
        if (kind == Kind.REMOVED) {
            touched.remove(key);
        } else {
            touched.put(key, number);
        }
    }

    /** The revision that last touched a rule; null where it was never in effect. */
    public @Nullable Integer rule(String name) {
        return rules.get(name);
    }

    /** The revision that last touched a parameter's value from one day; null where it was never in effect. */
    public @Nullable Integer value(String key, LocalDate from) {
        return values.get(new Dated(key, from));
    }
}
