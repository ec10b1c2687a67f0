package cn.chengxin.benchmarks.handwritten;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.RuleSummary;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Evidence;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of one rule set: clauses, parameters and names of terms, looked up once. What a rule says stands in the
 * hand-written classes; only what it is called is taken from here.
 */
final class Law {

    private static final String BETWEEN_TERMS = " && | \\|\\| ";
    private static final String COMPARISON = " (==|!=|<=?|>=?) .*$";

    private final RuleSet ruleSet;
    private final Map<String, RuleSummary> rules;

    Law(String id, List<RuleSet> ruleSets, RuleBook book) {
        ruleSet = ruleSets.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        rules = book.rules().stream().filter(each -> each.citation().ruleSet().equals(id))
                .collect(Collectors.toMap(each -> each.citation().rule(), each -> each));
    }

    /**
     * When the rules of the rule set are in force: all begin and end with it.
     *
     * @param grounds whether for rules about grounds, which keep the law of their own day
     */
    RuleWindow window(boolean grounds) {
        return new RuleWindow(ruleSet.instrument().from(), ruleSet.instrument().to(), grounds);
    }

    Parameter parameter(String key) {
        return ruleSet.parameters().get(key);
    }

    /** A rule of the first stage, with the parameters that it uses. */
    FindingRule finding(String name, Parameter... parameters) {
        RuleSummary rule = rules.get(name);
        return new FindingRule(new Finding(rule.finds(), rule.citation(), Evidence.NONE), List.of(parameters),
                terms(rule.condition()));
    }

    /** A rule of the second stage, with the findings that it rests on. */
    ConclusionRule conclusion(String name, FindingKind... findings) {
        RuleSummary rule = rules.get(name);
        return new ConclusionRule(new Conclusion(rule.concludes(), rule.citation(), List.of(findings)),
                terms(rule.condition()));
    }

    /** A rule that finds, and the names of its terms in their order. */
    record FindingRule(Finding finding, List<Parameter> parameters, List<String> terms) {
    }

    /** A rule that concludes, and the names of its terms in their order. */
    record ConclusionRule(Conclusion conclusion, List<String> terms) {
    }

    private static List<String> terms(String condition) {
        return Arrays.stream(condition.split(BETWEEN_TERMS)).map(Law::term).toList();
    }

    private static String term(String part) {
        String term = part.replaceFirst("^[(!]+", "").replaceFirst(COMPARISON, "");
        long opened = term.chars().filter(each -> each == '(').count();
        long closed = term.chars().filter(each -> each == ')').count();
        return term.substring(0, term.length() - (int) (closed - opened));
    }
}
