package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What scenarios try of rules, counted by hand. */
class CoverageTest {

    private static final String FINED = TestRuleSets.rule("罚款达到限额",
            "OrganizationView( penalties().fineAtLeast(p(\"limit\")).exist() )", "finding( IRREGULARITY );");
    private static final String GUIDED = TestRuleSets.rule("有情形的指导", "Findings( any(IRREGULARITY) )",
            "conclude( SUPERVISION_CLASS, GUIDANCE );");
    private static final String LATER = TestRuleSets.rule("新规定", "OrganizationView( complaints().exist() )",
            "finding( ABNORMAL_ACTIVITY );").replace("2018-01-24/..", "2019-01-01/..");

    @Test
    void countsHowEachRuleEnds() {
        assertThat(analysis("""
                - scenario: 正好是限额
                  asOf: 2020-06-01
                  organization: {penalties: [{decidedOn: 2020-03-01, kinds: [FINE], fine: 50000, against: ORGANIZATION}]}
                  expect: {}
                - scenario: 差一元
                  asOf: 2020-06-01
                  organization: {penalties: [{decidedOn: 2020-03-01, kinds: [FINE], fine: 49999, against: ORGANIZATION}]}
                  expect: {}
                - scenario: 没有处罚
                  asOf: 2018-06-01
                  organization: {}
                  expect: {}
                - scenario: 不知道
                  asOf: 2020-06-01
                  organization: {unknown: [penalties]}
                  expect: {}
                """).coverage()).containsExactly(new Coverage("罚款达到限额", "第一条", 1, 2, 1),
                        new Coverage("有情形的指导", "第一条", 1, 2, 1), new Coverage("新规定", "第一条", 0, 3, 0));
    }

    @Test
    void namesTermsThatNoScenarioAnswers() {
        String unknown = """
                - scenario: 不知道
                  asOf: 2019-06-01
                  organization: {unknown: [penalties, complaints]}
                  expect: {}
                """;
        assertThat(analysis(unknown).issues()).containsExactly(
                issue(Kind.TERM_UNKNOWN, "罚款达到限额", "penalties().fineAtLeast(p(\"limit\")).exist()"),
                issue(Kind.TERM_UNKNOWN, "有情形的指导", "any(IRREGULARITY)"),
                issue(Kind.TERM_UNKNOWN, "新规定", "complaints().exist()"));
        assertThat(analysis(unknown + """
                - scenario: 没有处罚和投诉
                  asOf: 2019-06-01
                  organization: {}
                  expect: {}
                """).issues()).as("one that answers suffices").isEmpty();
        assertThat(analysis("").issues()).as("what nothing asks has no answer").isEmpty();
    }

    @Test
    void namesValuesOnWhoseDaysNoScenarioStands() {
        String parameters = """
                limit: {description: a, unit: YUAN, values: {2018-01-24: {value: 1, citation: 一, verified: true},
                  2027-01-01: {value: 2, citation: 一, verified: true}}}
                """;
        String scenario = """
                - scenario: 没有处罚
                  asOf: %s
                  organization: {}
                  expect: {}
                """;
        assertThat(analysis(scenario.formatted("2026-12-31"), parameters).issues()).containsExactly(
                issue(Kind.VALUE_UNTRIED, "罚款达到限额", "p(\"limit\")", "2027-01-01"));
        assertThat(analysis(scenario.formatted("2027-01-01"), parameters).issues()).isEmpty();
    }

    @Test
    void showsAnIssueByAScenario() {
        String twin = FINED.replace("罚款达到限额", "又一条");
        RuleSet ruleSet = ruleSet(TestRuleSets.PARAMETERS, TestRuleSets.file(FINED, twin), """
                - scenario: 没有处罚
                  asOf: 2020-06-01
                  organization: {}
                  expect: {}
                - scenario: 正好是限额
                  asOf: 2020-06-01
                  organization: {penalties: [{decidedOn: 2020-03-01, kinds: [FINE], fine: 50000, against: ORGANIZATION}]}
                  expect: {}
                """);

        assertThat(analysis(ruleSet).issues()).containsExactly(
                new Issue(Kind.DUPLICATE, "又一条", "第一条", List.of("罚款达到限额"), "正好是限额"));
    }

    private static Issue issue(Kind kind, String rule, String... because) {
        return new Issue(kind, rule, "第一条", List.of(because), null);
    }

    private static Analysis analysis(String scenarios) {
        return analysis(scenarios, TestRuleSets.PARAMETERS);
    }

    private static Analysis analysis(String scenarios, String parameters) {
        return analysis(ruleSet(parameters, TestRuleSets.file(FINED, GUIDED, LATER), scenarios));
    }

    private static Analysis analysis(RuleSet ruleSet) {
        RuleBook book = TestRuleSets.compile(ruleSet);
        return Analysis.of(ruleSet, new ScenarioRunner(book).run(ruleSet), book, Budget.UNLIMITED);
    }

    private static RuleSet ruleSet(String parameters, String rules, String scenarios) {
        return TestRuleSets.with(scenarios.isEmpty() ? Map.of("parameters.yaml", parameters, "rules.drl", rules)
                : Map.of("parameters.yaml", parameters, "rules.drl", rules, "scenarios/a.yaml", scenarios));
    }
}
