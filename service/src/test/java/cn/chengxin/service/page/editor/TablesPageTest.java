package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.ruleset.ParameterFile;
import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.table.Sheets;
import cn.chengxin.service.page.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Parameters as a table, in a browser. Without Chromium and its driver it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=editor")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesPageTest {

    private static final String RULE_SET = "cn/credit-score";
    private static final String PASSWORD = "correct horse battery";
    private static final Actor LI = new Actor("li", List.of(new Grant(Role.OFFICER, "100000")));
    private static final String CELL = "[data-key=serious-list] ";

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
        accounts.create("chen", PASSWORD, List.of(new Grant(Role.OFFICER, "100000")));
        browser.login("chen", PASSWORD);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.driver().quit();
        }
    }

    @BeforeEach
    void draft() {
        change = drafts.begin(LI, RULE_SET, "分值调整");
        browser.visit("/changes/" + change.id() + "/tables");
    }

    @Test
    void takesNewValuesOfSeveralRowsAndTellsWhatIsWrongBesideThem() {
        String before = saved();
        browser.lacksNothing();
        assertThat(browser.text("main")).contains("扣分的分值", "未核实").doesNotContain("parameters.yaml");
        day("2027-01-01");
        browser.element("#citation").sendKeys("修订稿第二条");
        type("serious-list", "-80");
        type("warning-window", "很久");
        browser.click("#typed button");
        browser.await(() -> !browser.all("[data-key=warning-window] .wrong").isEmpty());
        assertThat(browser.text("[data-key=warning-window] .wrong")).contains("不是期间");
        assertThat(typed("serious-list")).isEqualTo("-80");
        assertThat(saved()).isEqualTo(before);
        browser.lacksNothing();

        browser.element("[name='value:warning-window']").clear();
        type("warning-window", "4年");
        assertThat(complaints()).isEmpty();
        browser.look("change-tables");
        drafts.save(LI, changes.get(change.id()), "risk.drl", new byte[0]);
        browser.click("#typed button");
        browser.await(() -> browser.text("#typed .wrong").contains("刚被他人修改"));
        assertThat(typed("warning-window")).isEqualTo("4年");
        browser.click("#typed button");
        browser.await(() -> browser.text(CELL).contains("-80"));
        assertThat(browser.text("[data-key=warning-window]")).contains("4年", "2027-01-01", "修订稿第二条");
        assertThat(saved().lines().filter(each -> !before.lines().toList().contains(each))).hasSize(2)
                .allMatch(each -> each.contains("\"2027-01-01\": {value: "));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void showsWhatASpreadsheetChangesBeforeItIsSaved(@TempDir Path directory) throws IOException {
        String before = saved();
        List<List<String>> rows = Sheets.texts(http.bytes("/api/v1/rule-sets/changes/" + change.id() + "/tables"));
        List<String> row = rows.stream().filter(each -> each.get(0).equals("serious-list")).findFirst().orElseThrow();
        row.set(4, "很多");
        upload(Files.write(directory.resolve("a.xlsx"), Sheets.of(rows)));
        browser.await(() -> !browser.all("#refused").isEmpty());
        assertThat(browser.text("#refused")).contains("行“值”列", "不是数");
        browser.lacksNothing();

        row.set(4, "-90");
        upload(Files.write(directory.resolve("b.xlsx"), Sheets.of(rows)));
        browser.await(() -> !browser.all("#difference").isEmpty());
        assertThat(browser.text("#difference")).contains("尚未保存", "现在严重违法失信名单中的，扣分的分值", "-90");
        assertThat(saved()).isEqualTo(before);
        browser.lacksNothing();

        drafts.save(LI, changes.get(change.id()), "risk.drl", new byte[0]);
        browser.click("#confirm");
        browser.await(() -> browser.text("#difference").contains("刚被他人修改"));
        assertThat(saved()).isEqualTo(before);
        browser.click("#confirm");
        browser.await(() -> browser.driver().getCurrentUrl().endsWith(change.id()));
        assertThat(browser.text("main")).contains("-90");
        assertThat(saved()).isNotEqualTo(before);
        assertThat(complaints()).isEmpty();
    }

    private void upload(Path file) {
        browser.element("#file").sendKeys(file.toString());
        browser.click("#import button");
    }

    private void day(String day) {
        browser.driver().executeScript("document.getElementById('from').value = '" + day + "'");
    }

    private void type(String key, String value) {
        browser.element("[name='value:" + key + "']").sendKeys(value);
    }

    private String typed(String key) {
        return String.valueOf(browser.element("[name='value:" + key + "']").getAttribute("value"));
    }

    private List<String> complaints() {
        return browser.complaints().stream().filter(each -> !each.contains("status of 422")).toList();
    }

    private String saved() {
        return new String(drafts.files(changes.get(change.id())).get(ParameterFile.PATH), StandardCharsets.UTF_8);
    }
}
