package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static cn.chengxin.service.change.Desk.path;
import static cn.chengxin.service.change.Desk.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.ruleset.TestRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Officers' work over HTTP, in a database of its own: what one test publishes, no other test of verdicts sees. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class ChangeApiTest {

    private static final String SUINING = "510900";

    @Autowired
    private Http http;

    @Test
    void aLimitIsChangedApprovedPublishedAndRolledBack() {
        String ruleSet = "sichuan-suining/story";
        String uscc = Register.uscc(7_200_001);
        expect(201, http.put("/api/v1/organizations/" + uscc, TestRules.fined(uscc, 20_000)));
        Desk desk = new Desk(http, ruleSet, SUINING);
        Map<String, String> narrow = TestRules.of(ruleSet, 10_000);
        Map<String, String> wide = TestRules.of(ruleSet, 50_000);

        JsonNode first = desk.publish("试行", narrow);
        assertThat(first.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(first.path("decision").path("revision").asInt()).isEqualTo(1);
        assertThat(listed(ruleSet, uscc)).isFalse();

        JsonNode broken = ok(desk.put(desk.begin("限额提高到五万元"), "parameters.yaml", wide.get("parameters.yaml")));
        Http.Answer refused = desk.propose(broken);
        assertThat(refused.status()).as("scenarios of the old limit").isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("change-not-in-order");
        JsonNode mended = ok(desk.put(broken, "scenarios/limit.yaml", wide.get("scenarios/limit.yaml")));
        JsonNode value = ok(desk.officer.get(path(mended) + "/difference")).path("mine").path("changes").path(0);
        assertThat(value.path("type").asString()).isEqualTo("DatedValue");
        assertThat(value.path("before").path("value").asString()).isEqualTo("10000");
        assertThat(value.path("after").path("value").asString()).isEqualTo("50000");

        JsonNode proposed = ok(desk.propose(mended));
        assertThat(desk.approve(proposed, "nothing").problem()).isEqualTo("impact-not-found");
        JsonNode impact = desk.foresee(proposed).path("impact");
        assertThat(impact.path("state").asString()).isEqualTo("COMPLETED");
        JsonNode touched = ok(desk.approver.get(path(proposed) + "/impacts/" + impact.path("id").asString()
                + "/organizations")).path("rows");
        assertThat(touched.valueStream()).as("nobody else of Suining").singleElement().satisfies(each -> {
            assertThat(each.path("uscc").asString()).isEqualTo(uscc);
            assertThat(each.path("gained").toString()).contains(ruleSet + "#受到警告或者罚款低于限额");
        });
        JsonNode second = ok(desk.approve(proposed, impact.path("id").asString()));

        assertThat(second.path("decision").path("revision").asInt()).isEqualTo(2);
        assertThat(listed(ruleSet, uscc)).as("by the new limit").isTrue();
        assertThat(desk.approver.post("/api/v1/rule-sets/" + ruleSet + "/rollbacks",
                "{\"revision\": 1, \"seen\": 1, \"reason\": \"核对限额\"}").problem()).as("revision 2 was not seen")
                .isEqualTo("revision-conflict");
        assertThat(desk.approver.post("/api/v1/rule-sets/" + ruleSet + "/rollbacks",
                "{\"revision\": 1, \"reason\": \"核对限额\"}").status()).as("nothing was seen").isEqualTo(428);
        Http.Answer back = desk.approver.post("/api/v1/rule-sets/" + ruleSet + "/rollbacks",
                "{\"revision\": 1, \"seen\": 2, \"reason\": \"核对限额\"}");
        assertThat(ok(back).path("number").asInt()).isEqualTo(3);
        assertThat(listed(ruleSet, uscc)).as("by the old limit again").isFalse();

        JsonNode history = ok(http.get("/api/v1/rule-sets/" + ruleSet + "/revisions")).path("revisions");
        assertThat(history.valueStream()).extracting(each -> each.path("revision").path("number").asInt())
                .containsExactly(3, 2, 1);
        assertThat(history.path(1).path("revision").path("author").asString()).isEqualTo("token:officer");
        assertThat(history.path(1).path("revision").path("approver").asString()).isEqualTo("token:approver");
        assertThat(history.path(0).path("revision").path("digest")).isEqualTo(
                history.path(2).path("revision").path("digest"));
        JsonNode log = ok(http.get("/api/v1/audit-log?subject=" + ruleSet)).path("entries");
        assertThat(log.valueStream()).extracting(each -> each.path("action").asString()).containsSubsequence(
                "CHANGE_BEGUN", "CHANGE_PROPOSED", "CHANGE_APPROVED", "CHANGE_PUBLISHED", "ROLLBACK");
        assertThat(ok(http.get("/api/v1/audit-log/verification")).toString()).contains("true");
    }

    @Test
    void whatShowsNothingIsNotProposedAndNoPathLeadsOut() {
        String ruleSet = "sichuan-suining/bare";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Map<String, String> files = new TreeMap<>(TestRules.of(ruleSet, 10_000));
        files.keySet().removeIf(each -> each.startsWith("scenarios/"));
        JsonNode bare = desk.draft("没有情景", files);
        assertThat(desk.propose(bare).problem()).isEqualTo("change-not-in-order");

        for (String path : List.of("../../cn/order-60-2018/zz.drl", "/etc/passwd", "a/b.drl", "scenarios/../x.drl", "")) {
            files.put(path, "");
            assertThat(desk.put(bare, files).status()).as(path).isEqualTo(422);
            files.remove(path);
        }
        assertThat(desk.put(bare, files).status()).isEqualTo(200);
    }

    @Test
    void aPreviewOfAPastDayApprovesNothing() {
        String ruleSet = "sichuan-suining/past";
        Desk desk = new Desk(http, ruleSet, SUINING);
        JsonNode proposed = ok(desk.propose(desk.draft("试行", TestRules.of(ruleSet, 10_000))));
        String address = desk.approver.post(path(proposed) + "/impacts", "{\"asOf\": \"1990-01-01\"}").header("Location");
        JsonNode past = await().atMost(Duration.ofMinutes(2)).until(() -> http.get(address).json(),
                each -> !each.path("impact").path("state").asString().equals("RUNNING"));

        assertThat(past.path("stale").toString()).contains("DAY");
        assertThat(desk.approve(proposed, past.path("impact").path("id").asString()).problem())
                .isEqualTo("impact-needed");
    }

    @Test
    void twoWhoEditTheSameDraftLoseNothing() {
        String ruleSet = "sichuan-suining/two-officers";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Map<String, String> files = TestRules.of(ruleSet, 10_000);
        JsonNode seen = desk.draft("试行", files);
        JsonNode mine = ok(desk.put(seen, "parameters.yaml", files.get("parameters.yaml").replace("10000", "20000")));

        Http.Answer refused = desk.put(seen, "parameters.yaml", files.get("parameters.yaml").replace("10000", "30000"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("change-conflict");
        assertThat(refused.json().path("theirs").toString()).contains("20000").doesNotContain("30000");
        assertThat(refused.json().path("mine").toString()).contains("30000").doesNotContain("20000");
        assertThat(http.get(path(seen) + "/files/parameters.yaml").body()).contains("20000");
        assertThat(desk.officer.put(path(seen) + "/files/rules.drl", "text/plain", new byte[0]).status())
                .as("without the version that was seen").isEqualTo(428);
        assertThat(ok(http.get(path(mine))).path("version").asInt()).isEqualTo(mine.path("version").asInt());
    }

    @Test
    void aChangeOfAnOldRevisionIsBroughtUpToDate() {
        String ruleSet = "sichuan-suining/rebased";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Map<String, String> files = TestRules.of(ruleSet, 10_000);
        desk.publish("试行", files);
        JsonNode slow = desk.begin("改引文");
        slow = ok(desk.put(slow, "instrument.yaml", files.get("instrument.yaml").replace("试验办法", "试验办法（修订）")));
        desk.publish("提高限额", TestRules.of(ruleSet, 50_000));

        assertThat(desk.propose(slow).problem()).isEqualTo("revision-conflict");
        JsonNode differences = ok(desk.officer.get(path(slow) + "/difference"));
        assertThat(differences.path("theirs").toString()).contains("50000");
        assertThat(differences.path("mine").toString()).contains("修订").doesNotContain("50000");
        JsonNode rebased = ok(desk.officer.post(path(slow) + "/rebase", "{}", "If-Match", tag(slow)));
        assertThat(rebased.path("base").asInt()).isEqualTo(2);
        assertThat(http.get(path(slow) + "/files/parameters.yaml").body()).contains("50000");
        assertThat(http.get(path(slow) + "/files/instrument.yaml").body()).contains("修订");
        assertThat(ok(desk.propose(rebased)).path("status").asString()).isEqualTo("PROPOSED");
    }

    @Test
    void whatBothChangedTheSameIsSomebodysChoice() {
        String ruleSet = "sichuan-suining/conflict";
        Desk desk = new Desk(http, ruleSet, SUINING);
        desk.publish("试行", TestRules.of(ruleSet, 10_000));
        JsonNode mine = desk.draft("三万", TestRules.of(ruleSet, 30_000));
        desk.publish("五万", TestRules.of(ruleSet, 50_000));

        Http.Answer refused = desk.officer.post(path(mine) + "/rebase", "{}", "If-Match", tag(mine));

        assertThat(refused.problem()).isEqualTo("change-conflict");
        assertThat(refused.json().path("conflicts").valueStream()).extracting(each -> each.path("file").asString())
                .contains("parameters.yaml", "scenarios/limit.yaml");
        assertThat(refused.json().path("current").asInt()).isEqualTo(2);
        assertThat(choose(desk, mine, null).status()).as("beside which revision?").isEqualTo(428);
        desk.publish("六万", TestRules.of(ruleSet, 60_000));
        assertThat(choose(desk, mine, 2).problem()).as("nobody chose against 60,000").isEqualTo("revision-conflict");
        assertThat(ok(http.get(path(mine))).path("version").asInt()).isEqualTo(mine.path("version").asInt());
        JsonNode chosen = ok(choose(desk, mine, 3));
        assertThat(http.get(path(chosen) + "/files/parameters.yaml").body()).contains("30000");
        assertThat(http.get(path(chosen) + "/files/scenarios/limit.yaml").body()).contains("60000");
    }

    /** Takes our parameters and their scenarios. */
    private static Http.Answer choose(Desk desk, JsonNode change, @Nullable Integer seen) {
        return desk.officer.post(path(change) + "/rebase", """
                {"seen": %s, "choices": [{"file": "parameters.yaml", "side": "MINE"},
                    {"file": "scenarios/limit.yaml", "side": "THEIRS"}]}""".formatted(seen), "If-Match", tag(change));
    }

    @Test
    void aRevisionGoesOutAndComesInByteForByte() {
        byte[] archive = http.bytes("/api/v1/rule-sets/cn/order-60-2018/revisions/1/archive");
        Desk desk = new Desk(http, "cn/order-60-2018", "100000");
        JsonNode change = desk.begin("往返");
        ok(desk.officer.put(path(change) + "/archive", "application/zip", archive, "If-Match", tag(change)));

        assertThat(http.bytes(path(change) + "/archive")).isEqualTo(archive);
        assertThat(ok(http.get(path(change) + "/difference")).path("mine").path("changes").isEmpty()).isTrue();
    }

    @Test
    void aPlaceAdoptsTheRulesOfAnotherAndFollowsThem() {
        String origin = "sichuan-suining/origin";
        Desk desk = new Desk(http, origin, SUINING);
        desk.publish("试行", TestRules.of(origin, 10_000));
        String adopted = "jiangsu-kunshan/adopted";
        Desk kunshan = new Desk(http, adopted, "320583");

        JsonNode change = kunshan.officer.post(Desk.CHANGES, "{\"ruleSet\": \"%s\", \"title\": \"借鉴\", \"adopt\": \"%s\", \"division\": \"320583\"}"
                .formatted(adopted, origin)).json();
        assertThat(change.path("from").asString()).isEqualTo(origin + "#1");
        assertThat(ok(http.get(path(change) + "/difference")).at("/mine/changes").toString()).as("as it was adopted")
                .isEqualTo("[]");
        JsonNode proposed = ok(kunshan.propose(change));
        ok(kunshan.approve(proposed, kunshan.foresee(proposed).path("impact").path("id").asString()));
        desk.publish("提高限额", TestRules.of(origin, 50_000));

        JsonNode follows = kunshan.officer.post(Desk.CHANGES, "{\"ruleSet\": \"%s\", \"title\": \"跟进\", \"follow\": true}"
                .formatted(adopted)).json();
        assertThat(http.get(path(follows) + "/files/parameters.yaml").body()).contains("50000");
        assertThat(http.get(path(follows) + "/files/instrument.yaml").body()).contains("320583").doesNotContain("510900");
        assertThat(follows.path("from").asString()).isEqualTo(origin + "#2");
        JsonNode followed = ok(kunshan.put(follows, "scenarios/limit.yaml", TestRules.of(adopted, 50_000)
                .get("scenarios/limit.yaml")));
        kunshan.publish(followed);
        ok(kunshan.approver.post("/api/v1/rule-sets/" + adopted + "/rollbacks",
                "{\"revision\": 1, \"seen\": 2, \"reason\": \"先不跟进\"}"));
        JsonNode again = kunshan.officer.post(Desk.CHANGES, "{\"ruleSet\": \"%s\", \"title\": \"再跟进\", \"follow\": true}"
                .formatted(adopted)).json();
        assertThat(http.get(path(again) + "/files/parameters.yaml").body()).as("what was rolled back is still to be taken")
                .contains("50000");
    }

    @Test
    void badRequestsChangeNothing() {
        Desk desk = new Desk(http, "sichuan-suining/bad", SUINING);
        JsonNode change = desk.begin("试行");
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 101; i++) {
            many.put(i + ".drl", "");
        }

        assertThat(desk.officer.post(Desk.CHANGES, "{\"ruleSet\": \"../etc\", \"title\": \"x\"}").status()).isEqualTo(422);
        assertThat(desk.officer.post(Desk.CHANGES, "{\"ruleSet\": \"cn/x\", \"title\": \"\"}").status()).isEqualTo(422);
        assertThat(desk.put(change, many).status()).isEqualTo(413);
        assertThat(desk.put(change, "large.drl", "x".repeat((1 << 20) + 1)).status()).isEqualTo(413);
        assertThat(desk.officer.get(Desk.CHANGES + "/nothing").problem()).isEqualTo("change-not-found");
        assertThat(desk.officer.get(path(change) + "/files/none.drl").status()).isEqualTo(404);
        assertThat(desk.officer.post(path(change) + "/impacts", "{}").problem()).isEqualTo("change-not-in-order");
        assertThat(desk.propose(change).problem()).isEqualTo("change-not-in-order");
        assertThat(desk.approver.post("/api/v1/rule-sets/cn/order-60-2018/rollbacks",
                "{\"revision\": 99, \"seen\": 1, \"reason\": \"x\"}").problem()).isEqualTo("revision-not-found");
        assertThat(ok(http.get(path(change))).path("version").asInt()).isEqualTo(1);
    }

    private boolean listed(String ruleSet, String uscc) {
        return ok(http.post("/api/v1/verdicts", "{\"uscc\": \"" + uscc + "\"}")).path("findings").valueStream()
                .anyMatch(each -> each.path("citation").path("ruleSet").asString().equals(ruleSet));
    }

    private static void expect(int status, Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
