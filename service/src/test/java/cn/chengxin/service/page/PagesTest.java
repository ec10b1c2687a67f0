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
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

/** The pages in a browser. Without Chromium and its driver they are skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final SyntheticRegister REGISTER = SyntheticRegister.of(400, 3, LocalDate.of(2026, 11, 23));

    @Autowired
    private Http http;
    @Autowired
    private OrganizationBatches organizations;
    @Autowired
    private Accounts accounts;
    private ChromeDriver browser;

    @BeforeAll
    void open() {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!installed) {
            System.getLogger("pages").log(System.Logger.Level.WARNING, "Page tests are skipped: install chromium and "
                    + "chromium-driver to run them");
        }
        Assumptions.assumeTrue(installed, "chromium and chromium-driver are not installed");
        organizations.putAll(REGISTER.lines()
                .map(each -> ((Reading.Accepted) OrganizationDocuments.read(each)).document()).toList());
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--window-size=1280,1400");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
                options);
        accounts.create("wang", "correct horse battery", Stream.of(Role.values())
                .map(role -> new Grant(role, "100000")).toList());
        visit("/");
        browser.findElement(By.id("username")).sendKeys("wang");
        browser.findElement(By.id("password")).sendKeys("correct horse battery");
        click(".login button");
        click("#scan button");
        await(() -> browser.findElements(By.cssSelector(".classes li")).size() == 4);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void chinese() {
        browser.manage().deleteCookieNamed("lang");
        complaints(); // of the test before
    }

    @Test
    void showsTheRegisterAndRunsNothingInline() {
        visit("/");

        assertThat(text("main")).contains("400", "监管类别", "重点监管", "建议列入活动异常名录", "待核实");
        await(() -> browser.findElements(By.cssSelector(".chart canvas")).size() == 2);
        assertThat(text(".trial, main")).isNotEmpty();
        assertThat(http.get("/", "Accept", "text/html").header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void findsAnOrganizationAsYouType() {
        visit("/");
        String code = REGISTER.uscc(12);
        browser.findElement(By.id("q")).sendKeys(code.substring(0, 15));
        await(() -> !browser.findElements(By.cssSelector("#found a")).isEmpty());

        browser.findElement(By.id("q")).sendKeys(Keys.ARROW_DOWN, "");
        await(() -> browser.switchTo().activeElement().getTagName().equals("a"));
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        await(() -> browser.getCurrentUrl().contains("/organizations/"));
        assertThat(text("h1")).isNotBlank();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void explainsAVerdictClauseByClause() {
        visit("/watch-lists/abnormal-activity-list");
        click("tbody th a");
        await(() -> browser.getCurrentUrl().contains("/organizations/"));

        assertThat(text("main")).contains("结论概要", "建议列入活动异常名录", "《社会组织信用信息管理办法》", "未核实", "证据", "由登记管理机关依法决定");
        assertThat(browser.findElements(By.tagName("blockquote"))).isNotEmpty();
        click(".statement .whylink");
        await(() -> !browser.findElements(By.cssSelector(".statement .why .truth.TRUE")).isEmpty());
        click(".whynot button");
        await(() -> !browser.findElements(By.cssSelector("#whynot-answer .why")).isEmpty());
        assertThat(complaints()).isEmpty();
    }

    @Test
    void showsTheScoreWithItsLedgerAndThatNoLawGivesIt() {
        visit("/watch-lists/serious-dishonesty-list");
        click("tbody th a");
        await(() -> browser.getCurrentUrl().contains("/organizations/"));

        assertThat(text(".score")).contains("信用评分", "非法定", "登记或者备案存续的，基础分", "+100", "扣分", "不再计入之日");
        BigDecimal sum = browser.findElements(By.cssSelector(".score td.number")).stream()
                .map(each -> new BigDecimal(each.getText().replace('−', '-'))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(text(".score .total"))).isEqualByComparingTo(sum);
        browser.get(browser.getCurrentUrl() + "&lang=en");
        assertThat(text(".score")).contains("Credit score", "Not statutory", "Falls away on");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void judgesOnTheDayThatIsChosen() {
        visit("/organizations/" + REGISTER.uscc(0) + "?asOf=2025-02-03");
        assertThat(browser.findElement(By.id("asOf")).getAttribute("value")).isEqualTo("2025-02-03");
    }

    @Test
    void speaksEnglishWhenToldTo() {
        visit("/?lang=en");
        assertThat(text("main")).contains("Supervision classes", "Watch lists");
        visit("/organizations/" + REGISTER.uscc(1));
        assertThat(text("main")).contains("Headline", "As of");
        assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void namesEveryFieldAndKeepsOneHeading() {
        for (String page : List.of("/", "/organizations/" + REGISTER.uscc(0), "/watch-lists/guidance")) {
            visit(page);
            assertThat(browser.findElements(By.tagName("h1"))).as(page).hasSize(1);
            for (WebElement field : browser.findElements(By.cssSelector("input:not([type=hidden]), select"))) {
                String id = field.getAttribute("id");
                boolean labelled = !browser.findElements(By.cssSelector("label[for='" + id + "']")).isEmpty()
                        || !field.findElements(By.xpath("ancestor::label")).isEmpty();
                assertThat(labelled).as(page + " " + field.getAttribute("name")).isTrue();
            }
        }
    }

    @Test
    void lacksNothingSeriousForThoseWhoDoNotSeeIt() throws IOException {
        String axe = new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        String organization = "/organizations/" + REGISTER.uscc(0);
        for (String page : List.of("/", organization, organization + "/nearest-pass?outcome=KEY_SUPERVISION",
                "/watch-lists/guidance", "/law", "/law/document?ruleSet=shandong-xuecheng/opinions-31-2020",
                    "/law/coverage?document=xuecheng-2020",
                "/organizations/NOBODY", "/audit-log", "/account", "/login?error")) {
            visit(page);
            browser.executeScript(axe);
            assertThat((List<?>) browser.executeAsyncScript("""
                    const done = arguments[0];
                    axe.run().then(found => done(found.violations
                        .filter(each => ['serious', 'critical'].includes(each.impact))
                        .map(each => each.id + ' at ' + each.nodes.map(node => node.target).join(', '))));
                    """)).as(page).isEmpty();
        }
    }

    @Test
    void triesTheInterfaceOutInTheSession() {
        visit("/");
        visit("/api-docs");
        await(() -> !browser.findElements(By.cssSelector("[id^=operations-tokens-create]")).isEmpty());
        click("[id^=operations-tokens-create] .opblock-summary-control");
        await(() -> !browser.findElements(By.cssSelector(".try-out__btn")).isEmpty());
        click(".try-out__btn");
        WebElement body = browser.findElement(By.cssSelector("textarea.body-param__text"));
        body.sendKeys(Keys.chord(Keys.CONTROL, "a"), """
                {"name": "suining", "expiresOn": "2027-01-01", "grants": [{"role": "REGISTRY", "division": "510900"}]}
                """);
        click(".execute");
        await(() -> !browser.findElements(By.cssSelector(".live-responses-table .response-col_status")).isEmpty());
        assertThat(text(".live-responses-table tbody")).contains("201", "cx_");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void showsTheAuditLogToItsReaders() {
        visit("/audit-log?subject=wang");
        assertThat(text("main")).contains("登录", "wang", "address=127.0.0.1");
        assertThat(text(".who")).contains("wang", "退出");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void saysWhatCannotBeShown() {
        visit("/organizations/NOBODY");
        assertThat(text("main")).contains("登记库中没有这个社会组织");
        assertThat(http.get("/organizations/NOBODY").status()).isEqualTo(404);
        assertThat(http.get("/organizations/" + REGISTER.uscc(0) + "?asOf=tomorrow").status()).isEqualTo(400);
        assertThat(http.get("/watch-lists/angels").status()).isEqualTo(404);
        complaints();
    }

    private void visit(String path) {
        browser.get("http://localhost:" + http.port() + path);
    }

    private String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    private void click(String selector) {
        WebElement element = browser.findElement(By.cssSelector(selector));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition) {
        new WebDriverWait(browser, Duration.ofSeconds(60))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(driver -> condition.holds());
    }

    /** Errors of scripts, and what the policy has refused. */
    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(each -> each.getLevel().intValue() >= Level.SEVERE.intValue()).map(Object::toString).toList();
    }
}
