package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.ruleset.TestRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a newer build brings. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class UpgradesTest {

    private static final String UNTOUCHED = "sichuan-suining/upgraded";
    private static final String EDITED = "sichuan-suining/upgraded-and-edited";

    @Autowired
    private Http http;
    @Autowired
    private Upgrades upgrades;
    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;

    @Test
    void nothingIsProposedWhereTheBuildIsInEffect() {
        upgrades.propose();
        assertThat(changes.list("cn/order-60-2018", null, null, 200).changes()).noneMatch(each -> each.id().startsWith("upgrade-"));
    }

    @Test
    void aRuleSetThatIsNewIsProposedOnceAndNotInEffect() {
        Map<String, byte[]> build = TestRules.bytes(TestRules.of(UNTOUCHED, 10_000));
        upgrades.propose(UNTOUCHED, "sha256:0123456789abcdef0", build);
        upgrades.propose(UNTOUCHED, "sha256:0123456789abcdef0", build);

        List<Change> proposed = changes.list(UNTOUCHED, null, null, 200).changes();
        assertThat(proposed).singleElement().extracting(Change::status).isEqualTo(Status.PROPOSED);
        assertThat(http.get("/api/v1/rule-sets/" + UNTOUCHED).status()).isEqualTo(404);
    }

    /** It has no title of its own: officers give it one, and until then each reads in his language where it came from. */
    @Test
    void isNamedInTheLanguageOfItsReader() {
        String ruleSet = "sichuan-suining/upgraded-and-named";
        upgrades.propose(ruleSet, "sha256:00112233445566778", TestRules.bytes(TestRules.of(ruleSet, 10_000)));
        Change change = changes.list(ruleSet, null, null, 200).changes().get(0);
        for (String page : List.of("/rules", "/changes/" + change.id(), "/changes/" + change.id() + "/versions",
                "/changes/" + change.id() + "/parameters", "/changes/" + change.id() + "/tables")) {
            assertThat(page(page + "?lang=en")).as(page).contains("Came with a new version").doesNotContain("随新版本附带");
            assertThat(page(page + "?lang=zh")).as(page).contains("随新版本附带").doesNotContain("Came with a new version");
        }

        Actor officer = new Actor("李", List.of(new Grant(Role.OFFICER, "510900")));
        Change draft = changes.move(change, change.moved(Status.DRAFT, "李", change.changedAt(), null));
        drafts.rename(officer, draft, "夏季升级");
        assertThat(page("/changes/" + change.id() + "?lang=en")).contains("夏季升级").doesNotContain("Came with a new version");
    }

    private String page(String path) {
        return http.get(path, "Accept", "text/html").body();
    }

    @Test
    void whatWasEditedHereKeepsItAndWaitsForAnOfficer() {
        Desk desk = new Desk(http, EDITED, "510900");
        editHere(desk, EDITED);

        upgrades.propose(EDITED, "sha256:fedcba98765432100", TestRules.bytes(TestRules.of(EDITED, 50_000)));

        Change draft = changes.list(EDITED, Status.DRAFT, null, 200).changes().get(0);
        assertThat(draft.base()).isEqualTo(2);
        assertThat(text(draft, "instrument.yaml")).contains("本地改过的办法");
        assertThat(text(draft, "parameters.yaml")).contains("50000");
        assertThat(http.get("/api/v1/rule-sets/" + EDITED).json().path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void theBuildAfterNextStillKnowsWhatWasEditedHere() {
        String ruleSet = "sichuan-suining/upgraded-twice";
        Desk desk = new Desk(http, ruleSet, "510900");
        editHere(desk, ruleSet);
        upgrades.propose(ruleSet, "sha256:1111111111111111f", TestRules.bytes(TestRules.of(ruleSet, 50_000)));
        desk.publish(ok(http.get(Desk.CHANGES + "/upgrade-1111111111111111")));

        upgrades.propose(ruleSet, "sha256:2222222222222222f", TestRules.bytes(TestRules.of(ruleSet, 60_000)));

        Change second = changes.list(ruleSet, Status.DRAFT, null, 200).changes().get(0);
        assertThat(text(second, "instrument.yaml")).contains("本地改过的办法");
        assertThat(text(second, "parameters.yaml")).contains("60000");
    }

    @Test
    void whatWasRolledBackComesAgainWithTheNextBuild() {
        String ruleSet = "sichuan-suining/upgraded-and-back";
        Desk desk = new Desk(http, ruleSet, "510900");
        editHere(desk, ruleSet);
        upgrades.propose(ruleSet, "sha256:6666666666666666f", TestRules.bytes(TestRules.of(ruleSet, 50_000)));
        desk.publish(ok(http.get(Desk.CHANGES + "/upgrade-6666666666666666")));
        assertThat(http.get("/api/v1/rule-sets/" + ruleSet + "/revisions/3/files/parameters.yaml").body()).contains("50000");
        assertThat(page("/rules/rule-set?id=" + ruleSet + "&lang=en")).contains("Came with a new version");
        ok(desk.approver.post("/api/v1/rule-sets/" + ruleSet + "/rollbacks",
                "{\"revision\": 2, \"seen\": 3, \"reason\": \"先用旧限额\"}"));
        Map<String, String> next = TestRules.of(ruleSet, 50_000);
        next.computeIfPresent("rules.drl", (path, text) -> text.replace("引文", "新引文"));

        upgrades.propose(ruleSet, "sha256:7777777777777777f", TestRules.bytes(next));

        Change again = changes.get("upgrade-7777777777777777");
        assertThat(text(again, "instrument.yaml")).contains("本地改过的办法");
        assertThat(text(again, "parameters.yaml")).as("of the build before, which was rolled back").contains("50000");
        assertThat(text(again, "rules.drl")).contains("新引文");
    }

    /** Leaves revision 2 in effect, of which no build knows. */
    private static void editHere(Desk desk, String ruleSet) {
        Map<String, String> files = new TreeMap<>(TestRules.of(ruleSet, 10_000));
        desk.publish("试行", files);
        files.computeIfPresent("instrument.yaml", (path, text) -> text.replace("试验办法", "本地改过的办法"));
        desk.publish("本地修改", files);
    }

    private String text(Change change, String file) {
        return new String(drafts.files(change).get(file), StandardCharsets.UTF_8);
    }
}
