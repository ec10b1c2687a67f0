package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.Mismatch.Aspect;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fine just under the limit of 50,000 yuan: what a scenario says of it beside the truth is told, and nothing else. */
class ScenarioRunnerTest {

    private static final String FINED = "罚款低于限额";
    private static final String LISTED = "有活动异常情形的列入";
    private static final String RULES = TestRuleSets.file(
            TestRuleSets.rule(FINED, "OrganizationView( "
                    + "penalties().againstOrganization().warningOrFineBelow(p(\"limit\")).count() >= 1 )",
                    "finding( ABNORMAL_ACTIVITY );"),
            TestRuleSets.rule(LISTED, "Findings( any(ABNORMAL_ACTIVITY) )",
                    "conclude( LISTING, ABNORMAL_ACTIVITY_LIST );"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "findings: [罚款低于限额]",
            "undetermined: []",
            "conclusions: [ABNORMAL_ACTIVITY_LIST]",
            "proposes: [ABNORMAL_ACTIVITY_LIST]",
            "proposesNot: [SERIOUS_DISHONESTY_LIST]",
            "points: []",
            "parametersUsed: {limit: \"50000\"}"
    })
    void whatIsTrueIsNoMismatch(String expectation) {
        assertThat(mismatches(expectation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "findings: []                            | FINDINGS        | -                       | 罚款低于限额",
            "findings: [罚款低于限额, 有活动异常情形的列入] | FINDINGS | 有活动异常情形的列入,罚款低于限额 | 罚款低于限额",
            "undetermined: [罚款低于限额]              | UNDETERMINED    | 罚款低于限额              | -",
            "conclusions: []                         | CONCLUSIONS     | -                       | ABNORMAL_ACTIVITY_LIST",
            "proposes: [SERIOUS_DISHONESTY_LIST]     | PROPOSES        | SERIOUS_DISHONESTY_LIST | ABNORMAL_ACTIVITY_LIST",
            "proposesNot: [ABNORMAL_ACTIVITY_LIST]   | PROPOSES_NOT    | ABNORMAL_ACTIVITY_LIST  | ABNORMAL_ACTIVITY_LIST",
            "points: [罚款低于限额]                    | POINTS          | 罚款低于限额              | -",
            "score: 60                               | SCORE           | 60                      | -",
            "stableUntil: 2019-12-31                 | STABLE_UNTIL    | 2019-12-31              | -",
            "parametersUsed: {limit: \"30000\"}      | PARAMETERS_USED | limit = 30000           | limit = 50000",
            "parametersUsed: {other: \"1\"}          | PARAMETERS_USED | other = 1               | -"
    })
    void whatIsNotSoIsTold(String expectation, Aspect aspect, String expected, String found) {
        assertThat(mismatches(expectation)).singleElement().satisfies(each -> {
            assertThat(each.aspect()).isEqualTo(aspect);
            assertThat(each.expected()).isEqualTo(list(expected));
            if (aspect != Aspect.STABLE_UNTIL) {
                assertThat(each.found()).isEqualTo(list(found));
            }
        });
    }

    @Test
    void whatNobodyExpectsIsNotChecked() {
        assertThat(mismatches("")).isEmpty();
    }

    /** What another rule set counted with says nothing about this one's rules. */
    @Test
    void anotherRuleSetsParametersAreNotUsedHere() {
        RuleSet silent = ruleSet("cn/silent", TestRuleSets.file(TestRuleSets.rule("有投诉又罚款低于限额", "OrganizationView( "
                + "complaints().exist() && penalties().againstOrganization().warningOrFineBelow(p(\"limit\")).exist() )",
                "finding( ABNORMAL_ACTIVITY );")).replace("cn.test", "cn.silent"), "parametersUsed: {limit: \"50000\"}");
        RuleBook both = TestRuleSets.compile(silent, ruleSet("cn/test", RULES, ""));

        assertThat(new ScenarioRunner(both).run(silent)).singleElement().satisfies(each ->
                assertThat(each.mismatches()).extracting(Mismatch::aspect).containsExactly(Aspect.PARAMETERS_USED));
    }

    private static List<String> list(String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }

    private static List<Mismatch> mismatches(String expectation) {
        RuleSet ruleSet = ruleSet("cn/test", RULES, expectation);
        return new ScenarioRunner(TestRuleSets.compile(ruleSet)).run(ruleSet).get(0).mismatches();
    }

    private static RuleSet ruleSet(String id, String rules, String expectation) {
        return TestRuleSets.with(id, Map.of("rules.drl", rules, "scenarios/a.yaml", """
                - scenario: 罚款差一分到限额
                  asOf: 2020-06-01
                  organization: {penalties: [{decidedOn: 2020-03-01, kinds: [FINE], fine: 49999.99, against: ORGANIZATION}]}
                  expect: {%s}
                """.formatted(expectation)));
    }
}
