package cn.chengxin.service.page.editor;

import cn.chengxin.service.Http;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.page.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.OutputType;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft of one officer, edited in a browser by another. Without Chromium and its driver there is none. */
abstract class EditingPage {

    static final Actor LI = new Actor("li", List.of(new Grant(Role.OFFICER, "100000")));
    private static final String PASSWORD = "correct horse battery";

    Browser browser;
    Change change;
    @Autowired
    Drafts drafts;
    @Autowired
    Changes changes;
    @Autowired
    Http http;
    @Autowired
    private Accounts accounts;

    private final String ruleSet;

    /** With drafts of this rule set. */
    EditingPage(String ruleSet) {
        this.ruleSet = ruleSet;
    }

    @BeforeAll
    void open() {
        browser = Browser.open(http.port());
        accounts.create("zhang", PASSWORD, List.of(new Grant(Role.OFFICER, "100000")));
        browser.login("zhang", PASSWORD);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
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

    /** For the documentation; only where a directory for it is named. */
    void picture(String name) {
        String directory = System.getProperty("chengxin.pictures");
        if (directory != null) {
            try {
                Files.write(Path.of(directory, name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
