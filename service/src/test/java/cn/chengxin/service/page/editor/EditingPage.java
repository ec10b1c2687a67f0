package cn.chengxin.service.page.editor;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.page.OfficerPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft of one officer, edited in a browser by another. Without Chromium and its driver there is none. */
abstract class EditingPage extends OfficerPage {

    static final Actor LI = new Actor("li", List.of(new Grant(Role.OFFICER, "100000")));

    Change change;
    @Autowired
    Drafts drafts;
    @Autowired
    Changes changes;

    private final String ruleSet;

    /** With drafts of this rule set. */
    EditingPage(String ruleSet) {
        super("zhang", "100000");
        this.ruleSet = ruleSet;
    }

    @BeforeEach
    void draft() {
        browser.complaints(); // what the test before was told is not this one's
        browser.driver().manage().deleteCookieNamed("lang");
        change = drafts.begin(LI, ruleSet, "试改");
    }

    /** Waits for the editor. */
    void ready() {
        browser.await(() -> "true".equals(browser.element("#editor").getAttribute("data-words"))
                || !browser.element("#editor").getAttribute("data-file").endsWith(".drl")
                        && "true".equals(browser.element("#editor").getAttribute("data-ready")));
        browser.await(() -> !browser.text("#problems").isEmpty());
    }

    String saved(String file) {
        return new String(drafts.files(changes.get(change.id())).get(file), StandardCharsets.UTF_8);
    }
}
