package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Change.Incoming;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.impact.Impact;
import cn.chengxin.service.change.impact.Impacts;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.page.OfficerPage;
import cn.chengxin.service.ruleset.TestRules;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.RuleFiles;
import cn.chengxin.service.ruleset.revision.StoredFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

/** An officer looks back at what a draft was, and settles what others left to him. Without Chromium it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=history")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPageTest extends OfficerPage {

    private static final Actor LI = new Actor("李", List.of(new Grant(Role.OFFICER, "510900")));

    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Impacts impacts;
    @Autowired
    private OrganizationHeads heads;
    @Autowired
    private RuleFiles files;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Clock clock;

    HistoryPageTest() {
        super("李", "510900");
    }

    @BeforeAll
    void auditor() {
        accounts.create("钱", PASSWORD, List.of(new Grant(Role.AUDITOR, "100000")));
    }

    private Change draft(String ruleSet, int... limits) {
        Change draft = drafts.begin(LI, ruleSet, "调整限额");
        for (int limit : limits) {
            draft = drafts.save(LI, draft, limit(ruleSet, limit));
        }
        return draft;
    }

    private static Map<String, byte[]> limit(String ruleSet, int yuan) {
        return TestRules.bytes(TestRules.of(ruleSet, yuan));
    }

    @Test
    void restoresAnEarlierVersion() {
        String ruleSet = "sichuan-suining/history";
        Change draft = draft(ruleSet, 10_000, 20_000, 30_000);
        browser.visit("/changes/" + draft.id());
        browser.click(".tabs a[href$='/versions']");
        browser.await(() -> browser.has("#version-4"));
        assertThat(browser.text("#version-4")).contains("编辑", "李", "parameters.yaml");
        assertThat(browser.text("#version-1")).contains("起草");
        assertThat(browser.has("#version-4 .confirm")).as("it is this already").isFalse();
        opens(4, "20000 → 30000 元");
        browser.look("change-history");

        browser.click("#version-4 a[href*='comparison']");
        browser.await(() -> browser.has(".difference"));
        assertThat(browser.text("main")).contains("第 3 稿 → 第 4 稿", "20000 → 30000 元");
        browser.look("change-comparison");
        browser.visit("/changes/" + draft.id() + "/versions");
        browser.click("#version-2 .confirm summary");
        browser.click("#version-2 .confirm button");
        browser.await(() -> browser.has("#version-5"));

        assertThat(browser.text("#version-5")).contains("恢复自第 2 稿");
        opens(5, "30000 → 10000 元");
        assertThat(text(draft.id(), "parameters.yaml")).isEqualTo(new String(limit(ruleSet, 10_000)
                .get("parameters.yaml"), StandardCharsets.UTF_8));
        browser.visit("/changes/" + draft.id() + "/versions?lang=en");
        assertThat(browser.text("#version-5")).contains("Restored from version 2");
        browser.visit("/changes/" + draft.id() + "/versions?lang=zh-CN");
    }

    private void opens(int version, String what) {
        browser.click("#version-" + version + " details[hx-get] summary");
        browser.await(() -> browser.has("#version-" + version + " .difference"));
        assertThat(browser.text("#version-" + version + " .difference")).contains(what);
    }

    /** Nobody waits for differences that nobody opens; what the store has lost shows that none was made. */
    @Test
    void comparesNothingToListVersions() {
        Change draft = draft("sichuan-suining/unread", 11_111, 22_222);
        Change left = changes.get(draft.id(), 2);
        String lost = left.files().stream().filter(each -> each.path().equals("parameters.yaml")).findFirst()
                .orElseThrow().digest();
        assertThat(mongo.remove(query(where("_id").is(lost)), "rule_files").getDeletedCount()).isEqualTo(1);
        Person auditor = new Person(http.port());
        auditor.follow(auditor.login("钱", PASSWORD));

        assertThat(auditor.get("/changes/" + draft.id() + "/versions").body()).contains("id=\"version-3\"",
                "id=\"version-2\"", "parameters.yaml");
        assertThat(auditor.get("/changes/" + draft.id() + "/comparison?from=2&to=3").statusCode()).isEqualTo(500);
    }

    @Test
    void showsTheEarlierOfManyAndNothingToPressToAuditors() {
        Change draft = draft("sichuan-suining/many");
        for (int i = 2; i <= 21; i++) {
            draft = drafts.rename(LI, draft, "第" + i + "次");
        }
        Person auditor = new Person(http.port());
        auditor.follow(auditor.login("钱", PASSWORD));
        String page = "/changes/" + draft.id() + "/versions";

        String latest = auditor.get(page).body();
        assertThat(latest).contains("id=\"version-21\"", "id=\"version-2\"", "before=2").doesNotContain("id=\"version-1\"");
        assertThat(latest.substring(latest.indexOf("<main"))).doesNotContain("method=\"post\"");
        String earliest = auditor.get(page + "?before=2").body();
        assertThat(earliest.substring(earliest.indexOf("<main"))).contains("id=\"version-1\"").doesNotContain("before=");
        assertThat(auditor.post("/changes/" + draft.id() + "/restoration", auditor.csrf(page), "version", "21",
                "restored", "1").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesToRestoreOverWhatAnotherSaved() {
        Change draft = draft("sichuan-suining/overtaken", 10_000, 20_000);
        Person li = new Person(http.port());
        li.follow(li.login("李", PASSWORD));
        String page = "/changes/" + draft.id();
        String csrf = li.csrf(page + "/versions");
        drafts.save(LI, draft, limit(draft.ruleSet(), 30_000));

        assertThat(li.post(page + "/restoration", csrf, "version", "3", "restored", "2").statusCode()).isEqualTo(409);
        assertThat(text(draft.id(), "parameters.yaml")).contains("30000");
    }

    @Test
    void choosesWhoseTextOfAFileIsTaken() {
        String ruleSet = "sichuan-suining/choice";
        List<StoredFile> before = files.keepOne(limit(ruleSet, 10_000));
        List<StoredFile> after = files.keepOne(limit(ruleSet, 50_000));
        List<StoredFile> ours = files.keepOne(limit(ruleSet, 30_000));
        mongo.insert(new Change("choice", ruleSet, 1, Status.DRAFT, "", "service", List.of("service"), null,
                Origin.UPGRADE, null, ours, clock.instant(), clock.instant(), "service", null,
                new Incoming(before, after), null));
        browser.visit("/changes/choice");
        assertThat(browser.text("h1")).isEqualTo("随新版本附带");
        assertThat(browser.text(".conflict")).contains("对方文本的改动待并入", "10000 → 50000 元", "10000 → 30000 元");
        assertThat(browser.has("#propose")).isFalse();
        browser.lacksNothing();

        browser.click("input[name='file:parameters.yaml'][value=MINE]");
        browser.click("input[name='file:scenarios/limit.yaml'][value=THEIRS]");
        browser.click("#rebase");
        browser.await(() -> browser.has("#propose"));

        assertThat(browser.has(".conflict")).isFalse();
        assertThat(text("choice", "parameters.yaml")).contains("30000");
        assertThat(text("choice", "scenarios/limit.yaml")).contains("50000");
        browser.visit("/changes/choice/versions");
        assertThat(browser.text("#version-2")).contains("并入他人的改动", "李");
    }

    @Test
    void cancelsAPreviewThatAnotherNodeMakes() {
        Change draft = draft("sichuan-suining/cancelled", 10_000);
        mongo.insert(new Impact("ffffffffffffffffffffffff", draft.id(), draft.version(), "", 1,
                LocalDate.now(clock), Impact.State.RUNNING, "李", clock.instant(), clock.instant(), heads.mark(), 0, 0, 0,
                List.of(), List.of(), List.of(), null, null));
        browser.visit("/changes/" + draft.id() + "/impact");
        browser.lacksNothing();
        browser.click("#cancel");
        browser.await(() -> !browser.has("#cancel"));

        assertThat(browser.text("main")).contains("已取消");
        assertThat(browser.has("#progress progress")).isFalse();
        assertThat(browser.text("main form.filter button")).isEqualTo("重新预览");
        assertThat(impacts.latest(draft.id()).state()).isEqualTo(Impact.State.CANCELLED);
    }

    private String text(String change, String file) {
        return new String(drafts.files(changes.get(change)).get(file), StandardCharsets.UTF_8);
    }
}
