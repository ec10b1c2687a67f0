package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.ServiceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.springframework.test.context.TestPropertySource;

/** Parameters as a form, in a browser. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=editor")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersPageTest extends EditingPage {

    ParametersPageTest() {
        super("shandong-xuecheng/opinions-31-2020");
    }

    @Test
    void takesADatedValueInAFormAndLeavesTheRestOfTheFile() {
        String before = saved("parameters.yaml");
        browser.visit("/changes/" + change.id() + "/parameters");
        browser.lacksNothing();
        assertThat(browser.text("#inactive")).contains("未开展活动的期间", "2年", "未核实", "期间（年、月、日）");
        browser.click("#inactive summary");
        browser.element("#value-inactive").sendKeys("很久");
        browser.fill("#from-inactive", "2027-01-01");
        browser.element("#citation-inactive").sendKeys("修订稿四12", Keys.ENTER);
        browser.await(() -> !browser.all("#inactive .wrong").isEmpty());
        assertThat(browser.text("#inactive .wrong")).contains("不是期间");
        assertThat(browser.element("#citation-inactive").getAttribute("value")).isEqualTo("修订稿四12");
        browser.look("parameters-form");
        browser.element("#value-inactive").clear();
        browser.element("#value-inactive").sendKeys("３", Keys.ENTER);
        browser.await(() -> browser.text("#inactive").contains("3年"));
        browser.await(() -> browser.text("#check").contains("没有情景用例的基准日在该日或者以后"));
        assertThat(browser.text("#check")).contains("p(\"inactive\")", "2027-01-01");

        String value = "    \"2020-12-07\": {value: P2Y, citation: \"本意见未定期间；参照民发〔2021〕63号、慈善法第十七条第(三)项\", verified: false}\n";
        assertThat(saved("parameters.yaml")).isEqualTo(before.replace(value, value
                + "    \"2027-01-01\": {value: P3Y, citation: 修订稿四12, verified: false}\n"));
        browser.click("#inactive form button.quiet");
        browser.await(() -> !browser.text("#inactive").contains("3年"));
        assertThat(saved("parameters.yaml")).isEqualTo(before);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhereSomebodyElseHasSavedMeanwhile() {
        browser.visit("/changes/" + change.id() + "/parameters");
        String theirs = saved("parameters.yaml").replace("description: 未开展活动的期间", "description: 不开展活动的期间");
        drafts.save(LI, changes.get(change.id()), "parameters.yaml", theirs.getBytes(StandardCharsets.UTF_8));
        browser.click("#inactive summary");
        browser.fill("#value-inactive", "3");
        browser.fill("#from-inactive", "2027-01-01");
        browser.fill("#citation-inactive", "修订稿四12");
        browser.click("#inactive .entry button");
        browser.await(() -> browser.has("#inactive .wrong"));
        assertThat(browser.text("#inactive")).contains("刚被他人修改", "不开展活动的期间");
        assertThat(browser.element("#from-inactive").getAttribute("value")).isEqualTo("2027-01-01");
        assertThat(saved("parameters.yaml")).isEqualTo(theirs);
        browser.lacksNothing();
        browser.click("#inactive .entry button");
        browser.await(() -> browser.text("#inactive").contains("3年"));
        assertThat(saved("parameters.yaml")).contains("不开展活动的期间", "\"2027-01-01\": {value: P3Y");
        assertThat(browser.complaints()).isEmpty();
    }
}
