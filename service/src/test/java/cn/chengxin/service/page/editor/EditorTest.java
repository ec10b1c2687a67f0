package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.springframework.test.context.TestPropertySource;

/** Rules as text, in a browser. Without Chromium and its driver it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=editor")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorTest extends EditingPage {

    private static final String RULE_SET = "shandong-xuecheng/opinions-31-2020";
    private static final String FILE = "daily-supervision.drl";

    EditorTest() {
        super(RULE_SET);
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
        browser.look("rules-editor");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysInWordsWhatIsMistyped() {
        edit(FILE, 9);
        browser.type("（");
        browser.await(() -> browser.text("#problems").contains("“（”是全角符号"));
        assertThat(browser.text("#problems")).contains("第 9 行", "请改成半角符号");
        browser.type(Keys.BACK_SPACE, "type() ");
        browser.await(() -> browser.text("#problems").contains("“annualReports”之前缺少右括号"));
    }

    @Test
    void warnsAtTheRuleAndLooksAtWhatWasSavedWithoutBeingAsked() {
        edit(FILE, 9);
        browser.await(() -> browser.text("#check").contains("通过"));
        assertThat(browser.text("#coverage")).contains("66 条规则中有 66 条");
        browser.type("annualReports().overdue().exist(), !annualReports().overdue().exist(), ", Keys.ESCAPE);
        browser.await(() -> !browser.all(".cm-lint-marker-warning").isEmpty());
        assertThat(browser.all(".cm-lint-marker-error")).isEmpty();
        assertThat(browser.text("#problems")).contains("没有发现问题", "另有 1 处提示", "第 3 行", "永远不会成立");
        assertThat(browser.text("#check")).doesNotContain("永远不会成立");
        browser.ctrl("s");
        browser.await(() -> browser.text("#check").contains("永远不会成立"));
        assertThat(browser.text("#check")).contains("不按规定时限和要求报送年报的，依法列入活动异常名录",
                "!annualReports().overdue().exist()");
        browser.lacksNothing();
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
        browser.look("rules-conflict");
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

    private void edit(String file, int line) {
        browser.visit("/changes/" + change.id() + "/rules?file=" + file + "&line=" + line);
        ready();
    }

    /** What is offered can only be taken when it has been seen for a moment. */
    private void accept() {
        new Actions(browser.driver()).pause(Duration.ofMillis(200)).sendKeys(Keys.ENTER).perform();
    }
}
