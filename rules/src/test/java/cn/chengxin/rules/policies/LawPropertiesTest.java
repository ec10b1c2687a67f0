package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.InstrumentStatus;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.verdict.Verdict;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every organization on every day, whatever the bundled law says. */
class LawPropertiesTest {

    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 1);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final List<String> SECTIONS = Arrays.stream(Organization.class.getRecordComponents())
            .filter(component -> component.getType() == Section.class).map(RecordComponent::getName).toList();

    /** By the jurisdictions that they hold for: the rules of those alone. */
    private static final Map<List<String>, RuleBook> ALONE = new ConcurrentHashMap<>();

    private final RuleBook ruleBook = Policies.RULE_BOOK;

    /** An organization document and a day. */
    record Case(ObjectNode document, LocalDate asOf) {

        Organization organization() {
            return JSON.treeToValue(document, Organization.class);
        }

        @Override
        public String toString() {
            return asOf + " " + document;
        }
    }

    @Property(tries = 300)
    void theVerdictStaysTheSameOnEveryDayUntilItsHorizon(@ForAll("cases") Case given,
            @ForAll("share") double share) {
        Organization organization = given.organization();
        Verdict verdict = judge(organization, given.asOf());
        LocalDate horizon = verdict.stableUntil();
        long days = horizon == null ? 4000 : horizon.toEpochDay() - given.asOf().toEpochDay();

        for (long day : List.of(1L, (long) (share * days), days - 1)) {
            if (day > 0 && day < days) {
                Verdict later = judge(organization, given.asOf().plusDays(day));
                assertThat(statements(later)).as("after %s days", day).isEqualTo(statements(verdict));
                assertThat(later.standings()).isEqualTo(verdict.standings());
                assertThat(later.stableUntil()).isEqualTo(horizon);
            }
        }
    }

    @Property(tries = 300)
    void knowingLessEstablishesNothingNew(@ForAll("cases") Case given, @ForAll("sections") Set<String> hidden) {
        Verdict known = judge(given.organization(), given.asOf());
        ObjectNode less = given.document().deepCopy();
        hidden.forEach(less::remove);

        Verdict unknown = judge(JSON.treeToValue(less, Organization.class), given.asOf());

        assertThat(established(known)).containsAll(established(unknown));
        for (Matter matter : Matter.values()) {
            Outcome before = known.standing(matter).established();
            if (before != null) {
                assertThat(unknown.standing(matter).clear()).as("%s was %s", matter, before).isFalse();
            }
        }
    }

    @Property(tries = 60)
    void theTreeAndDroolsSayTheSame(@ForAll("cases") Case given) {
        Organization organization = given.organization();
        Verdict verdict = judge(organization, given.asOf());
        Set<String> established = established(verdict);
        Set<String> open = verdict.undetermined().stream().map(Undetermined::citation).map(LawPropertiesTest::key)
                .collect(Collectors.toSet());

        for (RuleBook.RuleSummary rule : applying(organization)) {
            Citation citation = rule.citation();
            Explanation explanation = ruleBook.explain(organization, given.asOf(), citation.ruleSet(),
                    citation.rule());
            String expected = established.contains(key(citation)) ? "TRUE" : open.contains(key(citation)) ? "UNKNOWN"
                    : "FALSE";
            String truth = explanation.inForce() ? explanation.truth() : "FALSE";
            assertThat(truth).as(citation.rule()).isEqualTo(expected);
        }
    }

    @Property(tries = 100)
    void evidenceChangesNothingButIsThere(@ForAll("cases") Case given) {
        Verdict with = judge(given.organization(), given.asOf());
        Verdict without = ruleBook.evaluate(given.organization(), given.asOf(), Detail.CLAUSES, null);

        assertThat(statements(without)).isEqualTo(statements(with));
        assertThat(without.standings()).isEqualTo(with.standings());
        assertThat(without.stableUntil()).isEqualTo(with.stableUntil());
        assertThat(with.findings()).allSatisfy(finding -> assertThat(finding.evidence().values()).isNotEmpty());
    }

    @Property(tries = 100)
    void theSameQuestionGetsTheSameAnswer(@ForAll("cases") Case given) {
        assertThat(judge(given.organization(), given.asOf())).isEqualTo(judge(given.organization(), given.asOf()));
    }

    @Property(tries = 200)
    void anotherPenaltyNeverMakesTheClassMilder(@ForAll("cases") Case given, @ForAll("penalties") String penalty) {
        ObjectNode worse = given.document().deepCopy();
        ObjectNode section = (ObjectNode) worse.get("penalties");
        if (section == null) {
            return;
        }
        ObjectNode added = (ObjectNode) JSON.readTree(penalty);
        added.put("decidedOn", given.asOf().toString());
        section.withArray("records").add(added);

        Outcome before = judge(given.organization(), given.asOf()).standing(Matter.SUPERVISION_CLASS).established();
        Outcome after = judge(JSON.treeToValue(worse, Organization.class), given.asOf())
                .standing(Matter.SUPERVISION_CLASS).established();

        if (before != null) {
            assertThat(after).isNotNull();
            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    @Property(tries = 150)
    void theRulesOfOtherPlacesChangeNothing(@ForAll("cases") Case given) {
        Verdict verdict = judge(given.organization(), given.asOf());

        Verdict alone = ALONE.computeIfAbsent(verdict.jurisdictions(), LawPropertiesTest::alone)
                .evaluate(given.organization(), given.asOf(), Detail.EVIDENCE, null);

        assertThat(alone).usingRecursiveComparison().ignoringFields("provenance").isEqualTo(verdict);
    }

    private static RuleBook alone(List<String> jurisdictions) {
        List<RuleSet> own = Policies.RULE_SETS.stream()
                .filter(each -> each.instrument().divisions().stream().anyMatch(jurisdictions::contains)).toList();
        assertThat(own).hasSizeLessThan(Policies.RULE_SETS.size());
        return ((Compilation.Compiled) Policies.RULE_BOOK.recompile(own, Runnable::run)).ruleBook();
    }

    private Verdict judge(Organization organization, LocalDate asOf) {
        return ruleBook.evaluate(organization, asOf, Detail.EVIDENCE, null);
    }

    private List<RuleBook.RuleSummary> applying(Organization organization) {
        String division = String.valueOf(organization.registrationAuthority().division());
        Set<String> applying = Policies.RULE_SETS.stream().filter(ruleSet -> ruleSet.instrument().divisions().stream()
                .anyMatch(code -> code.equals("100000") || code.equals(division)
                        || code.endsWith("0000") && division.startsWith(code.substring(0, 2))
                        || code.endsWith("00") && division.startsWith(code.substring(0, 4))))
                .map(ruleSet -> ruleSet.id()).collect(Collectors.toSet());
        return ruleBook.rules().stream().filter(rule -> applying.contains(rule.citation().ruleSet())
                && !rule.aboutApplications() && rule.citation().status() != InstrumentStatus.DRAFT).toList();
    }

    private static List<String> statements(Verdict verdict) {
        return Stream.of(verdict.findings().stream().map(Finding::citation).map(LawPropertiesTest::key),
                verdict.conclusions().stream().map(Conclusion::citation).map(LawPropertiesTest::key),
                lines(verdict).map(Score.Line::citation).map(LawPropertiesTest::key),
                verdict.undetermined().stream().map(each -> "open " + key(each.citation())))
                .flatMap(each -> each).toList();
    }

    private static Set<String> established(Verdict verdict) {
        return Stream.of(verdict.findings().stream().map(Finding::citation),
                verdict.conclusions().stream().map(Conclusion::citation),
                lines(verdict).map(Score.Line::citation)).flatMap(each -> each).map(LawPropertiesTest::key)
                .collect(Collectors.toSet());
    }

    private static Stream<Score.Line> lines(Verdict verdict) {
        return verdict.score() == null ? Stream.empty() : verdict.score().lines().stream();
    }

    private static String key(Citation citation) {
        return citation.ruleSet() + " " + citation.rule();
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Integer> indexes = Arbitraries.integers().between(0, SyntheticRegister.RESERVED_AMONG - 1);
        Arbitrary<Long> seeds = Arbitraries.longs().between(1, 100);
        Arbitrary<LocalDate> days = Dates.dates().between(LocalDate.of(2018, 1, 1), LocalDate.of(2029, 12, 31));
        return Combinators.combine(indexes, seeds, days).as((index, seed, day) -> new Case((ObjectNode) JSON.readTree(
                SyntheticRegister.of(SyntheticRegister.RESERVED_AMONG, seed, REFERENCE).line(index)), day));
    }

    @Provide
    Arbitrary<Set<String>> sections() {
        return Arbitraries.of(SECTIONS).set().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Double> share() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<String> penalties() {
        return Arbitraries.of("{\"kinds\": [\"WARNING\"], \"against\": \"ORGANIZATION\"}",
                "{\"kinds\": [\"FINE\"], \"fine\": 60000, \"against\": \"ORGANIZATION\"}",
                "{\"kinds\": [\"SUSPENSION_OF_ACTIVITY\"], \"against\": \"ORGANIZATION\"}",
                "{\"kinds\": [\"FINE\"], \"fine\": 2000, \"against\": \"PERSON\"}");
    }
}
