package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.page.Browser;
import cn.chengxin.service.page.Hand;

/** An approver, who puts what the officer proposes in effect, and takes it back. */
final class Approver extends Visitor {

    Approver(Browser browser, Hand hand) {
        super(browser, hand);
    }

    void approves(String change, String fined) {
        assertThat(browser.text(".recent")).contains("罚款界限降至一万元", "可由您批准");
        assertThat(opens(fined)).doesNotContain(LISTED);
        rules();
        hand.click(".recent a[href='/changes/" + change + "']");
        browser.await(() -> browser.has("#approve"));
        hand.click("#approve summary");
        assertThat(browser.text("#approve")).contains("自 2025-06-02 起：50000 → 10000 元",
                "家社会组织受影响（基准日 2026-11-23，可能受影响而无法核查 0 家）");
        look("approval");
        hand.click("#approve button");
        browser.await(() -> browser.text(".steps .now").contains("已发布"));
    }

    void findsTheVerdictChanged(String fined) {
        assertThat(opens(fined)).contains(LISTED);
        rules();
        hand.click("main a[href$='" + RULE_SET + "']");
        browser.await(() -> browser.has("#history"));
        assertThat(browser.text("main")).contains("10000 元", "李", "赵", "现行");
        hand.click("form[action='/rules/comparison'] button");
        browser.await(() -> browser.url().contains("/comparison"));
        assertThat(browser.text("main")).contains("50000 → 10000 元", "罚款界限降至一万元");
        look("comparison");
        hand.click("main a[href$='" + RULE_SET + "']");
    }

    void rollsBack(String before) {
        browser.await(() -> browser.has(before));
        hand.click(before + " .rollback summary");
        look("rule-set");
        hand.click(before + " .rollback button");
        browser.await(() -> browser.text("tr[id^=revision-]").contains("回退到"));
        assertThat(browser.text("tr[id^=revision-]")).contains(RULE_SET + before.replace("revision-", ""), "现行");
    }
}
