package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.view.Count;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios try of the rules of their rule set: each rule that is in force for the scenario's subject on its day
 * is asked again, with all of its terms.
 *
 * @param coverage of every rule, in their order
 * @param issues terms that no scenario answers, and values on whose days none stands
 */
record ScenarioReading(List<Coverage> coverage, List<Issue> issues) {

    static ScenarioReading of(List<Rule> rules, List<Evaluation> scenarios, Budget budget) {
        List<Coverage> coverage = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Map<Parameter, Tried> values = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Map<Truth, Integer> truths = new EnumMap<>(Truth.class);
            Set<TermChain> unknown = new LinkedHashSet<>(rule.condition().chains());
            List<Evaluation> asking = scenarios.stream().filter(each -> each.asks(rule)).toList();
            for (Evaluation each : asking) {
                budget.check();
                Fact fact = each.fact(rule);
                truths.merge(rule.condition().truth(fact), 1, Integer::sum);
                unknown.removeIf(term -> known(term.value(fact)));
            }
            coverage.add(new Coverage(rule.citation().rule(), rule.citation().clause(),
                    truths.getOrDefault(Truth.TRUE, 0), truths.getOrDefault(Truth.FALSE, 0),
                    truths.getOrDefault(Truth.UNKNOWN, 0)));
            asking.stream().map(each -> each.view().asOf().day()).max(Comparator.naturalOrder()).ifPresent(last -> {
                unknown.stream().map(term -> term.text()).distinct()
                        .forEach(term -> issues.add(Analysis.issue(Kind.TERM_UNKNOWN, rule, term)));
                rule.parameters().forEach(each -> values.merge(each, new Tried(rule, last), Tried::later));
            });
        }
        values.forEach((parameter, tried) -> parameter.values().stream().map(Parameter.Value::from)
                .filter(from -> from.isAfter(tried.last())).findFirst().ifPresent(from -> issues.add(Analysis.issue(
                        Kind.VALUE_UNTRIED, tried.rule(), TermChain.text(parameter), from.toString()))));
        return new ScenarioReading(coverage, issues);
    }

    /** The last day on which a scenario asks a rule. */
    private record Tried(Rule rule, LocalDate last) {

        Tried later(Tried other) {
            return new Tried(rule, other.last.isAfter(last) ? other.last : last);
        }
    }

    private static boolean known(@Nullable Object answer) {
        return answer != null && answer != Truth.UNKNOWN && !answer.equals(Count.unknown());
    }
}
