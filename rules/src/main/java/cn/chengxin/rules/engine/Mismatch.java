package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a verdict is other than a scenario expects (与预期不符).
 *
 * @param aspect what differs
 * @param expected what is expected, in order, or must not be; empty where nothing is
 * @param found what there is instead, in order; of what has no verdict, why
 */
public record Mismatch(Aspect aspect, List<String> expected, List<String> found) {

    /** What of a verdict a scenario expects; each but the last is named as in {@link Scenario.Expectation}. */
    public enum Aspect {
        FINDINGS("findings"), UNDETERMINED("undetermined"), CONCLUSIONS("conclusions"), PROPOSES("proposes"),
        PROPOSES_NOT("proposesNot"), POINTS("points"), SCORE("score"), STABLE_UNTIL("stableUntil"),
        PARAMETERS_USED("parametersUsed"),
        /** A verdict at all. */
        VERDICT("verdict");

        private final String field;

        Aspect(String field) {
            this.field = field;
        }

        /** Its name in a scenario's file. */
        public String field() {
            return field;
        }
    }

    /** There is no verdict. */
    public static Mismatch unjudged(Throwable why) {
        return new Mismatch(Aspect.VERDICT, List.of(), List.of(why.toString()));
    }

    static Mismatch of(Aspect aspect, Collection<?> expected, Collection<?> found) {
        return new Mismatch(aspect, inOrder(expected), inOrder(found));
    }

    private static List<String> inOrder(Collection<?> values) {
        return new TreeSet<>(values).stream().map(String::valueOf).toList();
    }
}
