package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines of a score: what they add up to, and until when time keeps them. */
class LedgerTest {

    private static final String PARAMETERS = """
            base: {description: base, unit: POINTS, values: {2018-01-24: {value: 100, citation: none, verified: true}}}
            warned: {description: warned, unit: POINTS, values: {2018-01-24: {value: -2.5, citation: none, verified: true}}}
            unset: {description: unset, unit: POINTS, values: {2018-01-24: {value: null, citation: none, verified: true}}}
            window: {description: window, unit: PERIOD, values: {2018-01-24: {value: P3Y, citation: none, verified: true}}}
            """;
    private static final RuleSet RULES = TestRuleSets.with(Map.of("parameters.yaml", PARAMETERS, "rules.drl",
            TestRuleSets.file(TestRuleSets.rule("基础分", "OrganizationView( status() == REGISTERED )", "score( p(\"base\") );"),
                    TestRuleSets.rule("三年内受到警告", "OrganizationView( penalties().kinds(WARNING).within(p(\"window\")).exist() )",
                            "score( p(\"warned\") );"),
                    TestRuleSets.rule("没有定值", "OrganizationView( status() == REGISTERED )", "score( p(\"unset\") );")),
            "scenarios/a.yaml", """
                    - scenario: warned once
                      asOf: 2025-06-10
                      organization: {penalties: [{decidedOn: 2022-06-10, kinds: [WARNING], against: ORGANIZATION}]}
                      expect: {score: 97.5}
                    - scenario: warned again
                      asOf: 2025-06-10
                      organization:
                        penalties:
                          - {decidedOn: 2022-06-10, kinds: [WARNING], against: ORGANIZATION}
                          - {decidedOn: 2024-02-29, kinds: [WARNING], against: ORGANIZATION, revokedOn: 2026-03-01}
                      expect: {score: 97.5}
                    """));
    private final RuleBook ruleBook = TestRuleSets.compile(RULES);

    @Test
    void addsUpItsLinesAndLeavesAnUnsetOneOpen() {
        Verdict verdict = verdict(0, RuleBook.Detail.CLAUSES);
        assertThat(verdict.score().total()).isEqualByComparingTo(new BigDecimal("97.5"));
        assertThat(verdict.undetermined()).singleElement().satisfies(open -> assertThat(open.citation().rule())
                .isEqualTo("没有定值"));
    }

    @Test
    void saysOnWhichDayALineFallsAway() {
        Score score = verdict(0, RuleBook.Detail.EVIDENCE).score();
        assertThat(line(score, "三年内受到警告").until()).isEqualTo(LocalDate.of(2025, 6, 11));
        assertThat(line(score, "三年内受到警告").evidence().records()).hasSize(1);
        assertThat(line(score, "基础分").until()).isNull();
    }

    @Test
    void goesOnFromRecordToRecordAndStopsWhenTheLastIsCancelled() {
        assertThat(line(verdict(1, RuleBook.Detail.EVIDENCE).score(), "三年内受到警告").until())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    private Verdict verdict(int scenario, RuleBook.Detail detail) {
        Scenario given = RULES.scenarios().get(scenario);
        return ruleBook.evaluate(given.organization(), given.asOf(), detail, null);
    }

    private static Score.Line line(Score score, String rule) {
        return score.lines().stream().filter(each -> each.citation().rule().equals(rule)).findFirst().orElseThrow();
    }
}
