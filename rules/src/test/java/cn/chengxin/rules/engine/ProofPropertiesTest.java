package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.view.AsOf;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What is said to be certain is so of every organization with up to six penalties, on every day of a value. */
class ProofPropertiesTest {

    private static final List<LocalDate> DAYS = Stream.of("2018-01-24", "2019-01-01", "2020-01-01").map(LocalDate::parse)
            .toList();
    private static final List<Organization> ORGANIZATIONS = organizations();

    @Property(tries = 300)
    void noOrganizationMeetsWhatCanNeverHold(@ForAll("conditions") String condition, @ForAll("values") String a,
            @ForAll("values") String b) {
        RuleSet ruleSet = ruleSet(a, b, condition);
        List<LocalDate> met = met(rule(ruleSet, "规则1"));

        List<Issue> issues = Analysis.of(ruleSet).issues().stream().filter(each -> each.rule().equals("规则1")).toList();
        Statistics.collect(issues.stream().map(Issue::kind).filter(Kind.NEVER_HOLDS::equals).count());
        Statistics.coverage(seen -> seen.check(1L).count(times -> times > 0));
        issues.forEach(issue -> {
            if (issue.kind() == Kind.NEVER_HOLDS) {
                assertThat(met).as(condition).isEmpty();
            } else if (issue.kind() == Kind.NO_LONGER_HOLDS) {
                LocalDate since = LocalDate.parse(issue.because().get(issue.because().size() - 1));
                assertThat(met).as(condition).allSatisfy(day -> assertThat(day).isBefore(since));
            }
        });
    }

    /** Bounds of one number are decided both ways: what none meets is found. */
    @Property(tries = 300)
    void whatNoNumberMeetsIsFound(@ForAll("bounds") String condition, @ForAll("numbers") String a,
            @ForAll("numbers") String b) {
        RuleSet ruleSet = ruleSet(a, b, condition);

        assertThat(Analysis.of(ruleSet).issues()).extracting(each -> each.rule() + each.kind()).as(condition)
                .satisfies(found -> assertThat(found.contains("规则1" + Kind.NEVER_HOLDS))
                        .isEqualTo(met(rule(ruleSet, "规则1")).isEmpty()));
    }

    @Property(tries = 300)
    void aRuleThatIsCoveredHoldsNowhereAlone(@ForAll("conditions") String one, @ForAll("conditions") String other,
            @ForAll("values") String a, @ForAll("values") String b) {
        RuleSet ruleSet = ruleSet(a, b, one, other);

        List<Issue> covered = Analysis.of(ruleSet).issues().stream().filter(each -> each.kind() == Kind.COVERED).toList();
        Statistics.collect(covered.isEmpty());
        Statistics.coverage(seen -> seen.check(false).count(times -> times > 0));
        covered.forEach(issue -> {
            Condition narrow = rule(ruleSet, issue.rule()).condition();
            Condition wide = rule(ruleSet, issue.because().get(0)).condition();
            asked((organization, day) -> {
                if (truth(narrow, organization, day) == Truth.TRUE) {
                    assertThat(truth(wide, organization, day)).as(one + " | " + other).isEqualTo(Truth.TRUE);
                }
            });
        });
    }

    private interface Asked {
        void of(Organization organization, LocalDate day);
    }

    private static void asked(Asked asked) {
        ORGANIZATIONS.forEach(organization -> DAYS.forEach(day -> asked.of(organization, day)));
    }

    private static List<LocalDate> met(Rule rule) {
        return DAYS.stream().filter(day -> ORGANIZATIONS.stream()
                .anyMatch(each -> truth(rule.condition(), each, day) == Truth.TRUE)).toList();
    }

    private static Truth truth(Condition condition, Organization organization, LocalDate day) {
        return condition.truth(new OrganizationView(organization, new AsOf(day)));
    }

    private static Rule rule(RuleSet ruleSet, String name) {
        return RuleReader.read(ruleSet).rules().stream().filter(each -> each.citation().rule().equals(name)).findFirst()
                .orElseThrow();
    }

    private static RuleSet ruleSet(String a, String b, String... conditions) {
        Stream<String> rules = IntStream.range(0, conditions.length).mapToObj(i -> TestRuleSets.rule(
                "规则" + (i + 1), "OrganizationView( " + conditions[i] + " )", "finding( IRREGULARITY );"));
        String using = TestRuleSets.rule("用到参数",
                "OrganizationView( complaints().count() > p(\"a\"), complaints().count() > p(\"b\") )",
                "finding( ABNORMAL_ACTIVITY );");
        return TestRuleSets.with(Map.of("parameters.yaml", TestRuleSets.counts(Map.of("a", a, "b", b)), "rules.drl",
                TestRuleSets.file(Stream.concat(rules, Stream.of(using)).toArray(String[]::new))));
    }

    private static List<Organization> organizations() {
        String scenarios = IntStream.rangeClosed(0, 6).mapToObj(count -> """
                - scenario: "%d"
                  asOf: 2020-06-01
                  organization: {penalties: [%s]}
                  expect: {}
                """.formatted(count, IntStream.range(0, count).mapToObj(
                        each -> "{decidedOn: 2017-03-0" + (each + 1) + ", kinds: [WARNING], against: ORGANIZATION}")
                        .collect(Collectors.joining(", ")))).collect(Collectors.joining());
        return TestRuleSets.with(Map.of("scenarios/a.yaml", scenarios, "rules.drl", TestRuleSets.file())).scenarios()
                .stream().map(each -> each.organization()).toList();
    }

    // ---- texts

    @Provide
    Arbitrary<String> values() {
        return byDay("0", "1", "2", "3", "4", "null");
    }

    @Provide
    Arbitrary<String> numbers() {
        return byDay("0", "1", "2", "3", "4");
    }

    private static Arbitrary<String> byDay(String... values) {
        return Arbitraries.of(values).list().ofSize(3).map(some -> IntStream.range(0, 3)
                .mapToObj(i -> DAYS.get(i) + ": " + some.get(i)).collect(Collectors.joining(", ", "{", "}")));
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> atom = Arbitraries.frequencyOf(Tuple.of(4, bound("==", "!=", "<", "<=", ">", ">=")),
                Tuple.of(1, Arbitraries.of("penalties().exist()", "!penalties().exist()")));
        Arbitrary<String> part = Arbitraries.oneOf(atom, Combinators.combine(atom, atom)
                .as((one, other) -> "(" + one + " || " + other + ")"));
        return part.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(", ", parts));
    }

    @Provide
    Arbitrary<String> bounds() {
        return bound("==", "<", "<=", ">", ">=").list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(", ", parts));
    }

    private static Arbitrary<String> bound(String... signs) {
        return Combinators.combine(Arbitraries.of(signs), Arbitraries.of("0", "1", "p(\"a\")", "p(\"b\")"))
                .as((sign, right) -> "penalties().count() " + sign + " " + right);
    }
}
