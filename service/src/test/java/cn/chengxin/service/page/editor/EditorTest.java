package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.page.Browser;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.organization.OrganizationBatches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
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
    private OrganizationBatches organizations;
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
            browser.driver().quit();
        }
    }

    @BeforeEach
    void draft() {
        browser.driver().manage().deleteCookieNamed("lang");
        change = drafts.begin(LI, RULE_SET, "年报期限调整");
    }

    @Test
    void showsAMistakeAtItsLineWhileItIsTypedAndSavesItMended() {
        edit(FILE, 10);
        assertThat(browser.text("#clause")).contains("四12", "对不按规定时限和要求报送年报", "活动异常情形", "年度报告");
        browser.type(Keys.ARROW_RIGHT, Keys.HOME);
        browser.type("x");
        browser.await(() -> !browser.all(".cm-lint-marker-error").isEmpty());
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

    @Test
    void offersTheWordsThatCanStandThereAndParameters() {
        edit(FILE, 10);
        browser.type(Keys.END, Keys.ENTER, "|| ", "pena");
        browser.await(() -> browser.all(".cm-tooltip-autocomplete").size() == 1);
        assertThat(browser.text(".cm-tooltip-autocomplete")).contains("penalties()", "行政处罚");
        accept();
        browser.type(".");
        browser.await(() -> browser.all(".cm-tooltip-autocomplete").size() == 1);
        browser.await(() -> browser.text(".cm-tooltip-autocomplete").contains("exist()"));
        browser.type("with");
        browser.await(() -> browser.text(".cm-tooltip-autocomplete").contains("within("));
        accept();
        browser.await(() -> browser.all(".cm-tooltip-autocomplete").isEmpty());
        browser.type("proc");
        browser.await(() -> browser.text(".cm-tooltip-autocomplete").contains("procurement-lookback"));
        accept();
        browser.await(() -> browser.text(".cm-content").contains("|| penalties().within(p(\"procurement-lookback\"))"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void losesNothingWhereSomebodyElseHasSavedMeanwhile() {
        edit(FILE, 1);
        String before = saved(FILE);
        drafts.save(LI, changes.get(change.id()), FILE, ("// 李的话\n" + before).getBytes(StandardCharsets.UTF_8));
        browser.type("// 张的话", Keys.ENTER);
        browser.ctrl("s");

        browser.await(() -> browser.element("#conflict").isDisplayed());
        assertThat(browser.text("#conflict")).contains("li", "第 2 版");
        assertThat(browser.text("#mine mark")).isEqualTo("// 张的话");
        assertThat(browser.text("#theirs mark")).isEqualTo("// 李的话");
        assertThat(browser.text(".cm-content")).contains("// 张的话");
        assertThat(saved(FILE)).doesNotContain("张");
        browser.lacksNothing();
        picture("rules-conflict");
        browser.click("#take-theirs");
        browser.await(() -> browser.text(".cm-content").contains("// 李的话"));
        browser.ctrl("z");
        browser.await(() -> browser.text(".cm-content").contains("// 张的话"));
        browser.click("#save");
        browser.await(() -> browser.text("#state").contains("已保存为第 3 版"));
        assertThat(saved(FILE)).isEqualTo("// 张的话\n" + before);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void savesBesideWhatSomebodyElseSavedInAnotherFile() {
        edit(FILE, 1);
        drafts.save(LI, changes.get(change.id()), "risk.drl", new byte[0]);
        browser.type("// 张的话", Keys.ENTER);
        browser.ctrl("s");
        browser.await(() -> browser.text("#state").contains("已保存为第 3 版"));
        assertThat(saved(FILE)).startsWith("// 张的话\n");
        assertThat(saved("risk.drl")).isEmpty();
    }

    @Test
    void restoresWhatWasTypedInATabThatWasClosed() {
        String home = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        edit(FILE, 1);
        browser.type("// 还没保存", Keys.ENTER);
        browser.await(() -> browser.driver().executeScript("return Object.keys(localStorage).some(each => each.includes('"
                + change.id() + "'))").equals(true));
        browser.driver().close();
        browser.driver().switchTo().window(home);

        edit(FILE, 1);
        assertThat(browser.text("#restored")).contains("已恢复");
        assertThat(browser.text(".cm-content")).contains("// 还没保存");
        assertThat(saved(FILE)).doesNotContain("还没保存");
        browser.lacksNothing();
        browser.click("#discard");
        browser.await(() -> !browser.text(".cm-content").contains("// 还没保存"));
        edit(FILE, 1);
        assertThat(browser.element("#restored").isDisplayed()).isFalse();
    }

    @Test
    void overwritesNothingWithRestoredTextOfAnOlderVersion() {
        String before = saved(FILE);
        edit(FILE, 1);
        browser.type("// 张的话", Keys.ENTER);
        browser.await(() -> browser.driver().executeScript("return Object.keys(localStorage).some(each => each.includes('"
                + change.id() + "'))").equals(true));
        String theirs = "// 李的话\n" + before;
        drafts.save(LI, changes.get(change.id()), FILE, theirs.getBytes(StandardCharsets.UTF_8));

        edit(FILE, 1);
        browser.await(() -> browser.element("#conflict").isDisplayed());
        assertThat(browser.text(".cm-content")).contains("// 张的话");
        browser.driver().executeScript("document.getElementById('text').focus()");
        browser.type("// 又及", Keys.ENTER);
        browser.ctrl("s");
        browser.await(() -> browser.text("#mine").contains("// 又及"));
        assertThat(browser.text("#theirs mark")).isEqualTo("// 李的话");
        assertThat(saved(FILE)).isEqualTo(theirs);
        browser.click("#keep-mine");
        browser.await(() -> browser.text("#state").contains("已保存为第 3 版"));
        assertThat(saved(FILE)).contains("// 张的话", "// 又及").doesNotContain("李");
    }

    @Test
    void needsNoMouse() {
        edit(FILE, 0);
        browser.await(() -> {
            browser.type(Keys.TAB);
            return browser.driver().switchTo().activeElement().getAttribute("class").contains("cm-content");
        });
        browser.type("// 键盘", Keys.ENTER);
        browser.ctrl("s");
        browser.await(() -> browser.text("#state").contains("已保存为第 2 版"));
        browser.type(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getAttribute("class")).contains("cm-content");
        browser.type(Keys.ESCAPE, Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getAttribute("class")).doesNotContain("cm-content");
    }

    @Test
    void addsRenamesAndRemovesFiles() {
        edit(FILE, 0);
        browser.click(".files details:nth-of-type(1) summary");
        browser.element("#path").sendKeys("../x.drl", Keys.ENTER);
        browser.await(() -> browser.text("main").contains("这个文件名不能用"));
        assertThat(browser.element("#path").getAttribute("value")).isEqualTo("../x.drl");
        browser.element("#path").clear();
        browser.element("#path").sendKeys("conduct.drl", Keys.ENTER);
        browser.await(() -> browser.driver().getCurrentUrl().contains("file=conduct.drl"));
        assertThat(saved("conduct.drl")).isEqualTo("package policy.shandong_xuecheng.opinions_31_2020\n");
        browser.click(".files details:nth-of-type(2) summary");
        browser.element("#newname").clear();
        browser.element("#newname").sendKeys("行为.drl", Keys.ENTER);
        browser.await(() -> browser.text(".toolbar h2").equals("行为.drl"));
        browser.click(".files details:nth-of-type(2) summary");
        browser.click(".files details form:nth-of-type(2) button");
        browser.await(() -> browser.all(".files [data-file='行为.drl']").isEmpty());
    }

    @Test
    void takesADatedValueInAFormAndLeavesTheRestOfTheFile() {
        String before = saved("parameters.yaml");
        browser.visit("/changes/" + change.id() + "/parameters");
        browser.lacksNothing();
        assertThat(browser.text("#inactive")).contains("未开展活动的期间", "2年", "未核实", "期间（年、月、日）");
        browser.click("#inactive summary");
        browser.element("#value-inactive").sendKeys("很久");
        browser.driver().executeScript("document.getElementById('from-inactive').value = '2027-01-01'");
        browser.element("#citation-inactive").sendKeys("修订稿四12", Keys.ENTER);
        browser.await(() -> !browser.all("#inactive .wrong").isEmpty());
        assertThat(browser.text("#inactive .wrong")).contains("不是期间");
        assertThat(browser.element("#citation-inactive").getAttribute("value")).isEqualTo("修订稿四12");
        browser.lacksNothing();
        picture("parameters-form");
        browser.element("#value-inactive").clear();
        browser.element("#value-inactive").sendKeys("３", Keys.ENTER);
        browser.await(() -> browser.text("#inactive").contains("3年"));

        String value = "    \"2020-12-07\": {value: P2Y, citation: \"本意见未定期间；参照民发〔2021〕63号、慈善法第十七条第(三)项\", verified: false}\n";
        assertThat(saved("parameters.yaml")).isEqualTo(before.replace(value, value
                + "    \"2027-01-01\": {value: P3Y, citation: 修订稿四12, verified: false}\n"));
        browser.click("#inactive form button.quiet");
        browser.await(() -> !browser.text("#inactive").contains("3年"));
        assertThat(saved("parameters.yaml")).isEqualTo(before);
        assertThat(browser.complaints().stream().filter(each -> !each.contains("status of 422"))).isEmpty();
    }

    @Test
    void runsScenariosAndSaysWhatDiffers() {
        String text = saved("scenarios/charter.yaml");
        change = drafts.save(LI, change, "scenarios/charter.yaml", text.replaceFirst("\\[GUIDANCE]", "[INTERVIEW]")
                .getBytes(StandardCharsets.UTF_8));
        browser.visit("/changes/" + change.id() + "/scenarios");
        assertThat(browser.text("#summary")).contains("相符 0 个");
        browser.click("[data-scenario='章程未载明坚持党的全面领导，加强指导'] button");
        browser.await(() -> browser.text("[data-scenario='章程未载明坚持党的全面领导，加强指导']").contains("不符"));
        assertThat(browser.text("[data-scenario='章程未载明坚持党的全面领导，加强指导'] .differs"))
                .isEqualTo("本规则集的结论：实际为指导；应为约谈");
        browser.click("#run-all");
        browser.await(() -> browser.text("#summary").contains("不符 1 个，尚未运行 0 个"));
        browser.lacksNothing();
        picture("scenarios");
        browser.click("[data-scenario='修改后的章程已经载明'] a");
        ready();
        assertThat(browser.text(".cm-activeLine")).contains("修改后的章程已经载明");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void makesAScenarioOfAnOrganization() {
        organizations.putAll(List.of(((Reading.Accepted) OrganizationDocuments.read(("""
                {"uscc": "%s", "name": "薛城区试验协会", "type": "SOCIAL_GROUP", "categories": ["TRADE_ASSOCIATION"],
                 "registeredOn": "2010-05-01", "registrationAuthority": {"name": "薛城区民政局", "division": "370403"},
                 "annualReports": {"completeThrough": "9999-12-31", "records": [{"year": 2024, "dueOn": "2025-05-31"}]}}
                """.formatted(Register.uscc(7_200_001))).getBytes(StandardCharsets.UTF_8))).document()));
        browser.visit("/changes/" + change.id() + "/scenarios");
        browser.element("#uscc").sendKeys("51370000NOBODYHERE");
        browser.element("#name").sendKeys("逾期未报送年报的协会");
        browser.element("#into").sendKeys("scenarios/real.yaml", Keys.ENTER);
        browser.await(() -> browser.text("main").contains("登记库中没有这个社会组织"));
        assertThat(browser.element("#name").getAttribute("value")).isEqualTo("逾期未报送年报的协会");
        browser.element("#uscc").clear();
        browser.element("#uscc").sendKeys(Register.uscc(7_200_001), Keys.ENTER);
        browser.await(() -> !browser.all("[data-scenario='逾期未报送年报的协会']").isEmpty());
        assertThat(saved("scenarios/real.yaml")).contains("逾期未报送年报的协会", "2025-05-31")
                .doesNotContain("试验协会", Register.uscc(7_200_001));
        browser.click("[data-scenario='逾期未报送年报的协会'] button");
        browser.await(() -> browser.text("[data-scenario='逾期未报送年报的协会']").contains("相符"));
        assertThat(browser.complaints().stream().filter(each -> !each.contains("status of 404"))).isEmpty();
    }

    @Test
    void writesANewScenarioFromATemplate() {
        browser.visit("/changes/" + change.id() + "/rules?file=scenarios/risk.yaml&template=scenario");
        ready();
        browser.await(() -> browser.text(".cm-activeLine").contains("- scenario: 用一句话写明情形和结果"));
        browser.await(() -> browser.text("#problems").contains("没有发现问题"));
    }

    private void edit(String file, int line) {
        browser.visit("/changes/" + change.id() + "/rules?file=" + file + "&line=" + line);
        ready();
    }

    /** What is offered can only be taken when it has been seen for a moment. */
    private void accept() {
        new Actions(browser.driver()).pause(Duration.ofMillis(200)).sendKeys(Keys.ENTER).perform();
    }

    private void ready() {
        browser.await(() -> "true".equals(browser.element("#editor").getAttribute("data-words"))
                || !browser.element("#editor").getAttribute("data-file").endsWith(".drl")
                        && "true".equals(browser.element("#editor").getAttribute("data-ready")));
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
                Files.write(Path.of(directory, name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
