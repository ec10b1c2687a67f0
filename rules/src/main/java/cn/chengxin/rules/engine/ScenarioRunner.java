package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.Mismatch.Aspect;
import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * @param mismatches what differs from the expectation; empty where it was met
     */
    public record Result(Scenario scenario, Verdict verdict, List<Mismatch> mismatches) {
    }

    /** Tries all scenarios of a rule set. */
    public List<Result> run(RuleSet ruleSet) {
        return ruleSet.scenarios().stream().map(scenario -> run(ruleSet, scenario)).toList();
    }

    /** Tries one scenario. */
    public Result run(RuleSet ruleSet, Scenario scenario) {
        Verdict verdict = verdict(ruleSet, scenario);
        List<Mismatch> differs = new ArrayList<>();
        Scenario.Expectation expect = scenario.expect();
        String id = ruleSet.id();
        differ(differs, Aspect.FINDINGS, expect.findings(), own(id, verdict.findings().stream()
                .map(Finding::citation)));
        differ(differs, Aspect.UNDETERMINED, expect.undetermined(), own(id, verdict.undetermined().stream()
                .map(each -> each.citation())));
        differ(differs, Aspect.CONCLUSIONS, expect.conclusions(), verdict.conclusions().stream()
                .filter(each -> each.citation().ruleSet().equals(id)).map(Conclusion::outcome));
        differ(differs, Aspect.POINTS, expect.points(), own(id, lines(verdict).map(Score.Line::citation)));
        score(differs, expect.score(), verdict);
        Set<Outcome> proposed = verdict.conclusions().stream().map(Conclusion::outcome).collect(Collectors.toSet());
        each(expect.proposes()).filter(outcome -> !proposed.contains(outcome))
                .forEach(outcome -> differs.add(Mismatch.of(Aspect.PROPOSES, List.of(outcome), proposed)));
        each(expect.proposesNot()).filter(proposed::contains)
                .forEach(outcome -> differs.add(Mismatch.of(Aspect.PROPOSES_NOT, List.of(outcome), proposed)));
        if (expect.stableUntil() != null && !expect.stableUntil().equals(verdict.stableUntil())) {
            differs.add(Mismatch.of(Aspect.STABLE_UNTIL, List.of(expect.stableUntil()),
                    Stream.ofNullable(verdict.stableUntil()).toList()));
        }
        parameters(differs, id, expect.parametersUsed(), verdict);
        return new Result(scenario, verdict, List.copyOf(differs));
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

    private static void score(List<Mismatch> differs, @Nullable BigDecimal expected, Verdict verdict) {
        BigDecimal total = verdict.score() == null ? null : verdict.score().total();
        if (expected != null && (total == null || expected.compareTo(total) != 0)) {
            differs.add(Mismatch.of(Aspect.SCORE, List.of(expected), Stream.ofNullable(total).toList()));
        }
    }

    private static void parameters(List<Mismatch> differs, String ruleSet, @Nullable Map<String, String> expected,
            Verdict verdict) {
        if (expected != null) {
            Set<String> used = verdict.findings().stream().filter(each -> each.citation().ruleSet().equals(ruleSet))
                    .flatMap(each -> each.evidence().parameters().stream())
                    .map(each -> each.key() + " = " + each.value()).collect(Collectors.toSet());
            expected.forEach((key, value) -> {
                String use = key + " = " + value;
                if (!used.contains(use)) {
                    differs.add(Mismatch.of(Aspect.PARAMETERS_USED, List.of(use),
                            used.stream().filter(each -> each.startsWith(key + " = ")).toList()));
                }
            });
        }
    }

    private static Stream<String> own(String ruleSet, Stream<Citation> citations) {
        return citations.filter(each -> each.ruleSet().equals(ruleSet)).map(Citation::rule);
    }

    private static <T> void differ(List<Mismatch> differs, Aspect aspect, @Nullable List<T> expected,
            Stream<T> found) {
        if (expected != null) {
            Set<T> actual = found.collect(Collectors.toSet());
            if (!actual.equals(Set.copyOf(expected))) {
                differs.add(Mismatch.of(aspect, expected, actual));
            }
        }
    }

    private static <T> Stream<T> each(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
