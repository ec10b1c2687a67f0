package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.change.Desk;
import cn.chengxin.service.page.OfficerPage;
import cn.chengxin.service.ruleset.TestRules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;

/** A draft beside which somebody else has published, in a browser. Without Chromium and its driver it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=workbench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictPageTest extends OfficerPage {

    private static final String CHOICE = "[name='file:%s'][value=%s]";

    ConflictPageTest() {
        super("周", "100000");
    }

    @Test
    void showsBothDifferencesAndBringsTheDraftUpToDate() {
        String ruleSet = "sichuan-suining/outrun";
        Map<String, String> mine = TestRules.of(ruleSet, 10_000);
        mine.put("scenarios/complaint.yaml", """
                - scenario: 没有投诉的不整改
                  asOf: 2020-06-01
                  organization: {}
                  expect: {findings: []}
                """);
        visitOutrun(ruleSet, mine);
        assertThat(browser.text(".conflict")).contains("基于第 1 版，现行的是第 2 版", "他人的改动", "10000 → 20000 元", "此变更的改动",
                "没有投诉的不整改");
        assertThat(browser.has("#propose")).isFalse();
        assertThat(browser.has(".conflict fieldset")).isFalse();
        browser.lacksNothing();

        browser.click(".conflict form button");
        browser.await(() -> !browser.has(".conflict"));
        assertThat(browser.has("#propose")).isTrue();
        assertThat(browser.text(".difference")).contains("没有投诉的不整改").doesNotContain("20000");
        assertThat(limit()).contains("20000 元").doesNotContain("10000");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void takesNothingUntilASideIsChosenForEveryFile() {
        String ruleSet = "sichuan-suining/contested";
        visitOutrun(ruleSet, TestRules.of(ruleSet, 30_000));
        assertThat(browser.all(".conflict legend")).extracting(each -> each.getText())
                .containsExactly("parameters.yaml", "scenarios/limit.yaml");
        assertThat(browser.text(".conflict fieldset .was")).contains("现行版本", "20000");
        assertThat(browser.text(".conflict fieldset .is")).contains("此变更", "30000");
        browser.look("change-conflict");

        browser.click(CHOICE.formatted("parameters.yaml", "THEIRS"));
        browser.click(".conflict form button");
        assertThat(browser.has(".conflict [name='file:scenarios/limit.yaml']:invalid")).isTrue();
        browser.click(CHOICE.formatted("scenarios/limit.yaml", "MINE"));
        browser.click(".conflict form button");
        browser.await(() -> !browser.has(".conflict"));
        assertThat(browser.text(".difference")).contains("罚款正好是限额").doesNotContain("30000 元");
        assertThat(limit()).contains("20000 元").doesNotContain("30000");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void takesNoSideAgainstARevisionThatWasNotShown() {
        String ruleSet = "sichuan-suining/overtaken-choice";
        visitOutrun(ruleSet, TestRules.of(ruleSet, 30_000));
        String page = browser.url();
        new Desk(http, ruleSet, "510900").publish("再提高", TestRules.of(ruleSet, 40_000));

        browser.click(CHOICE.formatted("parameters.yaml", "MINE"));
        browser.click(CHOICE.formatted("scenarios/limit.yaml", "MINE"));
        browser.click(".conflict form button");
        browser.await(() -> browser.text("main").contains("现行版本已经改变"));
        browser.visit(page.substring(page.indexOf("/changes/")));
        assertThat(browser.text(".conflict")).contains("现行的是第 3 版", "10000 → 40000 元", "10000 → 30000 元");
    }

    /** The page of a draft with these files, made where the limit was 10,000 yuan; now it is 20,000. */
    private void visitOutrun(String ruleSet, Map<String, String> mine) {
        Desk desk = new Desk(http, ruleSet, "510900");
        desk.publish("试行", TestRules.of(ruleSet, 10_000));
        String draft = desk.draft("试改", mine).path("id").asString();
        desk.publish("提高限额", TestRules.of(ruleSet, 20_000));
        browser.visit("/changes/" + draft);
    }

    /** The parameter as the draft has it. */
    private String limit() {
        browser.click(".tabs a[href$='/parameters']");
        browser.await(() -> browser.has("#limit"));
        return browser.text("#limit table");
    }
}
