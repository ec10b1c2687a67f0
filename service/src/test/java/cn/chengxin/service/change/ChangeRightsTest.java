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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Who may do what to a draft: where he has a say, and never both sides of one text. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class ChangeRightsTest {

    private static final String SUINING = "510900";

    @Autowired
    private Http http;
    @Autowired
    private Upgrades upgrades;
    @Autowired
    private Changes changes;

    @Test
    void nobodyApprovesWhatHeWroteOrWhereHeHasNoSay() {
        String ruleSet = "sichuan-suining/rights";
        Desk desk = new Desk(http, ruleSet, SUINING);
        JsonNode proposed = ok(desk.propose(desk.draft("试行", TestRules.of(ruleSet, 10_000))));
        String impact = desk.foresee(proposed).path("impact").path("id").asString();
        String body = "{\"impact\": \"" + impact + "\"}";

        assertThat(desk.officer.post(path(proposed) + "/approval", body, "If-Match", tag(proposed)).problem())
                .as("an officer is no approver").isEqualTo("forbidden");
        Http both = http.as("officer", new Grant(Role.OFFICER, SUINING), new Grant(Role.APPROVER, SUINING));
        assertThat(both.post(path(proposed) + "/approval", body, "If-Match", tag(proposed)).problem())
                .isEqualTo("own-change");
        Http elsewhere = http.as("elsewhere", new Grant(Role.APPROVER, "320583"), new Grant(Role.OFFICER, "320583"));
        assertThat(elsewhere.post(path(proposed) + "/approval", body, "If-Match", tag(proposed)).problem())
                .isEqualTo("forbidden");
        assertThat(elsewhere.put(path(proposed) + "/files/rules.drl", "text/plain", new byte[0], "If-Match",
                tag(proposed)).status()).isIn(403, 409);
        assertThat(http.as(Role.AUDITOR).post(path(proposed) + "/approval", body, "If-Match", tag(proposed)).status())
                .isEqualTo(403);
        assertThat(ok(http.get(path(proposed))).path("status").asString()).isEqualTo("PROPOSED");
    }

    @Test
    void aPlaceCannotBeTakenByNamingAnother() {
        Desk kunshan = new Desk(http, "jiangsu-kunshan/elsewhere", "320583");
        Http.Answer refused = kunshan.put(kunshan.begin("别处"), TestRules.of("jiangsu-kunshan/elsewhere", 10_000));
        assertThat(refused.problem()).as("its instrument belongs to Suining").isEqualTo("forbidden");
        assertThat(kunshan.officer.post(Desk.CHANGES, "{\"ruleSet\": \"cn/order-60-2018\", \"title\": \"国家的\"}")
                .problem()).isEqualTo("forbidden");
    }

    @Test
    void aPlaceDoesNotSpeakForOthersByNamingTheirCodes() {
        String ruleSet = "sichuan-suining/codes";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Map<String, String> files = TestRules.of(ruleSet, 10_000);
        JsonNode change = desk.draft("试行", files);
        for (String codes : List.of("\"510900\", \"100000\"", "\"510900\", \"320500\"")) {
            Map<String, String> taken = new TreeMap<>(files);
            taken.put("instrument.yaml", files.get("instrument.yaml").replace("\"510900\"", codes));
            Http.Answer answer = desk.put(change, taken);
            if (answer.status() == 200) {
                change = answer.json();
                assertThat(desk.propose(change).problem()).as(codes).isEqualTo("change-not-in-order");
            } else {
                assertThat(answer.problem()).as(codes).isEqualTo("forbidden");
            }
        }
        Http everywhere = http.as("everywhere", new Grant(Role.OFFICER, "100000"));
        Map<String, String> kunshan = new TreeMap<>(TestRules.of(ruleSet, 10_000));
        kunshan.put("instrument.yaml", files.get("instrument.yaml").replace("\"510900\"", "\"320581\", \"320583\""));
        change = ok(http.get(path(change)));
        change = ok(everywhere.put(path(change) + "/archive", "application/zip", TestRules.zip(kunshan), "If-Match",
                tag(change)));
        JsonNode check = ok(everywhere.post(path(change) + "/checks", ""));
        assertThat(check.path("compiles").asBoolean()).as("320583 is Kunshan, which has rules").isFalse();
        assertThat(check.path("diagnostics").toString()).contains("320583");
    }

    @Test
    void aDraftOfAnotherPlaceIsNotTouched() {
        Desk suining = new Desk(http, "sichuan-suining/theirs", SUINING);
        JsonNode change = suining.draft("试行", TestRules.of("sichuan-suining/theirs", 10_000));
        JsonNode empty = suining.begin("空的");
        Desk kunshan = new Desk(http, "sichuan-suining/theirs", "320583");
        Http other = http.as("other", new Grant(Role.OFFICER, "320583"));
        Map<String, String> theirs = new TreeMap<>(TestRules.of("sichuan-suining/theirs", 10_000));
        theirs.computeIfPresent("instrument.yaml", (path, text) -> text.replace("510900", "320583"));

        for (JsonNode each : List.of(change, empty)) {
            assertThat(other.put(path(each) + "/archive", "application/zip", TestRules.zip(theirs), "If-Match", tag(each))
                    .problem()).isEqualTo("forbidden");
            assertThat(other.post(path(each) + "/withdrawal", "{}", "If-Match", tag(each)).problem())
                    .isEqualTo("forbidden");
        }
        assertThat(kunshan.officer.post(path(change) + "/impacts", "{}").problem()).isEqualTo("forbidden");
    }

    @Test
    void whoeverProposesWhatABuildBringsDoesNotApproveIt() {
        String ruleSet = "sichuan-suining/brought";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Map<String, String> files = TestRules.of(ruleSet, 10_000);
        desk.publish("试行", files);
        desk.publish("本地修改", TestRules.of(ruleSet, 20_000));
        Map<String, String> build = new TreeMap<>(files);
        build.computeIfPresent("instrument.yaml", (path, text) -> text.replace("试验办法", "新办法"));
        upgrades.propose(ruleSet, "sha256:3333333333333333f", TestRules.bytes(build));
        Http both = http.as("both", new Grant(Role.OFFICER, SUINING), new Grant(Role.APPROVER, SUINING));
        JsonNode draft = ok(http.get(Desk.CHANGES + "/" + changes.list(ruleSet, Change.Status.DRAFT, null, 200).changes().get(0).id()));

        JsonNode proposed = ok(both.post(path(draft) + "/proposal", "", "If-Match", tag(draft)));

        String impact = desk.foresee(proposed).path("impact").path("id").asString();
        assertThat(both.post(path(proposed) + "/approval", "{\"impact\": \"" + impact + "\"}", "If-Match",
                tag(proposed)).problem()).isEqualTo("own-change");
        assertThat(ok(desk.approve(proposed, impact)).path("status").asString()).isEqualTo("PUBLISHED");
    }
}
