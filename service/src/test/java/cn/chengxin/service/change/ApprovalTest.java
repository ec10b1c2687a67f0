package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static cn.chengxin.service.change.Desk.path;
import static cn.chengxin.service.change.Desk.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.change.Change.Decision;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.change.impact.Impacts;
import cn.chengxin.service.ruleset.Publisher;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.RuleSetTrial;
import cn.chengxin.service.ruleset.TestRules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What an approval rests on, and how a change ends whose node went down while it published it. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class ApprovalTest {

    private static final String SUINING = "510900";

    @Autowired
    private Http http;
    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Impacts impacts;
    @Autowired
    private RuleSetHistory history;
    @Autowired
    private RuleSetTrial trial;
    @Autowired
    private Publisher publisher;
    @Autowired
    private Rights rights;
    @Autowired
    private AuditLog audit;
    @Autowired
    private Clock clock;

    /** The scenarios passed when it was proposed; then the province found what the city's rules conclude from. */
    @Test
    void scenariosPassBesideWhatIsInEffectWhenItIsApproved() {
        String city = "zhejiang-hangzhou/late";
        Desk hangzhou = new Desk(http, city, "330100");
        Map<String, String> files = placed(TestRules.of(city, 60_000), "330100");
        files.computeIfPresent("scenarios/limit.yaml", (path, text) -> text.replace("expect: {findings: []}",
                "expect: {findings: [], conclusions: []}"));
        JsonNode proposed = ok(hangzhou.propose(hangzhou.draft("试行", files)));
        String province = "zhejiang/early";
        new Desk(http, province, "330000").publish("试行", placed(TestRules.of(province, 90_000), "330000"));

        Http.Answer refused = hangzhou.approve(proposed, hangzhou.foresee(proposed).at("/impact/id").asString());

        assertThat(refused.problem()).isEqualTo("change-not-in-order");
        assertThat(refused.body()).contains("scenarios do not pass");
        assertThat(ok(http.get(path(proposed))).path("status").asString()).isEqualTo("PROPOSED");
        assertThat(http.get("/api/v1/rule-sets/" + city).status()).as("nothing is in effect").isEqualTo(404);
    }

    @Test
    void aProposalGoesBackWithAReasonOnly() {
        String ruleSet = "sichuan-suining/given-back";
        Desk desk = new Desk(http, ruleSet, SUINING);
        JsonNode proposed = ok(desk.propose(desk.draft("试行", TestRules.of(ruleSet, 10_000))));

        for (String reason : List.of("null", "\" \"", "\"" + "长".repeat(501) + "\"")) {
            assertThat(giveBack(desk, proposed, reason).status()).as(reason).isEqualTo(422);
        }
        JsonNode back = ok(giveBack(desk, proposed, "\" 缺依据 \""));

        assertThat(back.path("status").asString()).isEqualTo("DRAFT");
        assertThat(back.at("/decision/reason").asString()).isEqualTo("缺依据");
        assertThat(actions(ruleSet).valueStream().filter(each -> each.path("action").asString()
                .equals("CHANGE_GIVEN_BACK"))).singleElement().asString().contains("缺依据");
    }

    private static Http.Answer giveBack(Desk desk, JsonNode proposed, String reason) {
        return desk.approver.post(path(proposed) + "/return", "{\"reason\": " + reason + "}", "If-Match", tag(proposed));
    }

    @Test
    void whatANodeLeftUnpublishedWaitsAgainWhenItsTimeIsOver() {
        String ruleSet = "sichuan-suining/left";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Change proposed = changes.get(ok(desk.propose(desk.draft("试行", TestRules.of(ruleSet, 10_000)))).path("id")
                .asString());
        Change left = publishing(proposed, 1);

        assertThat(approval(Publisher.LONGEST.minusSeconds(30)).settled(left)).as("it may still go on").isEqualTo(left);
        Change settled = approval(Publisher.LONGEST.plusSeconds(1)).settled(left);

        assertThat(settled.status()).isEqualTo(Status.PROPOSED);
        assertThat(settled.decision()).isNull();
        assertThat(changes.get(left.id())).isEqualTo(settled);
        assertThat(actions(ruleSet).toString()).contains("CHANGE_NOT_PUBLISHED").doesNotContain("CHANGE_PUBLISHED");
    }

    @Test
    void whatANodePublishedLastIsPublished() {
        String ruleSet = "sichuan-suining/done";
        Desk desk = new Desk(http, ruleSet, SUINING);
        Change published = changes.get(desk.publish("试行", TestRules.of(ruleSet, 10_000)).path("id").asString());
        Change left = publishing(published, 1);

        Change settled = approval(Publisher.SETTLING.plusSeconds(1)).settled(left);

        assertThat(settled.status()).isEqualTo(Status.PUBLISHED);
        assertThat(settled.decision()).isEqualTo(left.decision());
        assertThat(approval(Publisher.SETTLING.plusSeconds(1)).settled(left)).as("whoever saw it before").isEqualTo(settled);
    }

    /** As the node of an approver leaves it that goes down. */
    private Change publishing(Change change, int revision) {
        return changes.move(change, change.moved(Status.PUBLISHING, "token:approver", change.changedAt(),
                new Decision("token:approver", change.changedAt(), null, revision)));
    }

    private Approval approval(Duration later) {
        return new Approval(changes, drafts, impacts, history, trial, publisher, rights, audit,
                Clock.offset(clock, later));
    }

    private JsonNode actions(String ruleSet) {
        return ok(http.get("/api/v1/audit-log?limit=1000&subject=" + ruleSet)).path("entries");
    }

    private static Map<String, String> placed(Map<String, String> files, String division) {
        Map<String, String> placed = new TreeMap<>(files);
        placed.computeIfPresent("instrument.yaml", (path, text) -> text.replace(SUINING, division));
        return placed;
    }
}
