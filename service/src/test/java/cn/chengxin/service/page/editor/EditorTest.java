package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Rules as text, in a browser. Without Chromium and its driver it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=editor")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorTest {

    private static final String RULE_SET = "shandong-xuecheng/opinions-31-2020";
    private static final String PASSWORD = "correct horse battery";
    private static final Actor LI = new Actor("li", List.of(new Grant(Role.OFFICER, "100000")));
    private static final String FILE = "daily-supervision.drl";

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;
    private Browser browser;
    private Change change;

    @BeforeAll
    void open() {
        browser = Browser.open(http.port());
        accounts.create("zhang", PASSWORD, List.of(new Grant(Role.OFFICER, "100000")));
        browser.login("zhang", PASSWORD);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.driver.quit();
        }
    }

    @BeforeEach
    void draft() {
        browser.driver.manage().deleteCookieNamed("lang");
        change = drafts.begin(LI, RULE_SET, "年报期限调整");
    }

    @Test
    void showsAMistakeAtItsLineWhileItIsTypedAndSavesItMended() {
        edit(FILE, 10);
        assertThat(browser.text("#clause")).contains("四12", "对不按规定时限和要求报送年报", "活动异常情形", "年度报告");
        browser.type(Keys.ARROW_RIGHT, Keys.HOME);
        Instant typed = Instant.now();
        browser.type("x");
        browser.await(() -> !browser.all(".cm-lint-marker-error").isEmpty());
        assertThat(Duration.between(typed, Instant.now())).isLessThan(Duration.ofSeconds(2));
        browser.await(() -> browser.text("#problems").contains("第 10 行"));
        assertThat(browser.text("#state")).contains("尚未保存");

        browser.type(Keys.BACK_SPACE);
        browser.await(() -> browser.text("#problems").contains("没有发现问题"));
        browser.type(Keys.HOME, "    // 按公历年度", Keys.ENTER);
        browser.ctrl("s");
        browser.await(() -> browser.text("#state").contains("已保存为第 2 版"));
        assertThat(saved(FILE)).contains("    // 按公历年度\n");
        assertThat(changes.get(change.id()).changedBy()).isEqualTo("zhang");
        browser.lacksNothing();
        picture("rules-editor");
        assertThat(browser.complaints()).isEmpty();
    }

    private void edit(String file, int line) {
        browser.visit("/changes/" + change.id() + "/rules?file=" + file + "&line=" + line);
        ready();
    }

    private void ready() {
        browser.await(() -> "true".equals(browser.one("#editor").getAttribute("data-words"))
                || !browser.one("#editor").getAttribute("data-file").endsWith(".drl")
                        && "true".equals(browser.one("#editor").getAttribute("data-ready")));
        browser.await(() -> !browser.text("#problems").isEmpty());
    }

    private String saved(String file) {
        return new String(drafts.files(changes.get(change.id())).get(file), StandardCharsets.UTF_8);
    }

    /** For the documentation; only where a directory for it is named. */
    private void picture(String name) {
        String directory = System.getProperty("chengxin.pictures");
        if (directory != null) {
            try {
                Files.write(Path.of(directory, name + ".png"), browser.driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
