package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.page.Browser;
import cn.chengxin.service.page.Hand;
import org.openqa.selenium.Keys;

/** An officer, who lowers the limit from which a fine is a large one. */
final class Officer extends Visitor {

    private static final String OVERVIEW = ".tabs a:first-child";
    private static final String TAB = ".tabs a[href$='/%s']";
    private static final String FILE = "a[href='#scenarios/penalties.yaml']";
    private static final String NEIGHBOUR = "[data-scenario='罚款50000元，以上包括本数，属于严重违法失信情形'] a";
    private static final String WRITTEN = "[data-scenario='修正之后罚款正好一万元，属于严重违法失信情形']";

    Officer(Browser browser, Hand hand) {
        super(browser, hand);
    }

    /** Gives the row of the revision that is in effect. */
    String begins() {
        assertThat(browser.text("main")).contains("我的草稿", "社会组织信用信息管理办法", "全国");
        look("rules");
        hand.click("a[href$='" + RULE_SET + "']");
        browser.await(() -> browser.has("#history"));
        assertThat(browser.text("main")).contains("罚款界限", "50000 元", "第十一条第一款第(五)项", "未核实", "第 1 版");
        assertThat(browser.has(".rollback")).isFalse();
        String row = "#" + browser.element("tr[id^=revision-]").getAttribute("id");
        assertThat(browser.text(row)).contains("现行");
        hand.click(".confirm summary");
        hand.fill("#title", "罚款界限降至一万元");
        hand.click(".confirm form button");
        browser.await(() -> browser.url().contains("/changes/"));
        assertThat(browser.text("main")).contains("没有实质差别", "草稿", "罚款界限降至一万元");
        return row;
    }

    void lowersTheLimitWithAMistakeThatIsMended() {
        hand.click(TAB.formatted("parameters"));
        browser.await(() -> browser.has("#large-fine"));
        hand.click("#large-fine summary");
        hand.fill("#from-large-fine", "2025-06-02");
        hand.fill("#value-large-fine", "不多");
        hand.fill("#citation-large-fine", "某修正决定第三条");
        hand.click("#large-fine .entry button");
        browser.await(() -> browser.has("#large-fine .wrong"));
        assertThat(browser.text("#large-fine .wrong")).contains("不是");
        assertThat(browser.element("#from-large-fine").getAttribute("value")).isEqualTo("2025-06-02");
        hand.fill("#value-large-fine", "10,000 元");
        hand.click("#large-fine .entry button");
        browser.await(() -> browser.text("#large-fine table").contains("10000 元"));
    }

    /** A fine is measured by the limit of its own day: on the day before the new one, 10,000 yuan are a small one. */
    void writesAScenarioWithAMistakeThatIsMended() {
        hand.click(TAB.formatted("scenarios"));
        browser.await(() -> browser.has(NEIGHBOUR));
        hand.click(FILE);
        hand.click(NEIGHBOUR);
        editing();
        browser.ctrl(Keys.END);
        writes("- scenario: 修正之后罚款正好一万元，属于严重违法失信情形", "  asOf: 2025-09-01",
                "expect: {findings: [受到5万元以上罚款处罚的，属于严重违法失信情形], conclusions: [SERIOUS_DISHONESTY_LIST]}",
                "organization:", "  penalties:", "  - against: ORGANIZATION", "  kinds: [FINE]", "fine: 10000",
                "decidedOn: 2025-06-01");
        saves("第 3 版");
        runs("不符 1 个，尚未运行 0 个");
        assertThat(browser.text(WRITTEN + " .differs")).contains("不满5万元罚款处罚的", "应为");
        hand.click(FILE);
        hand.click(WRITTEN + " a");
        editing();
        browser.ctrl(Keys.END);
        browser.type(Keys.BACK_SPACE, "2");
        saves("第 4 版");
        runs("不符 0 个，尚未运行 0 个");
        assertThat(browser.text(WRITTEN)).contains("相符");
    }

    /** Lines into the editor, which indents each as the one before; key by key, or they get out of step. */
    private void writes(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                browser.type(Keys.ENTER);
                browser.await(() -> browser.text(".cm-activeLine").isBlank());
            }
            lines[i].chars().forEach(key -> browser.type(Character.toString(key)));
        }
    }

    private void editing() {
        browser.await(() -> browser.has("#editor[data-ready=true]"));
    }

    private void saves(String version) {
        browser.ctrl("s");
        browser.await(() -> browser.text("#state").contains("已保存为" + version));
        browser.type(Keys.ESCAPE);
    }

    private void runs(String summary) {
        hand.click(TAB.formatted("scenarios"));
        browser.await(() -> browser.has("#run-all"));
        hand.click("#run-all");
        browser.await(() -> browser.text("#summary").contains(summary));
    }

    void checks() {
        hand.click(OVERVIEW);
        browser.await(() -> browser.has(".difference"));
        assertThat(browser.text(".difference")).contains("第十一条第一款第(五)项", "自 2025-06-02 起：", "50000 → 10000 元",
                "修正之后罚款正好一万元");
        hand.click("form[hx-post] button");
        browser.await(() -> browser.has("#check .verdict.passes"));
        look("change");
    }

    /** Gives the code of an organization that the change would put on the list. */
    String foresees() {
        hand.click(TAB.formatted("impact"));
        browser.await(() -> browser.has("main form.filter"));
        hand.click("main form.filter button");
        browser.await(() -> browser.has(".balance canvas"));
        assertThat(browser.text("main")).contains(LISTED, "离开", "新进", "第十五条第(四)项");
        look("impact");
        hand.click("#outcomes a[href*='SERIOUS_DISHONESTY_LIST']");
        browser.await(() -> browser.url().contains("outcome="));
        assertThat(browser.element("#organizations a[download]").getAttribute("href"))
                .matches(".*/api/v1/rule-sets/changes/\\w+/impacts/\\w+/table");
        return browser.text("#organizations tbody th code");
    }

    void proposes() {
        hand.click(OVERVIEW);
        browser.await(() -> browser.has("#propose"));
        hand.click("#propose");
        browser.await(() -> browser.text(".steps .now").contains("提议"));
        assertThat(browser.text("main")).contains("须由他人批准");
        assertThat(browser.has("#approve")).isFalse();
    }
}
