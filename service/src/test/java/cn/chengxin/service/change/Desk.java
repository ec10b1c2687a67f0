package cn.chengxin.service.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.chengxin.service.Http;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.ruleset.TestRules;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What officers and approvers do over HTTP. */
public final class Desk {

    public static final String CHANGES = "/api/v1/rule-sets/changes";

    public final Http officer;
    public final Http approver;
    private final String ruleSet;

    public Desk(Http http, String ruleSet, String division) {
        this.officer = http.as("officer", new Grant(Role.OFFICER, division));
        this.approver = http.as("approver", new Grant(Role.APPROVER, division));
        this.ruleSet = ruleSet;
    }

    JsonNode begin(String title) {
        Http.Answer answer = officer.post(CHANGES, "{\"ruleSet\": \"%s\", \"title\": \"%s\"}".formatted(ruleSet, title));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** A draft with these files in the place of all. */
    public JsonNode draft(String title, Map<String, String> files) {
        return ok(put(begin(title), files));
    }

    Http.Answer put(JsonNode change, Map<String, String> files) {
        return officer.put(path(change) + "/archive", "application/zip", TestRules.zip(files), "If-Match", tag(change));
    }

    Http.Answer put(JsonNode change, String file, String text) {
        return officer.put(path(change) + "/files/" + file, "text/plain", TestRules.bytes(Map.of("", text)).get(""),
                "If-Match", tag(change));
    }

    Http.Answer propose(JsonNode change) {
        return officer.post(path(change) + "/proposal", "", "If-Match", tag(change));
    }

    /** Waits for a preview. */
    JsonNode foresee(JsonNode change) {
        return foreseeing(change, "{}");
    }

    /** Waits for a preview of a day. */
    JsonNode foresee(JsonNode change, String asOf) {
        return foreseeing(change, "{\"asOf\": \"%s\"}".formatted(asOf));
    }

    private JsonNode foreseeing(JsonNode change, String wanted) {
        Http.Answer begun = approver.post(path(change) + "/impacts", wanted);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        return await().atMost(Duration.ofMinutes(2)).until(() -> approver.get(begun.header("Location")).json(),
                each -> !each.path("impact").path("state").asString().equals("RUNNING"));
    }

    Http.Answer approve(JsonNode change, String impact) {
        return approver.post(path(change) + "/approval", "{\"impact\": \"%s\"}".formatted(impact), "If-Match",
                tag(change));
    }

    /** Everything from a draft with these files to what is in effect. */
    public JsonNode publish(String title, Map<String, String> files) {
        return publish(draft(title, files));
    }

    /** Everything from a draft to what is in effect. */
    public JsonNode publish(JsonNode draft) {
        JsonNode proposed = ok(propose(draft));
        return ok(approve(proposed, foresee(proposed).path("impact").path("id").asString()));
    }

    public static JsonNode ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    static String path(JsonNode change) {
        return CHANGES + "/" + change.path("id").asString();
    }

    static String tag(JsonNode change) {
        return "\"" + change.path("version").asInt() + "\"";
    }
}
