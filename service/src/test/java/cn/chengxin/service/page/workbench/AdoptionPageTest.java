package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.change.Desk;
import cn.chengxin.service.page.OfficerPage;
import cn.chengxin.service.ruleset.TestRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;

/** Rules that one place takes over from another, in a browser. Without Chromium and its driver it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=workbench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdoptionPageTest extends OfficerPage {

    private static final String LENT = "sichuan-suining/lent";
    private static final String BORROWED = "jiangsu-kunshan/borrowed";

    AdoptionPageTest() {
        super("吴", "320583");
    }

    @Test
    void adoptsAndFollows() {
        Desk suining = new Desk(http, LENT, "510900");
        suining.publish("试行", TestRules.of(LENT, 10_000));
        String change = adopts();
        Desk kunshan = new Desk(http, BORROWED, "320583");
        kunshan.publish(Desk.ok(http.get(Desk.CHANGES + "/" + change)));
        suining.publish("提高限额", TestRules.of(LENT, 50_000));
        follows();
        assertThat(browser.complaints()).isEmpty();
    }

    /** Gives the id of the change, after the form came back once. */
    private String adopts() {
        browser.visit("/rules");
        browser.click(".begin summary");
        browser.lacksNothing();
        browser.fill("#new-title", "借鉴遂宁");
        browser.fill("#new-id", LENT);
        browser.click("#new-adopt option[value='" + LENT + "']");
        browser.fill("#new-division", "320583");
        browser.click(".begin form button");
        browser.await(() -> browser.has(".begin .error"));
        assertThat(browser.text(".begin .error")).contains("已经有这个标识的规则集");
        assertThat(browser.element("#new-adopt").getAttribute("value")).isEqualTo(LENT);
        browser.lacksNothing();

        browser.fill("#new-id", BORROWED);
        browser.click(".begin form button");
        browser.await(() -> browser.url().contains("/changes/") && browser.has(".difference"));
        assertThat(browser.text("main")).contains("借鉴遂宁", "采用自 " + LENT + "#1", "与所采用文本的差别");
        assertThat(browser.text("main")).contains("采用自 " + LENT + "#1，行政区划代码为 320583。", "没有实质差别");
        browser.lacksNothing();
        return browser.url().replaceAll(".*/", "");
    }

    private void follows() {
        browser.visit("/rules/rule-set?id=" + BORROWED);
        assertThat(browser.text("main")).contains("10000 元", "采用自 " + LENT + " 第 1 版", "对方已有第 2 版");
        browser.lacksNothing();
        browser.click("a[href*='/rules/comparison']");
        browser.await(() -> browser.has(".difference"));
        assertThat(browser.text(".difference")).contains("10000 → 50000 元");

        browser.visit("/rules/rule-set?id=" + BORROWED);
        browser.click("form.inline:has([name=follow]) button");
        browser.await(() -> browser.url().contains("/changes/") && browser.has(".difference"));
        assertThat(browser.text("main")).contains("跟进 " + LENT + " 第 2 版", LENT + "#2");
        assertThat(browser.text(".difference")).contains("10000 → 50000 元").doesNotContain("510900");
        browser.lacksNothing();
    }
}
