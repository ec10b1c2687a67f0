package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.chengxin.rules.policies.Policies;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final String FINED = TestRuleSets.rule("有罚款", "OrganizationView( penalties().exist() )",
            "finding( IRREGULARITY );");

    @Test
    void saysWhereEveryRuleStandsAndWhatItQuotes() {
        RuleSet ruleSet = TestRuleSets.withRules(TestRuleSets.file(FINED, TestRuleSets.rule("有罚款的，加强指导",
                "Findings( any(IRREGULARITY) )", "conclude( SUPERVISION_CLASS, GUIDANCE );")));

        assertThat(RuleBook.lint(ruleSet).rules()).extracting(WrittenRule::name, WrittenRule::clause,
                WrittenRule::quote, WrittenRule::file, WrittenRule::line, WrittenRule::lastLine).containsExactly(
                        tuple("有罚款", "第一条", "引文", "rules.drl", 3, 11),
                        tuple("有罚款的，加强指导", "第一条", "引文", "rules.drl", 13, 21));
    }

    @Test
    void saysWhereABrokenRuleStandsToo() {
        RuleSet ruleSet = TestRuleSets.withRules(TestRuleSets.file(FINED.replace("exist()", "exists()")));

        Lint lint = RuleBook.lint(ruleSet);

        assertThat(lint.diagnostics()).singleElement().extracting(Diagnostic::code, Diagnostic::file, Diagnostic::line)
                .containsExactly(Problem.UNKNOWN_TERM, "rules.drl", 8);
        assertThat(lint.rules()).singleElement().extracting(WrittenRule::name, WrittenRule::line,
                WrittenRule::condition).containsExactly("有罚款", 3, null);
    }

    @Test
    void reportsEveryMistakeOfEveryFile() {
        RuleSet ruleSet = TestRuleSets.with(Map.of(
                "a.drl", TestRuleSets.file(FINED.replace("exist()", "exists()"),
                        FINED.replace("有罚款", "另一条").replace("IRREGULARITY", "BAD")),
                "b.drl", TestRuleSets.file(FINED.replace("有罚款", "第三条").replace("@quote", "@quotes"))));

        assertThat(RuleBook.lint(ruleSet).diagnostics()).extracting(Diagnostic::code).containsExactlyInAnyOrder(
                Problem.UNKNOWN_TERM, Problem.UNKNOWN_CODE, Problem.UNKNOWN_METADATA, Problem.MISSING_METADATA);
    }

    /** A mistake in a parameter or a scenario is shown on its line. */
    @Test
    void namesTheLineOfAMistakeInYaml() {
        String parameters = """
                limit:
                  description: 限额
                  unit: YUAN
                  values:
                    2018-01-24: {value: five, citation: 第一条, verified: true}
                    2019-01-24: {value: 5, verified: true}
                """;
        String scenarios = """
                - scenario: 一
                  asOf: 2020-01-01
                  organization:
                    penalties:
                      - {decidedOn: 2020-01-01, kinds: [WARNING], against: ORGANIZATION, colour: RED}
                  expect: {}
                """;

        Reading reading = TestRuleSets.reading(Map.of("parameters.yaml", parameters, "scenarios/a.yaml", scenarios));

        assertThat(((Reading.Unreadable) reading).diagnostics())
                .extracting(Diagnostic::file, Diagnostic::line, Diagnostic::code).containsExactly(
                        tuple("parameters.yaml", 5, Problem.NOT_A_NUMBER),
                        tuple("parameters.yaml", 6, Problem.NO_CITATION),
                        tuple("scenarios/a.yaml", 5, Problem.FACT));
    }

    @Test
    void isFastEnoughToRunWhileSomebodyTypes() {
        RuleSet largest = Policies.RULE_SETS.stream().max(Comparator.comparing(
                ruleSet -> ruleSet.sources().values().stream().mapToInt(String::length).sum())).orElseThrow();
        RuleBook.lint(largest);
        long begun = System.nanoTime();

        List<Diagnostic> diagnostics = RuleBook.lint(largest).diagnostics();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(diagnostics).isEmpty();
    }
}
