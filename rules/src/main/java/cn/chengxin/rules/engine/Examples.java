package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What scenarios show about the rules that held in them. */
final class Examples {

    private final String ruleSet;
    private final List<ScenarioRunner.Result> tried;

    Examples(String ruleSet, List<ScenarioRunner.Result> tried) {
        this.ruleSet = ruleSet;
        this.tried = tried;
    }

    /** The issue with a scenario that shows it, where there is one. */
    Issue of(Issue issue) {
        return issue.example() != null ? issue : issue.with(tried.stream()
                .filter(each -> issue.shownBy(each.verdict(), ruleSet)).map(each -> each.scenario().name()).findFirst()
                .orElse(null));
    }

    /** Pairs of these rules that concluded otherwise of one organization, in a matter with one standing; each pair once. */
    List<Issue> atOdds(List<Rule> rules) {
        Map<Citation, Rule> known = rules.stream().collect(Collectors.toMap(Rule::citation, Function.identity(),
                (one, other) -> one));
        Map<List<Citation>, Issue> found = new LinkedHashMap<>();
        for (ScenarioRunner.Result result : tried) {
            List<Conclusion> own = result.verdict().conclusions().stream()
                    .filter(each -> each.outcome().matter().single() && known.containsKey(each.citation())).toList();
            for (Conclusion one : own) {
                own.stream().filter(other -> one.outcome().compareTo(other.outcome()) < 0
                        && one.outcome().matter() == other.outcome().matter()).forEach(other -> found.putIfAbsent(
                                List.of(one.citation(), other.citation()), new Issue(Kind.AT_ODDS,
                                        one.citation().rule(), one.citation().clause(),
                                        List.of(other.citation().rule()), result.scenario().name())));
            }
        }
        return List.copyOf(found.values());
    }
}
