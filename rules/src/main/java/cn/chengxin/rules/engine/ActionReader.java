package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a rule does: one statement, which depends on the stage of its fact. */
final class ActionReader {

    private static final Pattern FINDING = Pattern.compile("\\s*finding\\s*\\(\\s*([A-Z_]+)\\s*\\)\\s*;\\s*");
    private static final Pattern CONCLUDE = Pattern.compile(
            "\\s*conclude\\s*\\(\\s*([A-Z_]+)\\s*,\\s*([A-Z_]+)\\s*\\)\\s*;\\s*");
    private static final Pattern SCORE = Pattern.compile(
            "\\s*score\\s*\\(\\s*p\\s*\\(\\s*\"([^\"\\\\]*)\"\\s*\\)\\s*\\)\\s*;\\s*");

    private final Map<String, Parameter> parameters;
    private final Set<String> used;
    private final Report report;

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Report {

        void accept(Problem problem, Object... found);
    }

    /**
     * A reader of one action.
     *
     * @param parameters the rule set's parameters
     * @param used takes the keys of the parameters that are named
     * @param report takes what is wrong
     */
    ActionReader(Map<String, Parameter> parameters, Set<String> used, Report report) {
        this.parameters = parameters;
        this.used = used;
        this.report = report;
    }

    /** The rule that does this; empty where something is wrong. */
    Optional<Rule> read(String text, Class<?> fact, Citation citation, RuleWindow interval, Condition condition) {
        boolean second = Findings.class.isAssignableFrom(fact);
        Matcher finding = FINDING.matcher(text);
        Matcher conclude = CONCLUDE.matcher(text);
        Matcher score = SCORE.matcher(text);
        if (score.matches()) {
            return score(score.group(1), fact, citation, interval, condition);
        }
        if (finding.matches() && !second) {
            return Optional.ofNullable(code(FindingKind.class, finding.group(1))).map(kind -> {
                boolean grounds = kind.outlivesItsRule() && condition.chains().stream().anyMatch(TermChain::grounds);
                return Rule.finding(citation, fact, new RuleWindow(interval.from(), interval.to(), grounds), condition,
                        kind);
            });
        }
        if (conclude.matches() && second) {
            return conclude(conclude, fact, citation, interval, condition);
        }
        report.accept(finding.matches() || conclude.matches() ? Problem.WRONG_STAGE : Problem.NOT_ONE_ACTION);
        return Optional.empty();
    }

    private Optional<Rule> conclude(Matcher action, Class<?> fact, Citation citation, RuleWindow interval,
            Condition condition) {
        Matter matter = code(Matter.class, action.group(1));
        Outcome outcome = code(Outcome.class, action.group(2));
        if (matter != null && outcome != null && outcome.matter() != matter) {
            report.accept(Problem.WRONG_MATTER, outcome, matter, outcome.matter());
        } else if (matter != null && outcome != null) {
            return Optional.of(Rule.conclusion(citation, fact, interval, condition, outcome));
        }
        return Optional.empty();
    }

    private Optional<Rule> score(String key, Class<?> fact, Citation citation, RuleWindow interval,
            Condition condition) {
        Parameter points = parameters.get(key);
        if (points == null || points.unit() != Parameter.Unit.POINTS) {
            report.accept(Problem.NOT_POINTS, key);
            return Optional.empty();
        }
        used.add(key);
        return Optional.of(Rule.score(citation, fact, interval, condition, points));
    }

    private <E extends Enum<E>> @Nullable E code(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        report.accept(Problem.UNKNOWN_CODE, name, Arrays.stream(type.getEnumConstants()).map(Enum::name)
                .collect(Collectors.joining(", ")));
        return null;
    }
}
