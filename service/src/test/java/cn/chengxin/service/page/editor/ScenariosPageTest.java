package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.organization.OrganizationBatches;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Scenarios of a draft, in a browser. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=editor")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosPageTest extends EditingPage {

    @Autowired
    private OrganizationBatches organizations;

    ScenariosPageTest() {
        super("shandong-xuecheng/opinions-31-2020");
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
        browser.look("scenarios");
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
}
