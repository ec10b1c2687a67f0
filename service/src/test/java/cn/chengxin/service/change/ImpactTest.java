package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static cn.chengxin.service.change.Desk.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.change.table.Sheets;
import cn.chengxin.service.ruleset.TestRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Previews over a register of 600 invented organizations, against what a scan finds afterwards. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=impact")
class ImpactTest {

    private static final SyntheticRegister REGISTER = SyntheticRegister.of(600, 7, LocalDate.of(2026, 11, 23));

    @Autowired
    private Http http;
    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void register() {
        ok(http.post("/api/v1/organizations/import", "application/x-ndjson",
                REGISTER.lines().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void foreseesWhatAScanFindsAfterwards() {
        Desk desk = new Desk(http, "cn/order-60-2018", "100000");
        int before = scan();
        JsonNode proposed = ok(desk.propose(desk.draft("罚款界限改为一万元", lower())));
        JsonNode impact = desk.foresee(proposed).path("impact");
        assertThat(impact.path("done").asLong()).isEqualTo(mongo.count(new Query(), "organizations"));
        Map<String, Set<String>> entered = new TreeMap<>();
        Map<String, Set<String>> left = new TreeMap<>();
        for (JsonNode row : ok(http.get(path(proposed) + "/impacts/" + impact.path("id").asString()
                + "/organizations?limit=1000")).path("rows")) {
            row.path("entered").forEach(each -> entered.computeIfAbsent(each.asString(), list -> new TreeSet<>())
                    .add(row.path("uscc").asString()));
            row.path("left").forEach(each -> left.computeIfAbsent(each.asString(), list -> new TreeSet<>())
                    .add(row.path("uscc").asString()));
        }
        assertThat(entered).as("the change does something").isNotEmpty();
        assertThat(left).as("the change does something").isNotEmpty();
        String table = Sheets.texts(http.bytes(path(proposed) + "/impacts/" + impact.path("id").asString() + "/table"))
                .toString();
        assertThat(table).contains("统一社会信用代码", "建议列入严重违法失信名单").contains(entered.values().stream()
                .flatMap(Set::stream).toList()).contains(left.values().stream().flatMap(Set::stream).toList());

        ok(desk.approve(proposed, impact.path("id").asString()));
        scan();

        Set<String> listed = new TreeSet<>();
        for (JsonNode list : ok(http.get("/api/v1/watch-lists")).path("lists")) {
            String slug = list.path("list").asString();
            String outcome = slug.toUpperCase().replace('-', '_');
            listed.add(outcome);
            JsonNode changes = ok(http.get("/api/v1/watch-lists/" + slug + "/changes?since=" + before));
            assertThat(codes(changes.path("entered"))).as("entered " + outcome)
                    .isEqualTo(entered.getOrDefault(outcome, Set.of()));
            assertThat(codes(changes.path("left"))).as("left " + outcome)
                    .isEqualTo(left.getOrDefault(outcome, Set.of()));
        }
        assertThat(listed).as("all that was foreseen was compared").containsAll(entered.keySet())
                .containsAll(left.keySet());
    }

    @Test
    void saysWhatMovedSinceAndOnlyThat() {
        Desk desk = new Desk(http, "sichuan-suining/stale", "510900");
        JsonNode draft = desk.draft("试行", TestRules.of("sichuan-suining/stale", 10_000));
        String first = foreseen(desk, draft);
        assertThat(stale(draft, first)).isEmpty();

        String uscc = Register.uscc(7_300_001);
        assertThat(http.put("/api/v1/organizations/" + uscc, TestRules.fined(uscc, 9_000)).status()).isEqualTo(201);
        mongo.updateFirst(query(where("_id").is(uscc)), Update.update("receivedAt", Instant.parse("2026-11-22T16:05:00.001Z")),
                "organizations"); // the clock of tests stands still
        assertThat(stale(draft, first)).containsExactly("REGISTER");

        String second = foreseen(desk, draft);
        new Desk(http, "sichuan-suining/beside", "510900").publish("旁边", TestRules.of("sichuan-suining/beside", 10_000));
        assertThat(stale(draft, second)).containsExactly("EDITION");

        String third = foreseen(desk, draft);
        JsonNode edited = ok(desk.put(draft, TestRules.of("sichuan-suining/stale", 20_000)));
        assertThat(stale(draft, third)).containsExactly("CHANGE");

        String fourth = foreseen(desk, edited);
        ok(desk.propose(edited));
        assertThat(stale(draft, fourth)).as("proposed, with the same rules").isEmpty();
        assertThat(stale(draft, first)).containsExactly("CHANGE", "EDITION", "REGISTER");
        foreseen(desk, draft, "2026-11-22", "DAY");
    }

    private String foreseen(Desk desk, JsonNode change) {
        return foreseen(desk, change, "2026-11-23");
    }

    /** Gives the preview of a day, which tells the truth but for what is named, when it is made. */
    private String foreseen(Desk desk, JsonNode change, String asOf, String... stale) {
        String id = desk.foresee(change, asOf).path("impact").path("id").asString();
        assertThat(stale(change, id)).containsExactly(stale);
        return id;
    }

    private List<String> stale(JsonNode change, String impact) {
        JsonNode seen = ok(http.get(path(change) + "/impacts/" + impact));
        assertThat(seen.path("impact").path("state").asString()).isEqualTo("COMPLETED");
        return seen.path("stale").valueStream().map(JsonNode::asString).toList();
    }

    /** The order with a lower limit of fines; its scenarios speak of the limit as it is, and one takes their place. */
    private Map<String, String> lower() {
        Map<String, String> files = TestRules.unzip(http.bytes(
                "/api/v1/rule-sets/cn/order-60-2018/revisions/1/archive"));
        files.keySet().removeIf(each -> each.startsWith("scenarios/"));
        files.put("scenarios/limit.yaml", """
                - scenario: 罚款正好一万元
                  asOf: 2025-06-01
                  organization: {penalties: [{decidedOn: 2025-03-01, kinds: [FINE], fine: 10000, against: ORGANIZATION}]}
                  expect: {proposes: [SERIOUS_DISHONESTY_LIST], proposesNot: [ABNORMAL_ACTIVITY_LIST]}
                """);
        files.computeIfPresent("parameters.yaml", (path, text) -> text.replace("value: 50000", "value: 10000"));
        return files;
    }

    private int scan() {
        Http.Answer begun = http.post("/api/v1/scans", "{}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(2)).until(() -> http.get(begun.header("Location")).json().path("state")
                .asString().equals("COMPLETED"));
        return ok(http.get("/api/v1/watch-lists")).path("version").asInt();
    }

    private static Set<String> codes(JsonNode entries) {
        return entries.valueStream().map(each -> each.path("uscc").asString()).collect(Collectors.toCollection(
                TreeSet::new));
    }
}
