package cn.chengxin.rules.engine;

import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Evidence;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.ApplicationFindings;
import cn.chengxin.rules.view.ApplicationView;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checked rule. It finds, or it concludes, or it gives points.
 *
 * @param citation where it stands, with its name
 * @param fact the type of its one fact
 * @param window when it is in force
 * @param condition when it holds
 * @param parameters the parameters that it names
 * @param finding what it finds, in the first stage
 * @param conclusion what it concludes, in the second
 * @param points what it adds to the score, in either
 */
record Rule(Citation citation, Class<?> fact, RuleWindow window, Condition condition, List<Parameter> parameters,
        @Nullable Finding finding, @Nullable Conclusion conclusion, @Nullable Parameter points) {

    /** A rule of the first stage. */
    static Rule finding(Citation citation, Class<?> fact, RuleWindow window, Condition condition, FindingKind kind) {
        return new Rule(citation, fact, window, condition, parameters(condition),
                new Finding(kind, citation, Evidence.NONE), null, null);
    }

    /** A rule of the second stage. */
    static Rule conclusion(Citation citation, Class<?> fact, RuleWindow window, Condition condition, Outcome outcome) {
        List<FindingKind> rests = arguments(condition).filter(FindingKind.class::isInstance)
                .map(FindingKind.class::cast).distinct().toList();
        return new Rule(citation, fact, window, condition, parameters(condition), null,
                new Conclusion(outcome, citation, rests), null);
    }

    /** A rule that gives points. */
    static Rule score(Citation citation, Class<?> fact, RuleWindow window, Condition condition, Parameter points) {
        return new Rule(citation, fact, window, condition,
                Stream.concat(parameters(condition).stream(), Stream.of(points)).distinct().toList(), null, null,
                points);
    }

    /** Whether it belongs to the first stage. */
    boolean first() {
        return !Findings.class.isAssignableFrom(fact);
    }

    /** Whether it judges applications, not organizations. */
    boolean aboutApplications() {
        return fact == ApplicationView.class || fact == ApplicationFindings.class;
    }

    private static List<Parameter> parameters(Condition condition) {
        return Stream.concat(arguments(condition), comparisons(condition)).filter(Parameter.class::isInstance)
                .map(Parameter.class::cast).distinct().toList();
    }

    /** Its pattern as it reads. */
    String pattern() {
        return fact.getSimpleName() + "( " + condition.text() + " )";
    }

    /** What it does, as it reads. */
    String action() {
        return finding != null ? "finding( " + finding.kind() + " );"
                : conclusion != null ? "conclude( " + conclusion.outcome().matter() + ", " + conclusion.outcome() + " );"
                        : "score( " + TermChain.text(points) + " );";
    }

    RuleBook.RuleSummary summary() {
        return new RuleBook.RuleSummary(citation, window.from(), window.to(), condition.text(),
                finding == null ? null : finding.kind(), conclusion == null ? null : conclusion.outcome(),
                points == null ? null : points.key(), aboutApplications());
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
