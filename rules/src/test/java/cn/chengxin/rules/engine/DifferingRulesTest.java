package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom a difference between two rule books concerns, and whom they judge otherwise: told by hand, kind by kind. */
class DifferingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String ONCE = "penalties().count() >= p(\"most\")";
    private static final String FINED = finding("处罚达到次数", ONCE, "PROCUREMENT_BAR");
    private static final String COMPLAINED = finding("有投诉", "complaints().exist()", "IRREGULARITY");
    private static final String GUIDED = TestRuleSets.rule("不规范的指导", "Findings( any(IRREGULARITY) )",
            "conclude( SUPERVISION_CLASS, GUIDANCE );");
    private static final String LIMIT = "{2018-01-24: 1}";
    private static final String PENALTY =
            "{decidedOn: 2026-03-01, kinds: [FINE], fine: 100, against: ORGANIZATION}";
    private static final Map<String, Organization> ORGANIZATIONS = TestRuleSets.with(Map.of(
            "parameters.yaml", TestRuleSets.counts(Map.of("most", LIMIT)), "rules.drl", TestRuleSets.file(FINED),
            "scenarios/a.yaml", organization("clean", "{}")
                    + organization("fined", "{penalties: [%s]}".formatted(PENALTY))
                    + organization("twice", "{penalties: [%s, %s]}".formatted(PENALTY, PENALTY.replace("03-01", "04-01")))
                    + organization("complained", "{complaints: [{receivedOn: 2026-03-01, matter: FORCED_MEMBERSHIP, verified: true}]}")
                    + organization("unknown", "{unknown: [penalties]}")
                    + organization("suining", "{registrationAuthority: {name: 一, division: \"510900\"}, penalties: [%s]}"
                            .formatted(PENALTY))
                    + organization("xinjin", "{registrationAuthority: {name: 二, division: \"510118\"}, penalties: [%s]}"
                            .formatted(PENALTY))
                    + organization("formerly", "{registrationAuthority: {name: 三, division: \"510132\"}, penalties: [%s]}"
                            .formatted(PENALTY))))
            .scenarios().stream().collect(Collectors.toMap(Scenario::name, Scenario::organization));
    private static final List<String> ALL_FINED = List.of("fined", "formerly", "suining", "twice", "xinjin");

    private final RuleSet inForce = ruleSet(LIMIT, FINED);

    @Test
    void nobodyWhereOnlyTheWritingOfAFileDiffers() {
        RuleSet remarked = ruleSet(LIMIT, FINED, "// 备注\n");

        between(inForce, remarked).concerns(DAY).otherwise(DAY);
    }

    @Test
    void ofADraftThatComesIntoForceWhomItsRulesSpeakOf() {
        RuleSet draft = with(TestRuleSets.INSTRUMENT.replace("IN_FORCE", "DRAFT"), LIMIT, FINED);

        between(draft, inForce).concerns(DAY, ALL_FINED, "unknown").otherwise(DAY, ALL_FINED, "unknown");
    }

    @Test
    void ofAnAddedOrRemovedRuleWhomItSpeaksOf() {
        between(inForce, ruleSet(LIMIT, FINED, COMPLAINED)).concerns(DAY, List.of("complained"))
                .otherwise(DAY, List.of("complained"));
    }

    /** On a day on which both versions are in force they say the same, but only a judgment shows that. */
    @Test
    void ofAnotherWindowWhomTheRuleSpeaksOfWhileEitherIsOpen() {
        RuleSet ended = ruleSet(LIMIT, FINED.replace("2018-01-24/..", "2018-01-24/2026-06-01"));

        between(inForce, ended).concerns(LocalDate.of(2018, 1, 23)).otherwise(LocalDate.of(2018, 1, 23))
                .concerns(DAY.minusDays(1), ALL_FINED, "unknown").otherwise(DAY.minusDays(1))
                .concerns(DAY, ALL_FINED, "unknown").otherwise(DAY, ALL_FINED, "unknown");
    }

    @Test
    void ofAnotherDivisionWhomTheRulesSpeakOfInEither() {
        between(with(in("510900"), LIMIT, FINED), with(in("510118"), LIMIT, FINED))
                .concerns(DAY, List.of("suining", "xinjin")).otherwise(DAY, List.of("suining", "xinjin"));
    }

    @Test
    void ofAFormerCodeThoseOfThatCode() {
        between(with(in("510118"), LIMIT, FINED), with(in("510118\", \"510132"), LIMIT, FINED))
                .concerns(DAY, List.of("formerly")).otherwise(DAY, List.of("formerly"));
    }

    /** What was found is not known before everybody is judged; that a place has the rule at all is. */
    @Test
    void ofARuleOfTheSecondStageEverybodyWhereItIsInForce() {
        RuleSet guided = ruleSet(LIMIT, FINED, COMPLAINED, GUIDED);
        RuleSet interviewed = ruleSet(LIMIT, FINED, COMPLAINED, GUIDED.replace("GUIDANCE", "INTERVIEW"));

        between(guided, interviewed).concerns(LocalDate.of(2018, 1, 23))
                .concerns(DAY, ORGANIZATIONS.keySet()).otherwise(DAY, List.of("complained"));
    }

    @Test
    void ofAValueFromADayOnWhomTheRuleSpeaksOfAndOthersFromThatDay() {
        RuleSet raised = ruleSet("{2018-01-24: 1, 2026-06-01: 2}", FINED);

        between(inForce, raised).concerns(DAY.minusDays(1), ALL_FINED, "unknown").otherwise(DAY.minusDays(1))
                .concerns(DAY, ALL_FINED, "unknown")
                .otherwise(DAY, List.of("fined", "formerly", "suining", "xinjin"));
    }

    /** Two rule books, either of which may be the one in effect. */
    private record Between(RuleBook before, RuleBook after) {

        Between concerns(LocalDate asOf, Iterable<String> some, String... more) {
            assertThat(chosen(organization -> before.differing(after).mayMatter(organization, asOf))).as("on %s", asOf)
                    .containsExactlyInAnyOrderElementsOf(all(some, more));
            assertThat(chosen(organization -> after.differing(before).mayMatter(organization, asOf)))
                    .as("the other way round, on %s", asOf).containsExactlyInAnyOrderElementsOf(all(some, more));
            return this;
        }

        Between concerns(LocalDate asOf) {
            return concerns(asOf, List.of());
        }

        Between otherwise(LocalDate asOf, Iterable<String> some, String... more) {
            assertThat(chosen(each -> !Said.by(before, each, asOf).equals(Said.by(after, each, asOf))))
                    .as("judged otherwise on %s", asOf).containsExactlyInAnyOrderElementsOf(all(some, more));
            return this;
        }

        Between otherwise(LocalDate asOf) {
            return otherwise(asOf, List.of());
        }

        private static List<String> chosen(Predicate<Organization> choice) {
            return ORGANIZATIONS.entrySet().stream().filter(each -> choice.test(each.getValue()))
                    .map(Map.Entry::getKey).toList();
        }

        private static List<String> all(Iterable<String> some, String... more) {
            List<String> all = new ArrayList<>(List.of(more));
            some.forEach(all::add);
            return all;
        }
    }

    private static Between between(RuleSet before, RuleSet after) {
        return new Between(TestRuleSets.compile(before), TestRuleSets.compile(after));
    }

    private static RuleSet ruleSet(String most, String... rules) {
        return with(TestRuleSets.INSTRUMENT, most, rules);
    }

    private static RuleSet with(String instrument, String most, String... rules) {
        return TestRuleSets.with(Map.of("instrument.yaml", instrument, "parameters.yaml",
                TestRuleSets.counts(Map.of("most", most)), "rules.drl", TestRuleSets.file(rules)));
    }

    private static String in(String divisions) {
        return TestRuleSets.INSTRUMENT.replace("100000", divisions);
    }

    private static String finding(String name, String condition, String kind) {
        return TestRuleSets.rule(name, "OrganizationView( " + condition + " )", "finding( " + kind + " );");
    }

    private static String organization(String name, String facts) {
        return "- scenario: %s\n  asOf: 2026-06-01\n  organization: %s\n  expect: {}\n".formatted(name, facts);
    }
}
