package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Evidence;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries a rule set's scenarios against a rule book. */
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
        return ruleSet.scenarios().stream().map(scenario -> run(ruleSet.id(), scenario)).toList();
    }

    /** Tries one scenario. */
    public Result run(String ruleSet, Scenario scenario) {
        Verdict verdict = ruleBook.evaluate(scenario.organization(), scenario.asOf(), RuleBook.Detail.EVIDENCE, null);
        List<String> failures = new ArrayList<>();
        Scenario.Expectation expect = scenario.expect();
        differ(failures, "findings", expect.findings(), own(ruleSet, verdict.findings().stream()
                .map(each -> each.citation())));
        differ(failures, "undetermined", expect.undetermined(), own(ruleSet, verdict.undetermined().stream()
                .map(each -> each.citation())));
        differ(failures, "conclusions", expect.conclusions(), verdict.conclusions().stream()
                .filter(each -> each.citation().ruleSet().equals(ruleSet)).map(Conclusion::outcome));
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

    private static void parameters(List<String> failures, @Nullable Map<String, String> expected, Verdict verdict) {
        if (expected != null) {
            List<Evidence.ParameterUse> used = verdict.findings().stream()
                    .flatMap(each -> each.evidence().parameters().stream()).toList();
            expected.forEach((key, value) -> {
                if (used.stream().noneMatch(use -> use.key().equals(key) && value.equals(use.value()))) {
                    failures.add("parametersUsed: " + key + " = " + value + " is in no evidence");
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
