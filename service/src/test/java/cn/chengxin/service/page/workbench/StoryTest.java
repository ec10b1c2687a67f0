package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.organization.OrganizationBatches;
import cn.chengxin.service.page.Browser;
import cn.chengxin.service.page.Hand;
import cn.chengxin.service.page.Keyboard;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * An officer lowers the limit of fines, an approver puts it in effect and takes it back, and nothing is done behind
 * their pages: once with the mouse, and once with nothing but the keys. Without Chromium and its driver it is skipped.
 */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=workbench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

    private static final String PASSWORD = "correct horse battery";
    private static final SyntheticRegister REGISTER = SyntheticRegister.of(400, 3, LocalDate.of(2026, 11, 23));

    @Autowired
    private Http http;
    @Autowired
    private OrganizationBatches organizations;
    @Autowired
    private Accounts accounts;
    private Browser browser;

    @BeforeAll
    void register() {
        organizations.putAll(REGISTER.lines()
                .map(each -> ((Reading.Accepted) OrganizationDocuments.read(each)).document()).toList());
        accounts.create("李", PASSWORD, List.of(new Grant(Role.OFFICER, "100000")));
        accounts.create("赵", PASSWORD, List.of(new Grant(Role.APPROVER, "100000")));
    }

    @BeforeEach
    void open() {
        browser = Browser.open(http.port());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void isToldWithAMouse() {
        isTold(browser);
    }

    @Test
    void isToldWithNothingButTheKeys() {
        isTold(new Keyboard(browser));
    }

    private void isTold(Hand hand) {
        Officer li = new Officer(browser, hand);
        li.comes("李", PASSWORD);
        String before = li.begins();
        String change = browser.url().replaceAll(".*/", "");
        li.lowersTheLimitWithAMistakeThatIsMended();
        li.writesAScenarioWithAMistakeThatIsMended();
        li.checks();
        String fined = li.foresees();
        li.proposes();
        li.goes();

        Approver zhao = new Approver(browser, hand);
        zhao.comes("赵", PASSWORD);
        zhao.approves(change, fined);
        zhao.findsTheVerdictChanged(fined);
        zhao.rollsBack(before);
        assertThat(zhao.opens(fined)).doesNotContain(Visitor.LISTED);
        browser.visit("/changes/" + change + "?lang=en");
        assertThat(browser.text("main")).contains("Published", "Approved and published by 赵");
    }
}
