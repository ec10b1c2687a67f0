package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.edit.RuleSetFiles;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.ScenarioText;
import cn.chengxin.rules.ruleset.TextEdit;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is written from an organization reads, and says of it what was said of the organization. */
class ScenarioTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final SyntheticRegister REGISTER = SyntheticRegister.of(SyntheticRegister.RESERVED_AMONG, 5, DAY);
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"cn/order-60-2018", "cn/credit-repair-order-36-2026", "shandong-xuecheng/opinions-31-2020",
            "jiangsu-kunshan/opinions-2013", "sichuan-suining/plan-141-2011", "cn/credit-score"})
    void saysTheSameOfTheScenario(String id) {
        Map<String, byte[]> files = RuleSetFiles.of(id);
        ScenarioText writer = new ScenarioText(id, files);
        StringBuilder all = new StringBuilder();
        int written = 0;
        for (long index = 0; index < 2_000 && written < 15; index++) {
            Organization organization = organization(index);
            Verdict verdict = Policies.RULE_BOOK.evaluate(organization, DAY, Detail.CLAUSES, null);
            boolean concerned = verdict.findings().stream().map(each -> each.citation())
                    .anyMatch(citation -> citation.ruleSet().equals(id));
            if (concerned || index % 100 == 0) {
                all.append(writer.of(organization, DAY, verdict, "第" + index + "号\": [")).append('\n');
                written++;
            }
        }
        Map<String, byte[]> edited = new TreeMap<>(files);
        edited.put("scenarios/register.yaml", all.toString().getBytes(StandardCharsets.UTF_8));

        RuleSet ruleSet = read(id, edited);

        ScenarioRunner runner = new ScenarioRunner(Policies.RULE_BOOK);
        assertThat(ruleSet.scenarios().stream().filter(each -> each.file().equals("scenarios/register.yaml")))
                .hasSize(written)
                .allSatisfy(each -> assertThat(runner.run(ruleSet, each).mismatches()).isEmpty());
    }

    @Test
    void expectsWhatTheRuleSetSaid() {
        String id = "cn/order-60-2018";
        long index = 0;
        while (Policies.RULE_BOOK.evaluate(organization(index), DAY, Detail.CLAUSES, null).findings().stream()
                .noneMatch(each -> each.citation().ruleSet().equals(id))) {
            index++;
        }
        Verdict verdict = Policies.RULE_BOOK.evaluate(organization(index), DAY, Detail.CLAUSES, null);

        String text = new ScenarioText(id, RuleSetFiles.of(id)).of(organization(index), DAY, verdict, "某组织");

        assertThat(verdict.findings().stream().map(each -> each.citation()).filter(each -> each.ruleSet().equals(id))
                .map(Citation::rule)).isNotEmpty().allMatch(text::contains);
    }

    @Test
    void namesNobody() {
        ScenarioText writer = new ScenarioText("cn/order-60-2018", RuleSetFiles.of("cn/order-60-2018"));
        for (long index = 0; index < 60; index++) {
            Organization organization = organization(index);
            Verdict verdict = Policies.RULE_BOOK.evaluate(organization, DAY, Detail.CLAUSES, null);

            String text = writer.of(organization, DAY, verdict, "某组织");

            assertThat(text).doesNotContain(organization.uscc(), organization.name());
            if (organization.posts() != null) {
                organization.posts().records().stream().filter(each -> !each.person().matches("P-\\d+"))
                        .forEach(each -> assertThat(text).doesNotContain(each.person()));
            }
            if (organization.domiciles() != null) {
                organization.domiciles().records().forEach(each -> assertThat(text).doesNotContain(each.address()));
            }
        }
    }

    @Test
    void appendsToAFileAndRefusesANameThatStandsThere() {
        String id = "cn/order-60-2018";
        Map<String, byte[]> files = RuleSetFiles.of(id);
        Verdict verdict = Policies.RULE_BOOK.evaluate(organization(0), DAY, Detail.CLAUSES, null);
        String scenario = new ScenarioText(id, files).of(organization(0), DAY, verdict, "新的情景");
        String before = new String(files.get("scenarios/removal.yaml"), StandardCharsets.UTF_8);

        TextEdit edit = new ScenarioText(id, files).append("scenarios/removal.yaml", scenario);

        assertThat(edit).isEqualTo(new TextEdit.Edited(before + "\n" + scenario));
        files.put("scenarios/removal.yaml", ((TextEdit.Edited) edit).text().getBytes(StandardCharsets.UTF_8));
        assertThat(new ScenarioText(id, files).append("scenarios/removal.yaml", scenario))
                .isInstanceOf(TextEdit.Refused.class);
        assertThat(new ScenarioText(id, files).append("scenarios/new.yaml", scenario))
                .isEqualTo(new TextEdit.Edited(scenario));
    }

    private static Organization organization(long index) {
        return JSON.readValue(REGISTER.line(index), Organization.class);
    }

    private static RuleSet read(String id, Map<String, byte[]> files) {
        RuleSetReader.Reading reading = RuleSetReader.read(id, files);
        assertThat(reading).isInstanceOf(RuleSetReader.Reading.Read.class);
        return ((RuleSetReader.Reading.Read) reading).ruleSet();
    }
}
