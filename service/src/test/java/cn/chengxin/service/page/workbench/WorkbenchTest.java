package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Desk;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.TestRules;
import cn.chengxin.service.ruleset.revision.Edition;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;

/** What the pages of the workbench let whom do. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=workbench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchTest {

    private static final String RULE_SET = "cn/order-60-2018";
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;
    @Autowired
    private RuleSetHistory history;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Clock clock;

    @BeforeAll
    void accounts() {
        account("李", Role.OFFICER);
        account("赵", Role.APPROVER);
        accounts.create("孙", PASSWORD, List.of(new Grant(Role.OFFICER, "100000"), new Grant(Role.APPROVER, "100000")));
        account("钱", Role.AUDITOR);
    }

    private void account(String name, Role role) {
        accounts.create(name, PASSWORD, List.of(new Grant(role, "100000")));
    }

    @Test
    void letsNobodyApproveWhatHeWrote() {
        String ruleSet = "sichuan-suining/own";
        Actor both = actor("孙", Role.OFFICER);
        Change draft = drafts.save(both, drafts.begin(both, ruleSet, "试行"), TestRules.bytes(TestRules.of(ruleSet,
                10_000)));
        Person sun = person("孙");
        String page = "/changes/" + draft.id();
        sun.post(page + "/proposal", sun.csrf(page), "version", "2");
        sun.post(page + "/impacts", sun.csrf(page), "asOf", "2026-11-23");

        assertThat(sun.get(page).body()).contains("须由他人批准").doesNotContain("id=\"approve\"");
        HttpResponse<String> refused = sun.post(page + "/approval", sun.csrf(page), "version", "3", "impact", "x");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("不能批准自己参与编辑的变更");
        assertThat(changes.get(draft.id()).status()).isEqualTo(Change.Status.PROPOSED);
    }

    @Test
    void showsAuditorsEverythingAndNoButtons() {
        String ruleSet = "sichuan-suining/audited";
        Actor officer = actor("李", Role.OFFICER);
        Change draft = drafts.save(officer, drafts.begin(officer, ruleSet, "试行"), TestRules.bytes(TestRules.of(ruleSet,
                10_000)));
        Person auditor = person("钱");
        for (String page : List.of("/rules", "/rules/rule-set?id=" + RULE_SET, "/changes/" + draft.id(),
                "/changes/" + draft.id() + "/impact", "/rules/comparison?ruleSet=" + RULE_SET + "&from=1&to=1")) {
            HttpResponse<String> answer = auditor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            String main = answer.body().substring(answer.body().indexOf("<main"));
            assertThat(main).as(page).doesNotContain("method=\"post\"", "<button type=\"submit\" id");
        }
        assertThat(auditor.get("/changes/" + draft.id()).body()).contains("新增", "受到警告或者罚款低于限额");
        assertThat(auditor.post("/changes", auditor.csrf("/rules"), "ruleSet", ruleSet, "title", "x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysWhenSomebodyElseHasMovedAChange() {
        String ruleSet = "sichuan-suining/moved";
        Actor officer = actor("李", Role.OFFICER);
        Change draft = drafts.save(officer, drafts.begin(officer, ruleSet, "试行"), TestRules.bytes(TestRules.of(ruleSet,
                10_000)));
        drafts.rename(actor("孙", Role.OFFICER), draft, "再试行");
        Person li = person("李");
        HttpResponse<String> answer = li.post("/changes/" + draft.id() + "/withdrawal", li.csrf("/rules"), "version",
                "2", "reason", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("他人已经改动了这个变更");
    }

    @Test
    void takesNoSideThatIsNoneOfTheTwo() {
        String ruleSet = "sichuan-suining/sided";
        Desk desk = new Desk(http, ruleSet, "510900");
        desk.publish("试行", TestRules.of(ruleSet, 10_000));
        String draft = desk.draft("三万", TestRules.of(ruleSet, 30_000)).path("id").asString();
        desk.publish("五万", TestRules.of(ruleSet, 50_000));
        Person li = person("李");
        for (String side : List.of("", "mine", "OURS")) {
            assertThat(li.post("/changes/" + draft + "/rebase", li.csrf("/rules"), "version", "2", "seen", "2",
                    "file:parameters.yaml", side, "file:scenarios/limit.yaml", "THEIRS").statusCode()).as(side)
                    .isEqualTo(422);
        }
        assertThat(changes.get(draft).version()).isEqualTo(2);
    }

    @Test
    void rollsNothingBackThatWasNotSeen() {
        Person zhao = person("赵");
        int now = Objects.requireNonNull(history.current(RULE_SET));
        HttpResponse<String> answer = zhao.post("/rules/rollbacks", zhao.csrf("/rules/rule-set?id=" + RULE_SET),
                "ruleSet", RULE_SET, "revision", "1", "seen", String.valueOf(now + 1), "reason", "回退");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("现行版本已经改变");
        assertThat(history.current(RULE_SET)).isEqualTo(now);
    }

    /** Much may lie between the making of a revision and its edition: all nodes compile it first. */
    @Test
    void saysOnBothPagesWhenWhatIsInEffectTookEffect() {
        String ruleSet = "sichuan-suining/dated";
        new Desk(http, ruleSet, "510900").publish("试行", TestRules.of(ruleSet, 10_000));
        ZonedDateTime effect = ZonedDateTime.of(2026, 11, 24, 3, 4, 0, 0, clock.getZone());
        assertThat(mongo.updateFirst(query(where("changed").is(ruleSet)), Update.update("publishedAt", effect.toInstant()),
                Edition.class).getModifiedCount()).isEqualTo(1);
        Person qian = person("钱");

        String row = qian.get("/rules").body().replaceFirst("(?s).*rule-set\\?id=" + ruleSet + "\"", "")
                .replaceFirst("(?s)</tr>.*", "");
        assertThat(row).contains("2026-11-24 03:04");
        assertThat(qian.get("/rules/rule-set?id=" + ruleSet).body()).contains("2026-11-24 03:04");
    }

    private Person person(String name) {
        Person person = new Person(http.port());
        person.follow(person.login(name, PASSWORD));
        return person;
    }

    private static Actor actor(String name, Role role) {
        return new Actor(name, List.of(new Grant(role, "100000")));
    }

    @AfterAll
    void nothingStays() {
        changes.list(null, Change.Status.DRAFT, null, 200).changes().forEach(each -> drafts.withdraw(actor("李", Role.OFFICER), each, null));
    }
}
