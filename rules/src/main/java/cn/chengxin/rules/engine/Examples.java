package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What scenarios show about the rules that held in them. */
final class Examples {

    private final List<ScenarioRunner.Result> tried;

    Examples(List<ScenarioRunner.Result> tried) {
        this.tried = tried;
    }

    /** The issue with a scenario that shows it, where there is one. */
    Issue of(Issue issue) {
        return issue.example() != null ? issue : new Issue(issue.kind(), issue.rule(), issue.clause(), issue.because(),
                issue.kind() == Kind.DUPLICATE ? first(each -> held(each, issue.rule()))
                        : issue.kind() == Kind.VALUE_UNSET ? first(each -> open(each, issue.rule())) : null);
    }

    private @Nullable String first(Predicate<ScenarioRunner.Result> shown) {
        return tried.stream().filter(shown).map(each -> each.scenario().name()).findFirst().orElse(null);
    }

    private static boolean held(ScenarioRunner.Result result, String rule) {
        return result.verdict().stated().map(Citation::rule).anyMatch(rule::equals);
    }

    private static boolean open(ScenarioRunner.Result result, String rule) {
        return result.verdict().undetermined().stream().anyMatch(each -> each.citation().rule().equals(rule));
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
