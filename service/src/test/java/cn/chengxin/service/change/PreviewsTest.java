package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static cn.chengxin.service.change.Desk.path;
import static cn.chengxin.service.change.Desk.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.ruleset.TestRules;
import cn.chengxin.service.ruleset.revision.Announcement;
import cn.chengxin.service.ruleset.revision.Announcements;
import cn.chengxin.service.ruleset.revision.Edition;
import cn.chengxin.service.ruleset.revision.Editions;
import cn.chengxin.service.watchlist.scan.Scans;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** How previews end otherwise than completed, which of them stay, and what they do without the scan before. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=previews")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewsTest {

    private static final String SUINING = "510900";
    private static final String PASSWORD = "correct horse battery";
    /** Whoever has it keeps the thread that makes previews from saying anything to the store. */
    private static final ReentrantLock HELD = new ReentrantLock();
    private static final SyntheticRegister REGISTER = SyntheticRegister.of(1_100, 5, LocalDate.of(2026, 11, 23));

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Scans scans;
    @Autowired
    private Editions editions;
    @Autowired
    private Announcements announcements;

    @TestConfiguration(proxyBeanMethods = false)
    static class HeldWorker implements MongoClientSettingsBuilderCustomizer, CommandListener {

        @Override
        public void customize(MongoClientSettings.Builder settings) {
            settings.addCommandListener(this);
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (Thread.currentThread().getName().equals("impact")) {
                HELD.lock();
                HELD.unlock();
            }
        }
    }

    @BeforeAll
    void register() {
        ok(http.post("/api/v1/organizations/import", "application/x-ndjson",
                REGISTER.lines().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)));
        String uscc = Register.uscc(7_400_001);
        assertThat(http.put("/api/v1/organizations/" + uscc, TestRules.fined(uscc, 9_000)).status()).isEqualTo(201);
    }

    @Test
    void aCancelledPreviewSaysSoFreesItsNodeAndApprovesNothing() {
        Desk desk = new Desk(http, "cn/order-60-2018", "100000");
        JsonNode proposed = ok(desk.propose(desk.draft("人人有关", ofEverybody())));
        HELD.lock();
        String running;
        JsonNode cancelled;
        try {
            running = desk.officer.post(path(proposed) + "/impacts", "{}").header("Location");
            cancelled = ok(delete(desk.approver, running));
            assertThat(desk.officer.post(path(proposed) + "/impacts", "{}").problem()).as("its node has not seen it")
                    .isEqualTo("impact-running");
        } finally {
            HELD.unlock();
        }

        assertThat(cancelled.path("impact").path("state").asString()).isEqualTo("CANCELLED");
        String id = cancelled.path("impact").path("id").asString();
        assertThat(desk.approve(proposed, id).problem()).isEqualTo("impact-needed");
        assertThat(delete(desk.officer, running).problem()).isEqualTo("impact-over");
        Http elsewhere = http.as("elsewhere", new Grant(Role.OFFICER, SUINING));
        assertThat(delete(elsewhere, running).problem()).as("the nation's is not Suining's").isEqualTo("forbidden");
        Http.Answer next = await().atMost(Duration.ofMinutes(2)).until(() -> desk.officer.post(path(proposed)
                + "/impacts", "{}"), each -> each.status() == 202);
        await().atMost(Duration.ofMinutes(2)).until(() -> http.get(next.header("Location")).json().path("impact")
                .path("state").asString().equals("COMPLETED"));
        await().atMost(Duration.ofMinutes(2)).until(() -> rows(id) == 0);
        assertThat(ok(http.get(running)).path("impact").path("state").asString()).as("for good").isEqualTo("CANCELLED");
        assertThat(ok(http.get("/api/v1/audit-log?subject=cn/order-60-2018")).toString()).contains("IMPACT_CANCELLED");
    }

    @Test
    void whoeverAsksMeanwhileIsToldWhosePreviewItIs() {
        accounts.create("吴", PASSWORD, List.of(new Grant(Role.OFFICER, SUINING)));
        Person wu = new Person(http.port());
        wu.follow(wu.login("吴", PASSWORD));
        Desk one = new Desk(http, "sichuan-suining/first", SUINING);
        Desk other = new Desk(http, "sichuan-suining/second", SUINING);
        JsonNode first = one.draft("先来的", TestRules.of("sichuan-suining/first", 10_000));
        JsonNode second = other.draft("后到的", Map.of("instrument.yaml", "broken"));
        HELD.lock();
        try {
            String running = await().atMost(Duration.ofMinutes(2)).until(() -> one.officer.post(path(first)
                    + "/impacts", "{}"), each -> each.status() == 202).header("Location");

            Http.Answer told = other.officer.post(path(second) + "/impacts", "{}");
            assertThat(told.status()).isEqualTo(409);
            assertThat(told.problem()).as("before anything is read or compiled").isEqualTo("impact-running");
            JsonNode it = told.json().path("running");
            assertThat(it.path("change").asString()).isEqualTo(first.path("id").asString());
            assertThat(it.path("title").asString()).isEqualTo("先来的");
            assertThat(running).endsWith("/" + it.path("impact").asString());

            String mine = "/changes/" + second.path("id").asString();
            HttpResponse<String> page = wu.post(mine + "/impacts", wu.csrf(mine), "asOf", "2026-11-23");
            assertThat(page.statusCode()).isEqualTo(409);
            String way = "/changes/" + first.path("id").asString() + "/impact?impact=" + it.path("impact").asString();
            assertThat(page.body()).contains("另一个影响预览正在进行", "href=\"" + way + "\"", "先来的");
            assertThat(wu.get(way).body()).contains("取消预览");
            ok(delete(other.approver, running));
        } finally {
            HELD.unlock();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> other.officer.post(path(second) + "/impacts", "{}").problem()
                .equals("change-not-in-order"));
    }

    /** The order with a rule that holds of almost everybody, so that a preview keeps rows before it sees that it is over. */
    private Map<String, String> ofEverybody() {
        Map<String, String> files = TestRules.unzip(http.bytes(
                "/api/v1/rule-sets/cn/order-60-2018/revisions/1/archive"));
        files.keySet().removeIf(each -> each.startsWith("scenarios/"));
        files.put("scenarios/everybody.yaml", """
                - scenario: 没有投诉的
                  asOf: 2025-06-01
                  organization: {}
                  expect: {findings: [没有投诉的]}
                """);
        files.put("everybody.drl", """
                package policy.cn.order_60_2018

                rule "没有投诉的"
                    @clause( "第一条" )
                    @quote( "引文" )
                    @inForce( "2018-01-24/.." )
                when
                    OrganizationView( !complaints().exist() )
                then
                    finding( IRREGULARITY );
                end
                """);
        return files;
    }

    @Test
    void theLatestFewStayAndThoseThatSomebodyApprovedOn() {
        String ruleSet = "sichuan-suining/previews";
        Desk desk = new Desk(http, ruleSet, SUINING);
        JsonNode proposed = ok(desk.propose(desk.draft("试行", TestRules.of(ruleSet, 10_000))));
        String accepted = previewed(desk, proposed);
        String dropped = previewed(desk, proposed);
        assertThat(rows(accepted)).isPositive();
        assertThat(rows(dropped)).isPositive();
        Edition now = editions.latest();
        Announcement other = announcements.announce(now.number(), now.revisions());
        assertThat(desk.approve(proposed, accepted).problem()).isEqualTo("publication-running");
        announcements.withdraw(other);

        JsonNode again = ok(http.get(path(proposed)));
        List<String> latest = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            latest.add(previewed(desk, again));
        }

        String impacts = path(again) + "/impacts/";
        assertThat(http.get(impacts + dropped).problem()).isEqualTo("impact-not-found");
        assertThat(rows(dropped)).isZero();
        assertThat(ok(http.get(impacts + accepted)).path("impact").path("acceptedBy").asString()).isEqualTo(
                "token:approver");
        assertThat(ok(http.get(impacts + accepted + "/organizations")).path("rows").isEmpty()).isFalse();
        assertThat(latest).allSatisfy(each -> assertThat(http.get(impacts + each).status()).isEqualTo(200));
    }

    @Test
    void nothingIsForeseenOfAChangeThatIsClosed() {
        String ruleSet = "sichuan-suining/closed";
        Desk desk = new Desk(http, ruleSet, SUINING);
        JsonNode published = desk.publish("试行", TestRules.of(ruleSet, 10_000));
        JsonNode draft = desk.begin("算了");
        ok(desk.officer.post(path(draft) + "/withdrawal", "{}", "If-Match", tag(draft)));

        assertThat(desk.approver.post(path(published) + "/impacts", "{}").problem()).isEqualTo("change-closed");
        assertThat(desk.approver.post(path(draft) + "/impacts", "{}").problem()).isEqualTo("change-closed");
    }

    @Test
    void whatTheScanBeforeNoLongerTellsIsJudgedAnew() {
        String ruleSet = "sichuan-suining/unscanned";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Http.Answer scan = http.post("/api/v1/scans", "{}");
        await().atMost(Duration.ofMinutes(2)).until(() -> http.get(scan.header("Location")).json().path("state")
                .asString().equals("COMPLETED"));
        JsonNode draft = desk.draft("试行", TestRules.of(ruleSet, 20_000));
        JsonNode known = desk.foresee(draft).path("impact");
        assertThat(known.path("touched").asInt()).isPositive();

        mongo.findAndRemove(query(where("_id").exists(true)).with(Sort.by("_id").descending()), Object.class,
                "scan_blocks");
        found(desk.foresee(draft).path("impact"), known);
        scans.dropResults(Set.of());
        found(desk.foresee(draft).path("impact"), known);
    }

    private static void found(JsonNode now, JsonNode before) {
        assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("COMPLETED");
        for (String part : List.of("done", "failures", "touched", "outcomes", "places", "rules")) {
            assertThat(now.path(part)).as(part).isEqualTo(before.path(part));
        }
    }

    private static String previewed(Desk desk, JsonNode change) {
        JsonNode impact = desk.foresee(change).path("impact");
        assertThat(impact.path("state").asString()).as(impact.toString()).isEqualTo("COMPLETED");
        return impact.path("id").asString();
    }

    private long rows(String impact) {
        return mongo.count(query(where("impact").is(impact)), "rule_impact_rows");
    }

    private static Http.Answer delete(Http caller, String path) {
        return caller.send(caller.request(path).DELETE());
    }
}
