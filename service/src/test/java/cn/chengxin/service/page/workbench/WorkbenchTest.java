package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.organization.OrganizationBatches;
import cn.chengxin.service.page.Browser;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.TestRules;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/** An officer and an approver at their workbench, in a browser. Without Chromium and its driver it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=workbench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchTest {

    private static final String RULE_SET = "cn/order-60-2018";
    private static final String PASSWORD = "correct horse battery";
    private static final SyntheticRegister REGISTER = SyntheticRegister.of(400, 3, LocalDate.of(2026, 11, 23));

    @Autowired
    private Http http;
    @Autowired
    private OrganizationBatches organizations;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;
    @Autowired
    private RuleSetHistory history;

    @BeforeAll
    void register() {
        organizations.putAll(REGISTER.lines()
                .map(each -> ((Reading.Accepted) OrganizationDocuments.read(each)).document()).toList());
        account("李", Role.OFFICER);
        account("赵", Role.APPROVER);
        accounts.create("孙", PASSWORD, List.of(new Grant(Role.OFFICER, "100000"), new Grant(Role.APPROVER, "100000")));
        account("钱", Role.AUDITOR);
    }

    private void account(String name, Role role) {
        accounts.create(name, PASSWORD, List.of(new Grant(role, "100000")));
    }

    @Test
    @Order(1)
    void leadsAChangeFromADraftToWhatIsInEffectAndBack() throws IOException {
        try (Browser browser = Browser.open(http.port())) {
            browser.login("李", PASSWORD);
            String change = begins(browser);
            editsAndSeesTheDifference(browser, change);
            String fined = checksForeseesAndProposes(browser, change);
            browser.login("赵", PASSWORD);
            approves(browser, change, fined);
            seesTheVerdictChangeAndRollsBack(browser, fined);
            browser.visit("/changes/" + change + "?lang=en");
            assertThat(browser.text("main")).contains("Published", "Approved and published by 赵");
        }
    }

    private String begins(Browser browser) {
        browser.visit("/rules");
        assertThat(browser.text("main")).contains("我的草稿", "社会组织信用信息管理办法", "全国");
        browser.look("rules");
        browser.visit("/rules/rule-set?id=" + RULE_SET);
        assertThat(browser.text("main")).contains("罚款界限", "50000 元", "第十一条第一款第(五)项", "未核实", "第 1 版");
        assertThat(browser.has(".rollback")).isFalse();
        browser.click(".confirm summary");
        browser.fill("#title", "罚款界限降至一万元");
        browser.click(".confirm form button");
        browser.await(() -> browser.url().contains("/changes/"));
        assertThat(browser.text("main")).contains("没有实质差别", "草稿", "第 1 版");
        return browser.url().replaceAll(".*/", "");
    }

    private void editsAndSeesTheDifference(Browser browser, String id) {
        Change change = changes.get(id);
        drafts.save(actor("李", Role.OFFICER), change, "parameters.yaml", "large-fine: [".getBytes(
                StandardCharsets.UTF_8));
        browser.visit("/changes/" + id);
        browser.click("section form[hx-post] button");
        browser.await(() -> browser.has("#check .mistakes a"));
        assertThat(browser.element("#check .mistakes a").getAttribute("href")).contains("/changes/" + id + "/rules?",
                "file=parameters.yaml", "line=");
        assertThat(browser.text("#check")).contains("有错误");

        drafts.save(actor("李", Role.OFFICER), changes.get(id), lower(drafts.files(change)));
        browser.visit("/changes/" + id);
        assertThat(browser.text(".difference")).contains("第十一条第一款第(五)项", "自 2024-01-01 起：", "50000 → 10000 元");
    }

    /** Gives the code of an organization that the change touches: fined more than 10,000 and less than 50,000 yuan. */
    private String checksForeseesAndProposes(Browser browser, String id) {
        browser.click("section form[hx-post] button");
        browser.await(() -> browser.has("#check .verdict"));
        assertThat(browser.text("#check")).contains("通过").doesNotContain("未通过 1");
        browser.look("change");
        browser.visit("/changes/" + id + "/impact");
        browser.click("main form.filter button");
        browser.await(() -> browser.has("#outcomes"));
        assertThat(browser.text("main")).contains("建议列入严重违法失信名单", "离开", "新进", "第十五条第(四)项");
        browser.await(() -> browser.has(".balance canvas"));
        browser.look("impact");
        browser.visit(browser.url() + "?outcome=SERIOUS_DISHONESTY_LIST");
        String fined = browser.text("#organizations tbody th code");
        browser.visit("/changes/" + id);
        browser.click("#propose");
        browser.await(() -> browser.text(".steps .now").contains("提议"));
        assertThat(browser.text("main")).contains("须由他人批准");
        assertThat(browser.has("#approve")).isFalse();
        return fined;
    }

    private void approves(Browser browser, String id, String fined) throws IOException {
        browser.visit("/rules");
        assertThat(browser.text(".recent")).contains("罚款界限降至一万元", "可由您批准");
        browser.visit("/organizations/" + fined);
        assertThat(browser.text(".standings")).doesNotContain("建议列入严重违法失信名单");
        browser.visit("/changes/" + id);
        browser.click("#approve summary");
        assertThat(browser.text("#approve")).contains("自 2024-01-01 起：50000 → 10000 元",
                "家社会组织受影响（基准日 2026-11-", "无法核查 0 家）");
        browser.look("approval");
        assertThat(table(browser, id)).contains("统一社会信用代码", fined, "建议列入严重违法失信名单", "ySplit=\"1\"");
        browser.visit("/changes/" + id);
        browser.click("#approve summary");
        browser.click("#approve button");
        browser.await(() -> browser.text(".steps .now").contains("已发布"));
    }

    /** The sheet of the table that the page offers. */
    private String table(Browser browser, String id) throws IOException {
        browser.visit("/changes/" + id + "/impact");
        String address = browser.element("a[download]").getAttribute("href");
        Path file = Files.createTempFile("impact", ".xlsx");
        Files.write(file, http.bytes(address.substring(address.indexOf("/api/"))));
        try (ZipFile book = new ZipFile(file.toFile())) {
            return HtmlUtils.htmlUnescape(new String(book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))
                    .readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            Files.delete(file);
        }
    }

    private void seesTheVerdictChangeAndRollsBack(Browser browser, String fined) {
        browser.visit("/organizations/" + fined);
        assertThat(browser.text(".standings")).contains("建议列入严重违法失信名单");
        browser.visit("/rules/comparison?ruleSet=" + RULE_SET + "&from=1&to=2");
        assertThat(browser.text("main")).contains("50000 → 10000 元", "罚款界限降至一万元");
        browser.look("comparison");
        browser.visit("/rules/rule-set?id=" + RULE_SET);
        assertThat(browser.text("main")).contains("10000 元", "李", "赵", "现行");
        browser.click("#revision-1 .rollback summary");
        browser.look("rule-set");
        browser.click("#revision-1 .rollback button");
        browser.await(() -> browser.has("#revision-3"));
        assertThat(browser.text("#revision-3")).contains("回退到", RULE_SET + "#1", "现行");
        browser.visit("/organizations/" + fined);
        assertThat(browser.text(".standings")).doesNotContain("建议列入严重违法失信名单");
    }

    /** The order with a lower limit from 2024, and the scenarios of later days that speak of it. */
    static Map<String, byte[]> lower(Map<String, byte[]> files) {
        Map<String, byte[]> lower = new TreeMap<>(files);
        lower.replaceAll((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return (path.equals("parameters.yaml") ? text.replaceFirst("(\"2018-01-24\": \\{value: 50000[^\\n]*\\n)",
                    "$1    \"2024-01-01\": {value: 10000, citation: 某修正决定第三条, verified: true}\n")
                    : path.startsWith("scenarios/") ? text.replaceAll("fine: 49999(\\.99)?", "fine: 9999$1")
                            .replace("large-fine: \"50000\"", "large-fine: \"10000\"") : text)
                    .getBytes(StandardCharsets.UTF_8);
        });
        return lower;
    }

    @Test
    void letsNobodyApproveWhatHeWrote() {
        String ruleSet = "sichuan-suining/own";
        Actor both = actor("孙", Role.OFFICER);
        Change draft = drafts.save(both, drafts.begin(both, ruleSet, "试行"), TestRules.bytes(TestRules.of(ruleSet,
                10_000)));
        Person sun = person("孙");
        String page = "/changes/" + draft.id();
        sun.post(page + "/proposal", sun.csrf(page), "version", "2");
        sun.post(page + "/impacts", sun.csrf(page), "asOf", "2026-11-23");

        assertThat(sun.get(page).body()).contains("须由他人批准").doesNotContain("id=\"approve\"");
        HttpResponse<String> refused = sun.post(page + "/approval", sun.csrf(page), "version", "3", "impact", "x");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("不能批准自己参与编辑的变更");
        assertThat(changes.get(draft.id()).status()).isEqualTo(Change.Status.PROPOSED);
    }

    @Test
    void showsAuditorsEverythingAndNoButtons() {
        String ruleSet = "sichuan-suining/audited";
        Actor officer = actor("李", Role.OFFICER);
        Change draft = drafts.save(officer, drafts.begin(officer, ruleSet, "试行"), TestRules.bytes(TestRules.of(ruleSet,
                10_000)));
        Person auditor = person("钱");
        for (String page : List.of("/rules", "/rules/rule-set?id=" + RULE_SET, "/changes/" + draft.id(),
                "/changes/" + draft.id() + "/impact", "/rules/comparison?ruleSet=" + RULE_SET + "&from=1&to=1")) {
            HttpResponse<String> answer = auditor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            String main = answer.body().substring(answer.body().indexOf("<main"));
            assertThat(main).as(page).doesNotContain("method=\"post\"", "<button type=\"submit\" id");
        }
        assertThat(auditor.get("/changes/" + draft.id()).body()).contains("新增", "受到警告或者罚款低于限额");
        assertThat(auditor.post("/changes", auditor.csrf("/rules"), "ruleSet", ruleSet, "title", "x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysWhenSomebodyElseHasMovedAChange() {
        String ruleSet = "sichuan-suining/moved";
        Actor officer = actor("李", Role.OFFICER);
        Change draft = drafts.save(officer, drafts.begin(officer, ruleSet, "试行"), TestRules.bytes(TestRules.of(ruleSet,
                10_000)));
        drafts.rename(actor("孙", Role.OFFICER), draft, "再试行");
        Person li = person("李");
        HttpResponse<String> answer = li.post("/changes/" + draft.id() + "/withdrawal", li.csrf("/rules"), "version",
                "2", "reason", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("他人已经改动了这个变更");
    }

    @Test
    @Order(2)
    void rollsNothingBackThatWasNotSeen() {
        Person zhao = person("赵");
        int now = Objects.requireNonNull(history.current(RULE_SET));
        HttpResponse<String> answer = zhao.post("/rules/rollbacks", zhao.csrf("/rules/rule-set?id=" + RULE_SET),
                "ruleSet", RULE_SET, "revision", "1", "seen", String.valueOf(now + 1), "reason", "回退");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("现行版本已经改变");
        assertThat(history.current(RULE_SET)).isEqualTo(now);
    }

    private Person person(String name) {
        Person person = new Person(http.port());
        person.follow(person.login(name, PASSWORD));
        return person;
    }

    private static Actor actor(String name, Role role) {
        return new Actor(name, List.of(new Grant(role, "100000")));
    }

    @AfterAll
    void nothingStays() {
        changes.list(null, Change.Status.DRAFT).forEach(each -> drafts.withdraw(actor("李", Role.OFFICER), each, null));
    }
}
