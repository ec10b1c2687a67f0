package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static cn.chengxin.service.change.Desk.path;
import static cn.chengxin.service.change.Desk.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.ruleset.TestRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Where another place or a build changed the same as we did, somebody chooses, as where a colleague did. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class RebaseTest {

    private static final String SUINING = "510900";
    private static final String PARAMETERS = "parameters.yaml";
    private static final String SCENARIOS = "scenarios/limit.yaml";

    @Autowired
    private Http http;
    @Autowired
    private Upgrades upgrades;
    @Autowired
    private Changes changes;

    @Test
    void whatTheOriginAndWeChangedTheSameIsSomebodysChoice() {
        String origin = "sichuan-suining/followed";
        Desk suining = new Desk(http, origin, SUINING);
        suining.publish("试行", TestRules.of(origin, 10_000));
        String adopted = "jiangsu-kunshan/following";
        Desk kunshan = new Desk(http, adopted, "320583");
        publish(kunshan, kunshan.officer.post(Desk.CHANGES, """
                {"ruleSet": "%s", "title": "借鉴", "adopt": "%s", "division": "320583"}"""
                .formatted(adopted, origin)).json());
        JsonNode ours = kunshan.begin("三万");
        ours = ok(kunshan.put(ours, PARAMETERS, TestRules.of(adopted, 30_000).get(PARAMETERS)));
        publish(kunshan, ok(kunshan.put(ours, SCENARIOS, TestRules.of(adopted, 30_000).get(SCENARIOS))));
        Map<String, String> theirs = new TreeMap<>(TestRules.of(origin, 50_000));
        theirs.computeIfPresent("instrument.yaml", (path, text) -> text.replace("试字第1号", "试字第2号"));
        suining.publish("五万", theirs);

        JsonNode follows = kunshan.officer.post(Desk.CHANGES, """
                {"ruleSet": "%s", "title": "跟进", "follow": true}""".formatted(adopted)).json();
        assertThat(follows.path("title").asString()).isEqualTo("跟进");
        assertThat(file(follows, PARAMETERS)).as("ours until somebody chooses").contains("30000");
        assertThat(kunshan.propose(follows).problem()).isEqualTo("change-not-in-order");
        assertThat(ok(http.get(path(follows) + "/difference")).path("theirs").toString()).contains("50000", "试字第2号");
        Http.Answer refused = rebase(kunshan, follows, "{}");
        assertThat(refused.problem()).isEqualTo("change-conflict");
        assertThat(refused.json().path("conflicts").valueStream()).extracting(each -> each.path("file").asString())
                .contains(PARAMETERS, SCENARIOS).doesNotContain("instrument.yaml");
        assertThat(refused.json().path("theirs").toString()).contains("50000").doesNotContain("30000");
        assertThat(refused.json().path("mine").toString()).contains("30000").doesNotContain("50000");

        JsonNode chosen = ok(rebase(kunshan, follows, choices(2, "THEIRS", "THEIRS")));

        assertThat(file(chosen, PARAMETERS)).contains("50000");
        assertThat(file(chosen, SCENARIOS)).contains("50000");
        assertThat(file(chosen, "instrument.yaml")).contains("试字第2号", "320583").doesNotContain(SUINING);
        publish(kunshan, chosen);
        assertThat(kunshan.officer.post(Desk.CHANGES, """
                {"ruleSet": "%s", "title": "再跟进", "follow": true}""".formatted(adopted)).json().path("from").asString())
                .isEqualTo(origin + "#2");
        JsonNode history = ok(http.get(path(chosen) + "/versions")).path("versions");
        assertThat(history.valueStream()).extracting(each -> each.path("act").asString()).contains("REBASED");
    }

    @Test
    void whatABuildAndWeChangedTheSameIsSomebodysChoice() {
        String ruleSet = "sichuan-suining/chosen";
        Desk desk = new Desk(http, ruleSet, SUINING);
        desk.publish("试行", TestRules.of(ruleSet, 10_000));
        desk.publish("三万", TestRules.of(ruleSet, 30_000));
        upgrades.propose(ruleSet, "sha256:4444444444444444f", TestRules.bytes(TestRules.of(ruleSet, 50_000)));
        JsonNode draft = ok(http.get(Desk.CHANGES + "/" + changes.list(ruleSet, Status.DRAFT, null, 200).changes().get(0).id()));
        assertThat(draft.path("title").asString()).as("nothing of the files").doesNotContain("yaml");
        assertThat(rebase(desk, draft, "{}").problem()).isEqualTo("change-conflict");

        JsonNode chosen = ok(rebase(desk, draft, choices(2, "MINE", "THEIRS")));

        assertThat(file(chosen, PARAMETERS)).contains("30000");
        assertThat(file(chosen, SCENARIOS)).contains("50000");
        JsonNode again = ok(desk.officer.post(path(chosen) + "/restoration", "{\"version\": 1}", "If-Match",
                tag(chosen)));
        assertThat(desk.propose(again).problem()).as("what was to be chosen then is again").isEqualTo(
                "change-not-in-order");
        JsonNode mended = ok(rebase(desk, again, choices(2, "THEIRS", "THEIRS")));
        assertThat(publish(desk, mended).path("status").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void whatWasPublishedHereComesInBeforeWhatABuildBrings() {
        String ruleSet = "sichuan-suining/both";
        Desk desk = new Desk(http, ruleSet, SUINING);
        desk.publish("试行", TestRules.of(ruleSet, 10_000));
        desk.publish("三万", TestRules.of(ruleSet, 30_000));
        upgrades.propose(ruleSet, "sha256:5555555555555555f", TestRules.bytes(TestRules.of(ruleSet, 50_000)));
        JsonNode draft = ok(http.get(Desk.CHANGES + "/" + changes.list(ruleSet, Status.DRAFT, null, 200).changes().get(0).id()));
        Map<String, String> renamed = new TreeMap<>(TestRules.of(ruleSet, 30_000));
        renamed.computeIfPresent("instrument.yaml", (path, text) -> text.replace("试字第1号", "试字第3号"));
        desk.publish("改文号", renamed);

        assertThat(rebase(desk, draft, choices(2, "MINE", "MINE")).problem()).as("what the build brings was seen beside "
                + "revision 2").isEqualTo("revision-conflict");
        JsonNode current = ok(rebase(desk, draft, "{}"));
        assertThat(current.path("base").asInt()).isEqualTo(3);
        assertThat(file(current, "instrument.yaml")).contains("试字第3号");
        assertThat(rebase(desk, current, "{}").problem()).as("the build's is left").isEqualTo("change-conflict");
        JsonNode chosen = ok(rebase(desk, current, choices(3, "THEIRS", "THEIRS")));
        assertThat(file(chosen, PARAMETERS)).contains("50000");
        assertThat(file(chosen, "instrument.yaml")).contains("试字第3号");
        assertThat(ok(desk.propose(chosen)).path("status").asString()).isEqualTo("PROPOSED");
    }

    @Test
    void aFileThatWasRemovedStaysAwayWhereItsRemoverKeepsHisSide() {
        String ruleSet = "sichuan-suining/removed";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Map<String, String> files = new TreeMap<>(TestRules.of(ruleSet, 10_000));
        files.put("scenarios/more.yaml", files.get("scenarios/limit.yaml").replace("scenario: 罚款", "scenario: 再罚款"));
        desk.publish("试行", files);
        JsonNode mine = desk.begin("去掉一组情景");
        mine = ok(desk.officer.send(desk.officer.request(path(mine) + "/files/scenarios/more.yaml", "If-Match", tag(mine))
                .DELETE()));
        files.computeIfPresent("scenarios/more.yaml", (path, text) -> text.replace("scenario: 再罚款", "scenario: 又罚款"));
        desk.publish("改一组情景", files);
        assertThat(rebase(desk, mine, "{}").problem()).isEqualTo("change-conflict");
        assertThat(rebase(desk, mine, choice("rules.drl", "MINE")).status()).as("nobody else changed it").isEqualTo(422);

        JsonNode away = ok(rebase(desk, mine, choice("scenarios/more.yaml", "MINE")));

        assertThat(http.get(path(away) + "/files/scenarios/more.yaml").status()).isEqualTo(404);
        assertThat(ok(desk.propose(away)).path("base").asInt()).isEqualTo(2);
    }

    @Test
    void aSideIsOneOfTwoWordsAndStandsOnceForAFile() {
        String ruleSet = "sichuan-suining/sides";
        Desk desk = new Desk(http, ruleSet, SUINING);
        desk.publish("试行", TestRules.of(ruleSet, 10_000));
        JsonNode draft = desk.draft("三万", TestRules.of(ruleSet, 30_000));
        desk.publish("五万", TestRules.of(ruleSet, 50_000));

        for (String side : List.of("\"OURS\"", "\"mine\"", "\"\"", "null")) {
            Http.Answer refused = rebase(desk, draft, """
                    {"seen": 2, "choices": [{"file": "parameters.yaml", "side": %s}]}""".formatted(side));
            assertThat(refused.status()).as(side).isEqualTo(422);
            assertThat(refused.body()).as(side).contains("choices/0/side");
        }
        assertThat(rebase(desk, draft, choices(2, "OURS", "MINE")).body()).contains("expected one of [MINE, THEIRS]");
        Http.Answer twice = rebase(desk, draft, """
                {"seen": 2, "choices": [{"file": "parameters.yaml", "side": "MINE"},
                    {"file": "parameters.yaml", "side": "THEIRS"}]}""");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("parameters.yaml", "expected: one side of each file");
        assertThat(file(draft, PARAMETERS)).as("nothing was taken").contains("30000");
    }

    private static Http.Answer rebase(Desk desk, JsonNode change, String body) {
        return desk.officer.post(path(change) + "/rebase", body, "If-Match", tag(change));
    }

    private static String choice(String file, String side) {
        return "{\"seen\": 2, \"choices\": [{\"file\": \"%s\", \"side\": \"%s\"}]}".formatted(file, side);
    }

    private static String choices(int seen, String parameters, String scenarios) {
        return """
                {"seen": %d, "choices": [{"file": "parameters.yaml", "side": "%s"},
                    {"file": "scenarios/limit.yaml", "side": "%s"}]}""".formatted(seen, parameters, scenarios);
    }

    private String file(JsonNode change, String file) {
        return http.get(path(change) + "/files/" + file).body();
    }

    private static JsonNode publish(Desk desk, JsonNode draft) {
        JsonNode proposed = ok(desk.propose(draft));
        return ok(desk.approve(proposed, desk.foresee(proposed).path("impact").path("id").asString()));
    }
}
