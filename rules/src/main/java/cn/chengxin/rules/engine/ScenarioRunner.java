package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries a rule set's scenarios against a rule book. A draft's own scenarios simulate it. */
public final class ScenarioRunner {

    private final RuleBook ruleBook;

    /** A runner over all rule sets in force, the scenarios' own among them. */
    public ScenarioRunner(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
    }

    /**
     * What came of one scenario.
     *
     * @param scenario the scenario
     * @param verdict the verdict
     * @param failures what differs from the expectation, in words; empty where it was met
     */
    public record Result(Scenario scenario, Verdict verdict, List<String> failures) {
    }

    /** Tries all scenarios of a rule set. */
    public List<Result> run(RuleSet ruleSet) {
        return ruleSet.scenarios().stream().map(scenario -> run(ruleSet, scenario)).toList();
    }

    /** Tries one scenario. */
    public Result run(RuleSet ruleSet, Scenario scenario) {
        Verdict verdict = verdict(ruleSet, scenario);
        List<String> failures = new ArrayList<>();
        Scenario.Expectation expect = scenario.expect();
        String id = ruleSet.id();
        differ(failures, "findings", expect.findings(), own(id, verdict.findings().stream()
                .map(each -> each.citation())));
        differ(failures, "undetermined", expect.undetermined(), own(id, verdict.undetermined().stream()
                .map(each -> each.citation())));
        differ(failures, "conclusions", expect.conclusions(), verdict.conclusions().stream()
                .filter(each -> each.citation().ruleSet().equals(id)).map(Conclusion::outcome));
        differ(failures, "points", expect.points(), own(id, lines(verdict).map(Score.Line::citation)));
        score(failures, expect.score(), verdict);
        Set<Outcome> proposed = verdict.conclusions().stream().map(Conclusion::outcome).collect(Collectors.toSet());
        each(expect.proposes()).filter(outcome -> !proposed.contains(outcome))
                .forEach(outcome -> failures.add("proposes: " + outcome + " (found: " + new TreeSet<>(proposed) + ")"));
        each(expect.proposesNot()).filter(proposed::contains)
                .forEach(outcome -> failures.add("proposesNot: " + outcome + " was concluded"));
        if (expect.stableUntil() != null && !expect.stableUntil().equals(verdict.stableUntil())) {
            failures.add("stableUntil: " + verdict.stableUntil() + " (expected: " + expect.stableUntil() + ")");
        }
        parameters(failures, expect.parametersUsed(), verdict);
        return new Result(scenario, verdict, List.copyOf(failures));
    }

    private Verdict verdict(RuleSet ruleSet, Scenario scenario) {
        Scope scope = Scope.of(ruleSet);
        return scenario.application() != null
                ? ruleBook.check(scenario.application(), scenario.asOf(), RuleBook.Detail.EVIDENCE, scope)
                : ruleBook.evaluate(scenario.organization(), scenario.asOf(), RuleBook.Detail.EVIDENCE, null, scope);
    }

    private static Stream<Score.Line> lines(Verdict verdict) {
        return verdict.score() == null ? Stream.empty() : verdict.score().lines().stream();
    }

    private static void score(List<String> failures, @Nullable BigDecimal expected, Verdict verdict) {
        BigDecimal total = verdict.score() == null ? null : verdict.score().total();
        if (expected != null && (total == null || expected.compareTo(total) != 0)) {
            failures.add("score: " + total + " (expected: " + expected + ")");
        }
    }

    private static void parameters(List<String> failures, @Nullable Map<String, String> expected, Verdict verdict) {
        if (expected != null) {
            List<String> used = verdict.findings().stream().flatMap(each -> each.evidence().parameters().stream())
                    .map(each -> each.key() + " = " + each.value()).distinct().sorted().toList();
            expected.forEach((key, value) -> {
                String use = key + " = " + value;
                if (!used.contains(use)) {
                    failures.add("parametersUsed: " + used.stream().filter(each -> each.startsWith(key + " = "))
                            .toList() + " (expected: [" + use + "])");
                }
            });
        }
    }

    private static Stream<String> own(String ruleSet, Stream<Citation> citations) {
        return citations.filter(each -> each.ruleSet().equals(ruleSet)).map(Citation::rule);
    }

    private static <T extends Comparable<T>> void differ(List<String> failures, String what, @Nullable List<T> expected,
            Stream<T> found) {
        if (expected != null) {
            Set<T> actual = found.collect(Collectors.toCollection(TreeSet::new));
            if (!actual.equals(new TreeSet<>(expected))) {
                failures.add(what + ": " + actual + " (expected: " + new TreeSet<>(expected) + ")");
            }
        }
    }

    private static <T> Stream<T> each(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
