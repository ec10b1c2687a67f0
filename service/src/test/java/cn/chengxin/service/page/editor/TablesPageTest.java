package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.ruleset.ParameterFile;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.change.table.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** Parameters as a table, in a browser. Without Chromium and its driver it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=editor")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesPageTest extends EditingPage {

    private static final String RULE_SET = "cn/credit-score";
    private static final String CELL = "[data-key=serious-list] ";

    TablesPageTest() {
        super(RULE_SET);
    }

    @BeforeEach
    void visit() {
        browser.visit("/changes/" + change.id() + "/tables");
    }

    @Test
    void takesNewValuesOfSeveralRowsAndTellsWhatIsWrongBesideThem() {
        String before = saved(ParameterFile.PATH);
        browser.lacksNothing();
        assertThat(browser.text("main")).contains("扣分的分值", "未核实").doesNotContain("parameters.yaml");
        browser.fill("#from", "2027-01-01");
        browser.element("#citation").sendKeys("修订稿第二条");
        type("serious-list", "-80");
        type("warning-window", "很久");
        browser.click("#typed button");
        browser.await(() -> !browser.all("[data-key=warning-window] .wrong").isEmpty());
        assertThat(browser.text("[data-key=warning-window] .wrong")).contains("不是期间");
        assertThat(typed("serious-list")).isEqualTo("-80");
        assertThat(saved(ParameterFile.PATH)).isEqualTo(before);
        browser.lacksNothing();

        browser.element("[name='value:warning-window']").clear();
        type("warning-window", "4年");
        assertThat(browser.complaints()).isEmpty();
        browser.look("change-tables");
        drafts.save(LI, changes.get(change.id()), "risk.drl", new byte[0]);
        browser.click("#typed button");
        browser.await(() -> browser.text("#typed .wrong").contains("刚被他人修改"));
        assertThat(typed("warning-window")).isEqualTo("4年");
        browser.click("#typed button");
        browser.await(() -> browser.text(CELL).contains("-80"));
        assertThat(browser.text("[data-key=warning-window]")).contains("4年", "2027-01-01", "修订稿第二条");
        assertThat(saved(ParameterFile.PATH).lines().filter(each -> !before.lines().toList().contains(each))).hasSize(2)
                .allMatch(each -> each.contains("\"2027-01-01\": {value: "));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsWhatASpreadsheetChangesBeforeItIsSaved(@TempDir Path directory) throws IOException {
        String before = saved(ParameterFile.PATH);
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
        assertThat(saved(ParameterFile.PATH)).isEqualTo(before);
        browser.lacksNothing();

        drafts.save(LI, changes.get(change.id()), "risk.drl", new byte[0]);
        browser.click("#confirm");
        browser.await(() -> browser.text("#difference").contains("刚被他人修改"));
        assertThat(saved(ParameterFile.PATH)).isEqualTo(before);
        browser.click("#confirm");
        browser.await(() -> browser.driver().getCurrentUrl().endsWith(change.id()));
        assertThat(browser.text("main")).contains("-90");
        assertThat(saved(ParameterFile.PATH)).isNotEqualTo(before);
        assertThat(browser.complaints()).isEmpty();
    }

    private void upload(Path file) {
        browser.element("#file").sendKeys(file.toString());
        browser.click("#import button");
    }

    private void type(String key, String value) {
        browser.element("[name='value:" + key + "']").sendKeys(value);
    }

    private String typed(String key) {
        return String.valueOf(browser.element("[name='value:" + key + "']").getAttribute("value"));
    }
}
