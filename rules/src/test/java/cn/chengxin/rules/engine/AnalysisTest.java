package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.policies.Policies;
import cn.chengxin.rules.ruleset.RuleSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    private static final String LIMIT = "penalties().fineAtLeast(p(\"limit\")).exist()";

    @ParameterizedTest
    @ValueSource(strings = {"penalties().exist(), !penalties().exist()",
        "penalties().count() > 1, penalties().count() == 0", "penalties().count() < 1 && penalties().count() > 1",
        "penalties().count() == 1, penalties().count() != 1", "penalties().count() > 0, penalties().count() < 1",
        "penalties().count() == 1, (penalties().count() < 1 || penalties().count() > 1)",
        "(penalties().exist() || complaints().exist()), !penalties().exist(), !complaints().exist()"})
    void provesThatARuleCanNeverHold(String condition) {
        assertThat(of(LIMIT + " || penalties().exist(), " + condition)).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(Kind.NEVER_HOLDS);
            assertThat(issue.because()).hasSizeGreaterThan(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"penalties().exist() || !penalties().exist()",
        "penalties().count() >= 1, penalties().count() <= 1", "penalties().count() >= 0, penalties().count() < 1",
        "(penalties().exist() || complaints().exist()), !penalties().exist()",
        "penalties().exist(), !penalties().kinds(WARNING).exist()"})
    void saysNothingOfWhatCanHold(String condition) {
        assertThat(of(LIMIT + " || penalties().exist(), " + condition)).isEmpty();
    }

    @Test
    void provesThatANumberOfThingsIsNotBelowNothing() {
        assertThat(of(LIMIT + " || penalties().exist(), penalties().count() < 0")).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(Kind.NEVER_HOLDS);
            assertThat(issue.because()).containsExactly("penalties().count() < 0");
        });
    }

    /** From 2020 at least three are asked for and at most two. */
    @Test
    void provesByTheValuesOfEachDay() {
        String condition = "penalties().count() >= p(\"least\"), penalties().count() <= p(\"most\")";

        assertThat(dated("{2018-01-24: 1}", "{2018-01-24: 1}", condition)).isEmpty();
        assertThat(dated("{2018-01-24: 1, 2020-01-01: 3}", "{2018-01-24: 2}", condition)).singleElement()
                .isEqualTo(new Analysis.Issue(Kind.NO_LONGER_HOLDS, "次数在两者之间", "第一条",
                        List.of("penalties().count() >= p(\"least\")", "penalties().count() <= p(\"most\")", "2020-01-01"),
                        null));
        assertThat(dated("{2018-01-24: 1, 2020-01-01: 3, 2021-01-01: 2}", "{2018-01-24: 2}", condition)).isEmpty();
        assertThat(dated("{2018-01-24: 2, 2020-01-01: 3}", "{2018-01-24: 1, 2020-01-01: 2}", condition)).singleElement()
                .extracting(Analysis.Issue::kind).isEqualTo(Kind.NEVER_HOLDS);
    }

    @Test
    void namesAComparisonWithAValueThatIsUnset() {
        String parameters = "limit: {description: a, unit: COUNT, values: {2018-01-24: {value: null, citation: 一, "
                + "verified: true}}}\n";
        String rule = TestRuleSets.rule("有处罚", "OrganizationView( penalties().count() >= p(\"limit\") )",
                "finding( IRREGULARITY );");

        assertThat(Analysis.of(TestRuleSets.with(Map.of("parameters.yaml", parameters, "rules.drl",
                TestRuleSets.file(rule)))).issues()).singleElement()
                .isEqualTo(new Analysis.Issue(Kind.VALUE_UNSET, "有处罚", "第一条",
                        List.of("penalties().count() >= p(\"limit\")"), null));
    }

    @Test
    void namesTheRuleThatSaysTheSame() {
        String rule = TestRuleSets.rule("有处罚", "OrganizationView( " + LIMIT + " )", "finding( IRREGULARITY );");

        assertThat(Analysis.of(TestRuleSets.withRules(TestRuleSets.file(rule, rule.replace("有处罚", "受过处罚"))))
                .issues()).singleElement()
                .isEqualTo(new Analysis.Issue(Kind.DUPLICATE, "受过处罚", "第一条", List.of("有处罚"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"penalties().exist(), complaints().exist()", "penalties().count() > 1, penalties().exist()",
        "penalties().exist() && !complaints().exist()"})
    void namesTheRuleThatHoldsWhereverThisOneDoes(String condition) {
        String wide = TestRuleSets.rule("有处罚", "OrganizationView( " + LIMIT + " || penalties().exist() )",
                "finding( IRREGULARITY );");
        String narrow = TestRuleSets.rule("更窄", "OrganizationView( " + condition + " )", "finding( IRREGULARITY );");

        assertThat(analysed(wide, narrow)).singleElement()
                .isEqualTo(new Analysis.Issue(Kind.COVERED, "更窄", "第一条", List.of("有处罚"), null));
        assertThat(analysed(wide, narrow.replace("IRREGULARITY", "ABNORMAL_ACTIVITY"))).as("says something else").isEmpty();
        assertThat(analysed(wide.replace("2018-01-24/..", "2019-01-01/.."), narrow)).as("earlier on its own").isEmpty();
    }

    @Test
    void leavesRulesAloneOfWhichNoneMakesTheOtherIdle() {
        assertThat(analysed(TestRuleSets.rule("有处罚", "OrganizationView( " + LIMIT + ", complaints().exist() )",
                "finding( IRREGULARITY );"), TestRuleSets.rule("多次", "OrganizationView( penalties().count() > 1 )",
                        "finding( IRREGULARITY );"))).isEmpty();
    }

    /** One is at most two, the other at least four: three is a number of things, half a thing is none. */
    @Test
    void findsAGapBetweenTwoRowsWithANumberInIt() {
        String rows = "penalties().count() <= p(\"most\")|penalties().count() >= p(\"least\")";

        assertThat(dated("{2018-01-24: 4}", "{2018-01-24: 2}", rows.split("\\|"))).singleElement()
                .isEqualTo(new Analysis.Issue(Kind.GAP, "第2行", "第一条",
                        List.of("penalties().count() > 2, penalties().count() < 4", "第1行"), "3"));
        assertThat(dated("{2018-01-24: 3}", "{2018-01-24: 2}", rows.split("\\|"))).isEmpty();
        assertThat(dated("{2018-01-24: 3, 2022-01-01: 5}", "{2018-01-24: 2}", rows.split("\\|"))).singleElement()
                .extracting(Analysis.Issue::example).isIn("3", "4");
    }

    /** Money is no number of things: between 2 and 3 yuan there are some fen. */
    @Test
    void findsAGapBetweenAmounts() {
        String total = "subsidies().purpose(PARTY_ORGANIZATION_SET_UP).total()";

        assertThat(dated("{2018-01-24: 3}", "{2018-01-24: 2}", total + " <= p(\"most\")", total + " >= p(\"least\")"))
                .singleElement().satisfies(gap -> assertThat(new BigDecimal(gap.example())).isBetween(
                        new BigDecimal("2.01"), new BigDecimal("2.99")));
        assertThat(dated("{2018-01-24: 2}", "{2018-01-24: 2}", total + " < p(\"most\")", total + " > p(\"least\")"))
                .singleElement().extracting(Analysis.Issue::example).isEqualTo("2");
        assertThat(dated("{2018-01-24: 2}", "{2018-01-24: 2}", total + " < p(\"most\")", total + " >= p(\"least\")"))
                .isEmpty();
    }

    /** Two documents leave numbers blank; one examines all associations of a kind, and again those alike to another. */
    @Test
    void findsNothingInTheLawButWhatItLeavesBlankOrSaysTwice() {
        Policies.RULE_SETS.forEach(ruleSet -> assertThat(Analysis.of(ruleSet).issues()).as(ruleSet.id())
                .allSatisfy(issue -> {
                    assertThat(issue.kind()).isIn(Kind.VALUE_UNSET, Kind.COVERED);
                    assertThat(issue.rule()).matches(rule -> issue.kind() == Kind.VALUE_UNSET
                            || rule.equals("全省性行业协会商会的业务范围与已有社会组织相似的，属于登记审查事项"));
                    assertThat(ruleSet.id()).isIn("sichuan-xinjin/plan-2-2016", "sichuan/opinions-draft-2021");
                }));
    }

    /** Each of 285 rules, or rows of one table, would have to be looked at on each of 2,000 days. */
    @Test
    void saysNothingOfWhatWouldTakeTooLong() {
        String values = IntStream.range(0, 2_000).mapToObj(day -> LocalDate.of(2018, 1, 24).plusDays(day) + ": " + day)
                .collect(Collectors.joining(", ", "{", "}"));
        String[] rules = IntStream.range(0, 285).mapToObj(i -> TestRuleSets.rule("规则" + i,
                "OrganizationView( penalties().count() >= p(\"most\") )", "finding( IRREGULARITY );"))
                .toArray(String[]::new);
        RuleSet ruleSet = TestRuleSets.with(Map.of("parameters.yaml", TestRuleSets.counts(Map.of("most", values)),
                "rules.drl", TestRuleSets.file(rules)));
        assertThat(RuleBook.lint(ruleSet).diagnostics()).isEmpty();

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(Analysis.of(ruleSet).issues())
                .hasSizeLessThan(285));
    }

    private static List<Analysis.Issue> of(String condition) {
        return analysed(TestRuleSets.rule("有处罚", "OrganizationView( " + condition + " )", "finding( IRREGULARITY );"));
    }

    private static List<Analysis.Issue> analysed(String... rules) {
        return Analysis.of(TestRuleSets.withRules(TestRuleSets.file(rules))).issues();
    }

    /** Rules with two parameters, each given as its value by day. A single rule has a name of its own. */
    private static List<Analysis.Issue> dated(String least, String most, String... conditions) {
        List<String> kinds = List.of("IRREGULARITY", "ABNORMAL_ACTIVITY");
        String[] rules = IntStream.range(0, conditions.length).mapToObj(i -> TestRuleSets.rule(
                conditions.length == 1 ? "次数在两者之间" : "第" + (i + 1) + "行", "OrganizationView( " + conditions[i] + " )",
                "finding( " + kinds.get(i) + " );")).toArray(String[]::new);
        return Analysis.of(TestRuleSets.with(Map.of("parameters.yaml", TestRuleSets.counts(Map.of("least", least, "most",
                most)), "rules.drl", TestRuleSets.file(rules)))).issues();
    }
}
