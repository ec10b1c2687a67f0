package cn.chengxin.rules.engine;

import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Evidence;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checked rule.
 *
 * @param citation where it stands, with its name
 * @param window when it is in force
 * @param condition when it holds
 * @param parameters the parameters that it names
 * @param finding what it finds, in the first stage
 * @param conclusion what it concludes, in the second
 */
record Rule(Citation citation, RuleWindow window, Condition condition, List<Parameter> parameters,
        @Nullable Finding finding, @Nullable Conclusion conclusion) {

    /** A rule of the first stage. */
    static Rule finding(Citation citation, RuleWindow window, Condition condition, FindingKind kind) {
        return new Rule(citation, window, condition, parameters(condition),
                new Finding(kind, citation, Evidence.NONE), null);
    }

    /** A rule of the second stage. */
    static Rule conclusion(Citation citation, RuleWindow window, Condition condition, Outcome outcome) {
        List<FindingKind> rests = arguments(condition).filter(FindingKind.class::isInstance)
                .map(FindingKind.class::cast).distinct().toList();
        return new Rule(citation, window, condition, parameters(condition), null,
                new Conclusion(outcome, citation, rests));
    }

    private static List<Parameter> parameters(Condition condition) {
        return Stream.concat(arguments(condition), comparisons(condition)).filter(Parameter.class::isInstance)
                .map(Parameter.class::cast).distinct().toList();
    }

    RuleBook.RuleSummary summary() {
        return new RuleBook.RuleSummary(citation, window.from(), window.to(), condition.text(),
                finding == null ? null : finding.kind(), conclusion == null ? null : conclusion.outcome());
    }

    private static Stream<Object> arguments(Condition condition) {
        return condition.chains().stream().flatMap(chain -> chain.calls().stream())
                .flatMap(call -> call.arguments().stream());
    }

    private static Stream<Object> comparisons(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(Rule::comparisons);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(Rule::comparisons);
        }
        return condition instanceof Condition.Comparison comparison ? Stream.of(comparison.right()) : Stream.empty();
    }
}
