package cn.chengxin.rules.edit;

import static cn.chengxin.rules.edit.RuleSetFiles.SMALL_ID;
import static cn.chengxin.rules.edit.RuleSetFiles.small;
import static cn.chengxin.rules.edit.RuleSetFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.edit.Change.DatedValue;
import cn.chengxin.rules.edit.Change.InstrumentField;
import cn.chengxin.rules.edit.Change.Kind;
import cn.chengxin.rules.edit.Change.ParameterEntry;
import cn.chengxin.rules.edit.Change.RuleEntry;
import cn.chengxin.rules.edit.Change.ScenarioEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {

    @Test
    void saysWhatAValueWasAndIsAndWhichClauseItTouches() {
        Difference difference = after("parameters.yaml", "P30D", "P20D");

        assertThat(difference.changes()).singleElement().isEqualTo(new DatedValue("parameters.yaml", Kind.CHANGED,
                "rectification", "整改期间", "PERIOD", LocalDate.of(2018, 1, 24),
                new DatedValue.Stated("P30D", "第十二条", true), new DatedValue.Stated("P20D", "第十二条", true),
                List.of("第十二条")));
    }

    @Test
    void tellsAValueFromALaterDayFromAChangedOne() {
        Difference difference = after("parameters.yaml", "verified: true}",
                "verified: true}\n    \"2026-01-01\": {value: null, citation: 新法, verified: false}");

        assertThat(difference.changes()).singleElement().isInstanceOfSatisfying(DatedValue.class, value -> {
            assertThat(value.kind()).isEqualTo(Kind.ADDED);
            assertThat(value.from()).isEqualTo("2026-01-01");
            assertThat(value.before()).isNull();
            assertThat(value.after()).isEqualTo(new DatedValue.Stated(null, "新法", false));
        });
    }

    @Test
    void namesADescriptionThatChanged() {
        assertThat(after("parameters.yaml", "整改期间", "整改的期间").changes()).singleElement()
                .isEqualTo(new ParameterEntry("parameters.yaml", Kind.CHANGED, "rectification",
                        new ParameterEntry.Meaning("整改期间", "PERIOD"), new ParameterEntry.Meaning("整改的期间", "PERIOD")));
    }

    @Test
    void namesTheFieldOfTheInstrument() {
        assertThat(after("instrument.yaml", "status: IN_FORCE", "status: DRAFT").changes()).singleElement()
                .isEqualTo(new InstrumentField("instrument.yaml", "status", "IN_FORCE", "DRAFT"));
    }

    @Test
    void showsBothTextsOfARule() {
        Difference difference = after("rules.drl", "within(p(\"rectification\")).exist()",
                "within(p(\"rectification\")).count() > 1");

        assertThat(difference.changes()).singleElement().isInstanceOfSatisfying(RuleEntry.class, rule -> {
            assertThat(rule.parts()).containsExactly(RuleEntry.Part.CONDITION);
            assertThat(rule.clause()).isEqualTo("第十二条");
            assertThat(rule.before().condition())
                    .isEqualTo("OrganizationView( penalties().within(p(\"rectification\")).exist() )");
            assertThat(rule.after().condition())
                    .isEqualTo("OrganizationView( penalties().within(p(\"rectification\")).count() > 1 )");
        });
    }

    @Test
    void tellsConditionResultAndMetadataApart() {
        assertThat(parts("finding( IRREGULARITY )", "finding( MINOR_VIOLATION )"))
                .containsExactly(RuleEntry.Part.RESULT);
        assertThat(parts("三十日内完成整改", "二十日内完成整改")).containsExactly(RuleEntry.Part.QUOTE);
        assertThat(parts("\"第二条\"", "\"第三条\"")).containsExactly(RuleEntry.Part.CLAUSE);
        assertThat(parts("运作不规范的，加强指导", "运作不规范的，加强业务指导")).containsExactly(RuleEntry.Part.NAME);
    }

    @Test
    void putsParametersBeforeRulesByClauseBeforeScenarios() {
        Map<String, byte[]> after = with(with(with(with(small(), "parameters.yaml", "P30D", "P20D"), "rules.drl",
                "三十日内完成整改", "二十日内"), "rules.drl", "\"加强指导\"", "\"指导\""), "scenarios/a.yaml", "2020-01-01",
                "2021-01-01");

        Difference difference = Difference.between(SMALL_ID, small(), after);

        assertThat(difference.changes()).extracting(change -> change instanceof RuleEntry rule ? rule.clause()
                : change.getClass().getSimpleName()).containsExactly("DatedValue", "第二条", "第十二条", "ScenarioEntry");
    }

    @Test
    void saysWhatOfAScenarioDiffers() {
        assertThat(after("scenarios/a.yaml", "{findings: []}", "{conclusions: []}").changes()).singleElement()
                .isEqualTo(new ScenarioEntry("scenarios/a.yaml", Kind.CHANGED, "没有命令",
                        Set.of(ScenarioEntry.Part.EXPECTATION)));
    }

    @Test
    void tellsACommentFromAChange() {
        assertThat(after("parameters.yaml", "# 期间", "# 各种期间").changes())
                .containsExactly(new Change.Layout("parameters.yaml"));
        assertThat(after("rules.drl", "rule \"运作", "// 二\nrule \"运作").changes())
                .containsExactly(new Change.Layout("rules.drl"));
    }

    @Test
    void fallsBackToTheTextOfARuleFileThatIsNotInOrder() {
        assertThat(after("rules.drl", "exist()", "exists()").changes()).singleElement()
                .isInstanceOfSatisfying(Change.FileText.class, text -> {
                    assertThat(text.file()).isEqualTo("rules.drl");
                    assertThat(text.lines()).anyMatch(line -> line.startsWith("-") && line.contains("exist()"))
                            .anyMatch(line -> line.startsWith("+") && line.contains("exists()"));
                });
    }

    @Test
    void fallsBackToTheTextOfFilesThatCannotBeRead() {
        assertThat(after("parameters.yaml", "unit: PERIOD", "unit: [").changes()).singleElement()
                .isInstanceOf(Change.FileText.class);
    }

    @Test
    void callsEverythingOfANewRuleSetAdded() {
        Difference difference = Difference.between(SMALL_ID, null, small());

        assertThat(difference.changes()).filteredOn(RuleEntry.class::isInstance).hasSize(2)
                .allMatch(change -> ((RuleEntry) change).kind() == Kind.ADDED);
        assertThat(difference.changes()).filteredOn(DatedValue.class::isInstance).hasSize(1);
        assertThat(difference.changes()).filteredOn(ScenarioEntry.class::isInstance).hasSize(1);
    }

    @Test
    void showsTheSameBackwards() {
        Map<String, byte[]> after = with(small(), "parameters.yaml", "P30D", "P20D");

        assertThat(Difference.between(SMALL_ID, after, small()).changes()).singleElement()
                .isInstanceOfSatisfying(DatedValue.class, value -> {
                    assertThat(value.before().value()).isEqualTo("P20D");
                    assertThat(value.after().value()).isEqualTo("P30D");
                });
    }

    @Test
    void saysItsTypeInJson() {
        String json = JsonMapper.shared().writeValueAsString(after("parameters.yaml", "P30D", "P20D"));

        assertThat(json).contains("\"type\":\"DatedValue\"").contains("\"value\":\"P20D\"");
    }

    private static Set<RuleEntry.Part> parts(String text, String other) {
        return ((RuleEntry) after("rules.drl", text, other).changes().get(0)).parts();
    }

    private static Difference after(String path, String text, String other) {
        return Difference.between(SMALL_ID, small(), with(small(), path, text, other));
    }
}
