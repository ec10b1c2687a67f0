package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be proved wrong with the rules of a rule set that are each in order. Nothing is said where it only might be:
 * a rule that is not named may be wrong in other ways.
 *
 * @param issues what was found, in the order of the rules
 * @param coverage what its scenarios try; nothing where they were not run
 */
public record Analysis(List<Issue> issues, List<Coverage> coverage) {

    /** What may be wrong. */
    public enum Kind {
        /** parts of its condition exclude one another, on every day on which it is in force */
        NEVER_HOLDS,
        /** the same from some day on, by the values that parameters have then */
        NO_LONGER_HOLDS,
        /** it compares with a parameter that has no value on any day on which the rule is in force */
        VALUE_UNSET(true),
        /** another rule asks the same and does the same on some day */
        DUPLICATE(true),
        /** wherever it holds, another rule holds that says the same */
        COVERED(true),
        /** beside other rules it is a row of a table of amounts, and no row says what holds between two of them */
        GAP,
        /** another rule concludes otherwise in a matter with one standing, and both held; the stricter counts */
        AT_ODDS(true),
        /** no scenario knows the answer to a term that it asks, so that nobody has seen what it does */
        TERM_UNKNOWN,
        /** it names a parameter that has another value from some day on, and no scenario stands on that day or later */
        VALUE_UNTRIED;

        private final boolean visible;

        Kind() {
            this(false);
        }

        Kind(boolean visible) {
            this.visible = visible;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param kind what it is
     * @param rule the rule's name
     * @param clause its clause
     * @param because the parts that exclude one another and the day from which they do, the comparison, the other
     *     rule's name, what is left out, the term, or the parameter and the day
     * @param example a scenario that shows it, or, for a gap, an amount of which no rule speaks; null where there is
     *     none, or nobody looked
     */
    public record Issue(Kind kind, String rule, String clause, List<String> because, @Nullable String example) {

        public Issue {
            because = List.copyOf(because);
        }

        /** Whether there can be an organization that shows it by its verdict. */
        public boolean visible() {
            return kind.visible;
        }

        /** Whether a verdict shows it of a rule of this rule set. */
        public boolean shownBy(Verdict verdict, String ruleSet) {
            return kind == Kind.VALUE_UNSET ? verdict.undetermined().stream()
                    .anyMatch(each -> is(each.citation(), ruleSet, rule))
                    : visible() && states(verdict, ruleSet, rule) && states(verdict, ruleSet, because.get(0));
        }

        private static boolean states(Verdict verdict, String ruleSet, String rule) {
            return verdict.stated().anyMatch(each -> is(each, ruleSet, rule));
        }

        private static boolean is(Citation citation, String ruleSet, String rule) {
            return citation.ruleSet().equals(ruleSet) && citation.rule().equals(rule);
        }

        Issue with(@Nullable String shown) {
            return new Issue(kind, rule, clause, because, shown);
        }
    }

    /** Nothing is said. */
    public static final Analysis NONE = new Analysis(List.of(), List.of());

    public Analysis {
        issues = List.copyOf(issues);
        coverage = List.copyOf(coverage);
    }

    /** Looks at the rules of a rule set; one whose rules are not in order has no issues here, but diagnostics. */
    public static Analysis of(RuleSet ruleSet) {
        RuleReader.Reading reading = RuleReader.read(ruleSet);
        return new Analysis(reading.diagnostics().isEmpty() ? RuleIssues.of(reading.rules()) : List.of(),
                List.of());
    }

    /**
     * Looks at the rules of a rule set and at what came of its scenarios.
     *
     * @param tried its scenarios as they were tried
     * @param book the rule book by which they were
     * @param budget is asked for each scenario, and again for each rule that it asks
     * @throws Budget.Spent where nothing of it is left
     */
    public static Analysis of(RuleSet ruleSet, List<ScenarioRunner.Result> tried, RuleBook book, Budget budget) {
        List<Rule> rules = RuleReader.read(ruleSet).rules();
        Examples examples = new Examples(ruleSet.id(), tried);
        ScenarioReading read = ScenarioReading.of(rules, tried.stream().map(ScenarioRunner.Result::scenario)
                .peek(each -> budget.check()).map(each -> book.evaluation(ruleSet, each)).toList(), budget);
        return new Analysis(Stream.of(RuleIssues.of(rules).stream().map(examples::of),
                examples.atOdds(rules).stream(), read.issues().stream()).flatMap(each -> each).toList(),
                read.coverage());
    }

    static Issue issue(Kind kind, Rule rule, String... because) {
        return new Issue(kind, rule.citation().rule(), rule.citation().clause(), List.of(because), null);
    }
}
