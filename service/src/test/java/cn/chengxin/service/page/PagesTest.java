package cn.chengxin.service.page;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The pages in a browser. Without Chromium and its driver they are skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final SyntheticRegister REGISTER = SyntheticRegister.of(400, 3, LocalDate.of(2026, 11, 23));

    @Autowired
    private Http http;
    @Autowired
    private OrganizationBatches organizations;
    @Autowired
    private Accounts accounts;
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open(http.port());
        organizations.putAll(REGISTER.lines()
                .map(each -> ((Reading.Accepted) OrganizationDocuments.read(each)).document()).toList());
        accounts.create("wang", ServiceTest.PASSWORD, Stream.of(Role.values())
                .map(role -> new Grant(role, "100000")).toList());
        browser.login("wang", ServiceTest.PASSWORD);
        browser.visit("/");
        browser.click("#scan button");
        browser.await(() -> browser.all(".classes li").size() == 4);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void chinese() {
        browser.driver().manage().deleteCookieNamed("lang");
        browser.complaints(); // of the test before
    }

    @Test
    void showsTheRegisterAndRunsNothingInline() {
        browser.visit("/");

        assertThat(browser.text("main")).contains("400", "监管类别", "重点监管", "建议列入活动异常名录", "待核实");
        browser.await(() -> browser.all(".chart canvas").size() == 2);
        assertThat(browser.text(".trial, main")).isNotEmpty();
        assertThat(http.get("/", "Accept", "text/html").header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void findsAnOrganizationAsYouType() {
        browser.visit("/");
        String code = REGISTER.uscc(12);
        browser.element("#q").sendKeys(code.substring(0, 15));
        browser.await(() -> browser.has("#found a"));

        browser.element("#q").sendKeys(Keys.ARROW_DOWN, "");
        browser.await(() -> browser.driver().switchTo().activeElement().getTagName().equals("a"));
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await(() -> browser.url().contains("/organizations/"));
        assertThat(browser.text("h1")).isNotBlank();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void explainsAVerdictClauseByClause() {
        browser.visit("/watch-lists/abnormal-activity-list");
        browser.click("tbody th a");
        browser.await(() -> browser.url().contains("/organizations/"));

        assertThat(browser.text("main")).contains("结论概要", "建议列入活动异常名录", "《社会组织信用信息管理办法》", "未核实", "证据", "由登记管理机关依法决定");
        assertThat(browser.all("blockquote")).isNotEmpty();
        browser.click(".statement .whylink");
        browser.await(() -> browser.has(".statement .why .truth.TRUE"));
        browser.click(".whynot button");
        browser.await(() -> browser.has("#whynot-answer .why"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsTheScoreWithItsLedgerAndThatNoLawGivesIt() {
        browser.visit("/watch-lists/serious-dishonesty-list");
        browser.click("tbody th a");
        browser.await(() -> browser.url().contains("/organizations/"));

        assertThat(browser.text(".score")).contains("信用评分", "非法定", "登记或者备案存续的，基础分", "+100", "扣分", "不再计入之日");
        BigDecimal sum = browser.all(".score td.number").stream()
                .map(each -> new BigDecimal(each.getText().replace('−', '-'))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(browser.text(".score .total"))).isEqualByComparingTo(sum);
        browser.visit(browser.url() + "&lang=en");
        assertThat(browser.text(".score")).contains("Credit score", "Not statutory", "Falls away on");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void judgesOnTheDayThatIsChosen() {
        browser.visit("/organizations/" + REGISTER.uscc(0) + "?asOf=2025-02-03");
        assertThat(browser.element("#asOf").getAttribute("value")).isEqualTo("2025-02-03");
    }

    @Test
    void speaksEnglishWhenToldTo() {
        browser.visit("/?lang=en");
        assertThat(browser.text("main")).contains("Supervision classes", "Watch lists");
        browser.visit("/organizations/" + REGISTER.uscc(1));
        assertThat(browser.text("main")).contains("Headline", "As of");
        assertThat(browser.element("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void namesEveryFieldAndKeepsOneHeading() {
        for (String page : List.of("/", "/organizations/" + REGISTER.uscc(0), "/watch-lists/guidance")) {
            browser.visit(page);
            assertThat(browser.all("h1")).as(page).hasSize(1);
            for (WebElement field : browser.all("input:not([type=hidden]), select")) {
                String id = field.getAttribute("id");
                boolean labelled = browser.has("label[for='" + id + "']")
                        || !field.findElements(By.xpath("ancestor::label")).isEmpty();
                assertThat(labelled).as(page + " " + field.getAttribute("name")).isTrue();
            }
        }
    }

    @Test
    void lacksNothingSeriousForThoseWhoDoNotSeeIt() {
        String organization = "/organizations/" + REGISTER.uscc(0);
        for (String page : List.of("/", organization, organization + "/nearest-pass?outcome=KEY_SUPERVISION",
                "/watch-lists/guidance", "/law", "/organizations/NOBODY", "/login?error")) {
            browser.visit(page);
            browser.lacksNothing();
        }
    }

    @Test
    void showsTheLawClauseByClauseAndWhatBecameOfEveryMechanism() {
        browser.visit("/law/document?ruleSet=shandong-xuecheng/opinions-31-2020");
        assertThat(browser.text("main")).contains("薛民字〔2020〕31号");
        browser.look("law-document");
        browser.visit("/law/coverage?document=xuecheng-2020");
        assertThat(browser.text("main")).contains("薛城 2020", "XC-001");
        browser.look("law-coverage");
    }

    @Test
    void showsEverybodyWhatHeMayDo() {
        browser.visit("/account");
        assertThat(browser.text("main")).contains("wang", "OFFICER@100000");
        browser.look("account");
    }

    @Test
    void triesTheInterfaceOutInTheSession() {
        browser.visit("/");
        browser.visit("/api-docs");
        browser.await(() -> browser.has("[id^=operations-tokens-create]"));
        browser.click("[id^=operations-tokens-create] .opblock-summary-control");
        browser.await(() -> browser.has(".try-out__btn"));
        browser.click(".try-out__btn");
        WebElement body = browser.element("textarea.body-param__text");
        body.sendKeys(Keys.chord(Keys.CONTROL, "a"), """
                {"name": "suining", "expiresOn": "2027-01-01", "grants": [{"role": "REGISTRY", "division": "510900"}]}
                """);
        browser.click(".execute");
        browser.await(() -> browser.has(".live-responses-table .response-col_status"));
        assertThat(browser.text(".live-responses-table tbody")).contains("201", "cx_");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsTheAuditLogToItsReaders() {
        browser.visit("/audit-log?subject=wang");
        assertThat(browser.text("main")).contains("登录", "wang", "address=127.0.0.1");
        assertThat(browser.text(".who")).contains("wang", "退出");
        browser.visit("/audit-log");
        assertThat(browser.text("main")).contains("发起扫描", "wang");
        browser.look("audit-log");
    }

    @Test
    void saysWhatCannotBeShown() {
        browser.visit("/organizations/NOBODY");
        assertThat(browser.text("main")).contains("登记库中没有这个社会组织");
        assertThat(http.get("/organizations/NOBODY").status()).isEqualTo(404);
        assertThat(http.get("/organizations/" + REGISTER.uscc(0) + "?asOf=tomorrow").status()).isEqualTo(400);
        assertThat(http.get("/watch-lists/angels").status()).isEqualTo(404);
        browser.complaints();
    }
}
