package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static cn.chengxin.service.change.Desk.path;
import static cn.chengxin.service.change.Desk.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.ruleset.TestRules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a draft was before is read, compared and taken up again. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class VersionsTest {

    private static final String SUINING = "510900";

    @Autowired
    private Http http;

    @Test
    void anEarlierVersionIsReadAndRestoredByteForByte() {
        String ruleSet = "sichuan-suining/versions";
        Desk desk = new Desk(http, ruleSet, SUINING);
        JsonNode first = desk.draft("试行", TestRules.of(ruleSet, 10_000));
        byte[] then = http.bytes(path(first) + "/archive");
        JsonNode third = ok(desk.put(ok(desk.put(first, limit(ruleSet, 20_000))), limit(ruleSet, 30_000)));
        assertThat(third.path("version").asInt()).isEqualTo(4);
        assertThat(http.bytes(path(first) + "/versions/2/archive")).isEqualTo(then);

        JsonNode restored = ok(restore(desk.officer, third, 2, tag(third)));

        assertThat(restored.path("version").asInt()).isEqualTo(5);
        assertThat(http.bytes(path(first) + "/archive")).isEqualTo(then);
        JsonNode versions = ok(http.get(path(first) + "/versions")).path("versions");
        assertThat(versions.valueStream()).extracting(each -> each.path("act").asString())
                .containsExactly("RESTORED", "EDITED", "EDITED", "EDITED", "BEGUN");
        assertThat(versions.path(0).path("restored").asInt()).isEqualTo(2);
        assertThat(versions.path(0).path("by").asString()).isEqualTo("token:officer");
        assertThat(versions.path(1).path("files").valueStream()).extracting(JsonNode::asString)
                .containsExactly("parameters.yaml", "scenarios/limit.yaml");
        assertThat(http.get(path(first) + "/comparison?from=3&to=4").json().path("changes").path(0).toString())
                .contains("DatedValue", "20000", "30000");
        assertThat(ok(http.get("/api/v1/audit-log?limit=1000&subject=" + ruleSet)).path("entries").valueStream()
                .filter(each -> each.path("details").path("restored").asString().equals("2"))).hasSize(1);
    }

    private static Map<String, String> limit(String ruleSet, int yuan) {
        return TestRules.of(ruleSet, yuan);
    }

    private static Http.Answer restore(Http caller, JsonNode change, int version, String seen) {
        return caller.post(path(change) + "/restoration", "{\"version\": " + version + "}", "If-Match", seen);
    }

    @Test
    void nobodyRestoresWhatHeHasNotSeenOrHasNoSayIn() {
        String ruleSet = "sichuan-suining/guarded";
        Desk desk = new Desk(http, ruleSet, SUINING);
        JsonNode first = desk.draft("试行", limit(ruleSet, 10_000));
        JsonNode second = ok(desk.put(first, limit(ruleSet, 20_000)));
        byte[] now = http.bytes(path(second) + "/archive");

        assertThat(restore(desk.officer, second, 2, tag(first)).problem()).as("another edited it since")
                .isEqualTo("change-conflict");
        assertThat(desk.officer.post(path(second) + "/restoration", "{\"version\": 2}").status()).isEqualTo(428);
        assertThat(desk.officer.post(path(second) + "/restoration", "{}", "If-Match", tag(second)).status())
                .isEqualTo(422);
        assertThat(restore(desk.officer, second, 9, tag(second)).problem()).isEqualTo("change-not-found");
        assertThat(http.get(path(second) + "/versions/9/archive").problem()).isEqualTo("change-not-found");
        Http elsewhere = http.as("elsewhere", new Grant(Role.OFFICER, "320583"));
        assertThat(restore(elsewhere, second, 2, tag(second)).problem()).isEqualTo("forbidden");
        assertThat(restore(desk.approver, second, 2, tag(second)).problem()).isEqualTo("forbidden");
        assertThat(http.get(path(second) + "/versions?limit=0").status()).isEqualTo(400);

        JsonNode proposed = ok(desk.propose(second));
        assertThat(restore(desk.officer, proposed, 2, tag(proposed)).problem()).isEqualTo("change-closed");
        assertThat(http.bytes(path(second) + "/archive")).isEqualTo(now);
    }

    @Test
    void theWholeWayOfAChangeStaysReadable() {
        String ruleSet = "sichuan-suining/way";
        Desk desk = new Desk(http, ruleSet, SUINING);
        JsonNode draft = desk.draft("试行", limit(ruleSet, 10_000));
        draft = ok(desk.officer.put(path(draft) + "/title", "{\"title\": \"再试行\"}", "If-Match", tag(draft)));
        JsonNode back = ok(desk.approver.post(path(draft) + "/return", "{\"reason\": \"补充\"}", "If-Match",
                tag(ok(desk.propose(draft)))));
        JsonNode proposed = ok(desk.propose(back));
        ok(desk.approve(proposed, desk.foresee(proposed).path("impact").path("id").asString()));

        JsonNode versions = ok(http.get(path(draft) + "/versions")).path("versions");
        assertThat(versions.valueStream()).extracting(each -> each.path("act").asString()).containsExactly(
                "PUBLISHED", "APPROVED", "PROPOSED", "GIVEN_BACK", "PROPOSED", "RENAMED", "EDITED", "BEGUN");
        assertThat(ok(http.get(path(draft) + "/versions?before=3&limit=1")).path("versions").valueStream())
                .extracting(each -> each.path("version").asInt()).containsExactly(2);
    }

    @Test
    void whatAVersionWasMadeFromComesBackWithIt() {
        String ruleSet = "sichuan-suining/restored-base";
        Desk desk = new Desk(http, ruleSet, SUINING);
        desk.publish("试行", limit(ruleSet, 10_000));
        JsonNode draft = desk.begin("改引文");
        draft = ok(desk.put(draft, "instrument.yaml", TestRules.of(ruleSet, 10_000).get("instrument.yaml")
                .replace("试验办法", "试验办法（修订）")));
        desk.publish("提高限额", limit(ruleSet, 50_000));
        JsonNode rebased = ok(desk.officer.post(path(draft) + "/rebase", "{}", "If-Match", tag(draft)));

        JsonNode restored = ok(restore(desk.officer, rebased, draft.path("version").asInt(), tag(rebased)));

        assertThat(restored.path("base").asInt()).as("else it would undo what was published since").isEqualTo(1);
        assertThat(desk.propose(restored).problem()).isEqualTo("revision-conflict");
        assertThat(ok(http.get(path(draft) + "/versions")).path("versions").valueStream()
                .map(each -> each.path("act").asString())).containsExactly("RESTORED", "REBASED", "EDITED", "BEGUN");
    }
}
