package cn.chengxin.service.page.workbench;

import cn.chengxin.service.page.Browser;
import cn.chengxin.service.page.Hand;

/** Somebody who comes, does something by hand and goes again. */
class Visitor {

    static final String RULE_SET = "cn/order-60-2018";
    static final String LISTED = "建议列入严重违法失信名单";

    final Browser browser;
    final Hand hand;

    Visitor(Browser browser, Hand hand) {
        this.browser = browser;
        this.hand = hand;
    }

    void comes(String name, String password) {
        browser.visit("/rules");
        look("login");
        hand.fill("#username", name);
        hand.fill("#password", password);
        hand.click(".login button");
        browser.await(() -> browser.url().endsWith("/rules"));
    }

    void goes() {
        hand.click("form.who button");
        browser.await(() -> browser.text("main").contains("已退出"));
    }

    void rules() {
        hand.click("nav a[href='/rules']");
        browser.await(() -> browser.has("#in-effect"));
    }

    /** Opens the page of an organization by its code, and gives how it stands. */
    String opens(String uscc) {
        hand.fill("#q", uscc);
        browser.await(() -> browser.has("#found a"));
        hand.click("#found a");
        browser.await(() -> browser.has(".standings"));
        return browser.text(".standings");
    }

    /** The pictures are those of the mouse: the other hand leaves a ring around what has the focus. */
    void look(String picture) {
        if (hand == browser) {
            browser.look(picture);
        } else {
            browser.lacksNothing();
        }
    }
}
