package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final String WARNED = TestRuleSets.rule("受到警告或者罚款低于限额", "OrganizationView( "
            + "penalties().againstOrganization().warningOrFineBelow(p(\"limit\")).count() >= 1 )",
            "finding( ABNORMAL_ACTIVITY );");
    private static final String LISTED = TestRuleSets.rule("有活动异常情形的列入", "Findings( any(ABNORMAL_ACTIVITY) )",
            "conclude( LISTING, ABNORMAL_ACTIVITY_LIST );");

    private final RuleSet ruleSet = TestRuleSets.with(Map.of("rules.drl", TestRuleSets.file(WARNED, LISTED),
            "scenarios/a.yaml", """
                    - scenario: fined
                      asOf: 2020-06-01
                      organization: {penalties: [{decidedOn: 2020-03-01, kinds: [FINE], fine: 49999.99, against: ORGANIZATION}]}
                      expect: {findings: [受到警告或者罚款低于限额]}
                    - scenario: clean
                      asOf: 2020-06-01
                      expect: {findings: []}
                    - scenario: unknown
                      asOf: 2020-06-01
                      organization: {unknown: [penalties]}
                      expect: {findings: [], undetermined: [受到警告或者罚款低于限额, 有活动异常情形的列入]}
                    - scenario: later
                      asOf: 2020-02-29
                      organization: {penalties: [{decidedOn: 2020-03-01, kinds: [WARNING], against: ORGANIZATION}]}
                      expect: {findings: []}
                    """));
    private final RuleBook ruleBook = TestRuleSets.compile(ruleSet);

    @Test
    void findsAndConcludesWithEvidence() {
        Verdict verdict = verdict("fined");

        assertThat(verdict.findings()).extracting(Finding::kind).containsExactly(FindingKind.ABNORMAL_ACTIVITY);
        assertThat(verdict.findings().get(0).evidence().records()).hasSize(1);
        assertThat(verdict.findings().get(0).evidence().parameters()).singleElement()
                .satisfies(use -> assertThat(use.value()).isEqualTo("50000"));
        assertThat(verdict.conclusions()).extracting(Conclusion::outcome)
                .containsExactly(Outcome.ABNORMAL_ACTIVITY_LIST);
        assertThat(verdict.standing(Matter.LISTING).established()).isEqualTo(Outcome.ABNORMAL_ACTIVITY_LIST);
    }

    @Test
    void isClearOnlyWhereEverythingIsKnown() {
        assertThat(verdict("clean").standing(Matter.LISTING).clear()).isTrue();
        assertThat(verdict("unknown").standing(Matter.LISTING).clear()).isFalse();
        assertThat(verdict("unknown").standing(Matter.LISTING).open())
                .containsExactly(Outcome.ABNORMAL_ACTIVITY_LIST);
    }

    @Test
    void saysThatNoInstrumentRulesOnAMatter() {
        assertThat(verdict("clean").standing(Matter.SUPERVISION_CLASS).regulated()).isFalse();
        assertThat(verdict("clean").standing(Matter.LISTING).regulated()).isTrue();
    }

    @Test
    void doesNotSeeARecordOfALaterDayAndRemembersTheDay() {
        assertThat(verdict("later").stableUntil()).isEqualTo(LocalDate.of(2020, 3, 1));
    }

    @Test
    void explainsWhyARuleDidNotHold() {
        Explanation explanation = ruleBook.explain(ruleSet.scenarios().get(1).organization(),
                LocalDate.of(2020, 6, 1), "cn/test", "受到警告或者罚款低于限额");

        assertThat(explanation.truth()).isEqualTo("FALSE");
        assertThat(explanation.condition().value()).isEqualTo("0");
    }

    @Test
    void compilesDraftsWhenTheyAreWanted() {
        AtomicInteger tasks = new AtomicInteger();
        RuleSet draft = TestRuleSets.with(Map.of("rules.drl", TestRuleSets.file(WARNED),
                "instrument.yaml", TestRuleSets.INSTRUMENT.replace("IN_FORCE", "DRAFT")));
        RuleBook book = ((Compilation.Compiled) RuleBook.compile(List.of(draft), task -> {
            tasks.incrementAndGet();
            task.run();
        })).ruleBook();

        assertThat(findings(book, Scope.IN_FORCE)).isEmpty();
        assertThat(tasks).as("the rule set is read").hasValue(1);
        assertThat(findings(book, Scope.WITH_DRAFTS)).hasSize(1);
        assertThat(tasks).as("and its layer compiled").hasValue(2);
        book.complete();
        assertThat(tasks).hasValue(2);
    }

    private List<Finding> findings(RuleBook book, Scope scope) {
        return book.evaluate(ruleSet.scenarios().get(0).organization(), LocalDate.of(2020, 6, 1),
                Detail.CLAUSES, null, scope).findings();
    }

    @Test
    void meetsTheExpectationsOfItsScenarios() {
        List<ScenarioRunner.Result> results = new ScenarioRunner(ruleBook).run(ruleSet);

        assertThat(results).hasSize(4).allSatisfy(result -> assertThat(result.mismatches()).isEmpty());
    }

    @Test
    void anOldGroundOutlivesItsRuleAndAnOldBarDoesNot() {
        String pattern = "OrganizationView( penalties().warningOrFineBelow(p(\"limit\")).exist() )";
        String rules = TestRuleSets.file(TestRuleSets.rule("旧办法的列入情形", pattern, "finding( ABNORMAL_ACTIVITY );"),
                TestRuleSets.rule("旧办法的禁止情形", pattern, "finding( PROCUREMENT_BAR );"))
                .replace("2018-01-24/..", "2018-01-24/2021-01-01");
        RuleBook repealed = TestRuleSets.compile(TestRuleSets.withRules(rules));
        Organization fined = ruleSet.scenarios().get(0).organization();

        assertThat(kinds(repealed, fined, LocalDate.of(2020, 12, 31)))
                .containsExactly(FindingKind.ABNORMAL_ACTIVITY, FindingKind.PROCUREMENT_BAR);
        assertThat(kinds(repealed, fined, LocalDate.of(2021, 1, 1))).containsExactly(FindingKind.ABNORMAL_ACTIVITY);
    }

    private static List<FindingKind> kinds(RuleBook book, Organization organization, LocalDate asOf) {
        return book.evaluate(organization, asOf, RuleBook.Detail.CLAUSES, null).findings().stream()
                .map(Finding::kind).toList();
    }

    private Verdict verdict(String scenario) {
        return new ScenarioRunner(ruleBook).run(ruleSet).stream()
                .filter(result -> result.scenario().name().equals(scenario)).findFirst().orElseThrow().verdict();
    }
}
