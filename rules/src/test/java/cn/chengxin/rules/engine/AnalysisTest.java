package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.policies.Policies;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    private static final String LIMIT = "penalties().fineAtLeast(p(\"limit\")).exist()";

    @ParameterizedTest
    @ValueSource(strings = {"penalties().exist(), !penalties().exist()",
        "penalties().count() > 1, penalties().count() == 0", "penalties().count() < 1 && penalties().count() > 1",
        "penalties().count() == 1, penalties().count() != 1"})
    void provesThatARuleCanNeverHold(String condition) {
        assertThat(of(LIMIT + " || penalties().exist(), " + condition)).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(Kind.NEVER_HOLDS);
            assertThat(issue.because()).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"penalties().exist() || !penalties().exist()",
        "penalties().count() >= 1, penalties().count() <= 1", "penalties().count() > 0, penalties().count() < 1",
        "penalties().exist(), !penalties().kinds(WARNING).exist()"})
    void saysNothingOfWhatCanHold(String condition) {
        assertThat(of(LIMIT + " || penalties().exist(), " + condition)).isEmpty();
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

    /** Two documents leave numbers blank; nothing else in the law can be proved wrong. */
    @Test
    void findsNothingInTheLawButWhatItLeavesBlank() {
        Policies.RULE_SETS.forEach(ruleSet -> assertThat(Analysis.of(ruleSet).issues()).as(ruleSet.id())
                .allSatisfy(issue -> {
                    assertThat(issue.kind()).isEqualTo(Kind.VALUE_UNSET);
                    assertThat(ruleSet.id()).isIn("sichuan-xinjin/plan-2-2016", "sichuan/opinions-draft-2021");
                }));
    }

    private static List<Analysis.Issue> of(String condition) {
        return Analysis.of(TestRuleSets.withRules(TestRuleSets.file(TestRuleSets.rule("有处罚",
                "OrganizationView( " + condition + " )", "finding( IRREGULARITY );")))).issues();
    }
}
