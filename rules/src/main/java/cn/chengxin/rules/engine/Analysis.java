package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.Condition.Comparison;
import cn.chengxin.rules.engine.Condition.Holds;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be proved wrong with the rules of a rule set that are each in order. Nothing is said where it only might be:
 * a rule that is not named may be wrong in other ways.
 *
 * @param issues what was found, in the order of the rules
 */
public record Analysis(List<Issue> issues) {

    /** What may be wrong. */
    public enum Kind {
        /** two parts of its condition exclude one another */
        NEVER_HOLDS,
        /** it compares with a parameter that has no value on any day on which the rule is in force */
        VALUE_UNSET,
        /** another rule asks the same and does the same on some day */
        DUPLICATE,
        /** beside other rules it is a row of a table of amounts, and no row says what holds between two of them */
        GAP,
        /** another rule concludes otherwise in a matter with one standing, and both held in a scenario; the stricter counts */
        AT_ODDS
    }

    /**
     * One thing that is wrong.
     *
     * @param kind what it is
     * @param rule the rule's name
     * @param clause its clause
     * @param because the parts that exclude one another, the comparison, the other rule's name, or what is left out
     * @param example a scenario with an organization that shows it; null where there is none, or nobody looked
     */
    public record Issue(Kind kind, String rule, String clause, List<String> because, @Nullable String example) {

        public Issue {
            because = List.copyOf(because);
        }
    }

    public Analysis {
        issues = List.copyOf(issues);
    }

    /** Looks at the rules of a rule set; one whose rules are not in order has no issues here, but diagnostics. */
    public static Analysis of(RuleSet ruleSet) {
        return of(ruleSet, List.of());
    }

    /**
     * Looks at the rules of a rule set and at what came of its scenarios.
     *
     * @param tried its scenarios as they were tried
     */
    public static Analysis of(RuleSet ruleSet, List<ScenarioRunner.Result> tried) {
        List<Rule> rules = RuleReader.read(ruleSet).rules();
        Examples examples = new Examples(tried);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            List<Condition> parts = parts(rule.condition()).toList();
            contradiction(parts, rule, issues);
            parts.stream().filter(part -> unset(part, rule)).findFirst()
                    .ifPresent(part -> issues.add(issue(Kind.VALUE_UNSET, rule, part.text())));
            rules.subList(0, i).stream().filter(other -> same(rule, other)).findFirst()
                    .ifPresent(other -> issues.add(issue(Kind.DUPLICATE, rule, other.citation().rule())));
        }
        issues.addAll(TableGaps.of(rules));
        issues.addAll(examples.atOdds(rules));
        return new Analysis(issues.stream().map(examples::of).toList());
    }

    static Issue issue(Kind kind, Rule rule, String... because) {
        return new Issue(kind, rule.citation().rule(), rule.citation().clause(), List.of(because), null);
    }

    /** What must all be true. */
    static Stream<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all ? all.parts().stream().flatMap(Analysis::parts)
                : Stream.of(condition);
    }

    private static void contradiction(List<Condition> parts, Rule rule, List<Issue> issues) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (exclude(parts.get(j), parts.get(i))) {
                    issues.add(issue(Kind.NEVER_HOLDS, rule, parts.get(j).text(), parts.get(i).text()));
                    return;
                }
            }
        }
    }

    private static boolean exclude(Condition one, Condition other) {
        if (one instanceof Holds first && other instanceof Holds second) {
            return first.term().text().equals(second.term().text()) && first.expected() != second.expected();
        }
        if (!(one instanceof Comparison first && other instanceof Comparison second)
                || !first.left().text().equals(second.left().text())) {
            return false;
        }
        boolean numbers = first.right() instanceof Integer && second.right() instanceof Integer;
        if (numbers) {
            // Each number, and something below, between and above them: nothing else can matter.
            return IntStream.rangeClosed(-1, 3).mapToDouble(half -> half / 2.0)
                    .noneMatch(value -> meets(value, first.op(), (Integer) first.right())
                            && meets(value, second.op(), (Integer) second.right()));
        }
        if (first.right().equals(second.right())) {
            return IntStream.rangeClosed(-1, 1).noneMatch(value -> meets(value, first.op(), 0)
                    && meets(value, second.op(), 0));
        }
        return first.right() instanceof Enum<?> && second.right() instanceof Enum<?> && first.op() == Op.EQ
                && second.op() == Op.EQ;
    }

    private static boolean meets(double value, Op op, int right) {
        int compared = Double.compare(value, right);
        return switch (op) {
            case EQ -> compared == 0;
            case NE -> compared != 0;
            case LT -> compared < 0;
            case LE -> compared <= 0;
            case GT -> compared > 0;
            case GE -> compared >= 0;
        };
    }

    /** A rule that answers for old grounds asks on days outside of its window too. */
    private static boolean unset(Condition part, Rule rule) {
        if (!(part instanceof Comparison comparison && comparison.right() instanceof Parameter parameter)) {
            return false;
        }
        return parameter.values().stream().allMatch(Parameter.Value::unset)
                || !rule.window().grounds() && parameter.values().stream()
                        .filter(value -> !value.unset()).noneMatch(value -> overlaps(value.from(),
                                parameter.values().stream().map(Parameter.Value::from)
                                        .filter(from -> from.isAfter(value.from())).findFirst().orElse(LocalDate.MAX),
                                rule));
    }

    private static boolean overlaps(LocalDate from, LocalDate to, Rule rule) {
        LocalDate end = rule.window().to() == null ? LocalDate.MAX : rule.window().to();
        return from.isBefore(end) && rule.window().from().isBefore(to);
    }

    private static boolean same(Rule one, Rule other) {
        return one.fact() == other.fact() && one.action().equals(other.action())
                && one.condition().text().equals(other.condition().text())
                && overlaps(one.window().from(), Objects.requireNonNullElse(one.window().to(), LocalDate.MAX), other);
    }
}
