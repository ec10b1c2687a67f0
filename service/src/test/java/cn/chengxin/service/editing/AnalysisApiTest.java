package cn.chengxin.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.ruleset.TestRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is found about each saved version of a change, without a check. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=analysis")
class AnalysisApiTest {

    private static final Actor LI = new Actor("li", List.of(new Grant(Role.OFFICER, "100000")));
    private static final String RULES = TestRules.FILES.get("rules.drl");
    private static final String USCC = Register.uscc(7_300_001);

    @Autowired
    private Http http;
    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;
    @Autowired
    private MongoOperations mongo;
    private Change change;

    @BeforeEach
    void draft() {
        change = drafts.save(LI, drafts.begin(LI, "cn/test", "试改"), TestRules.bytes(TestRules.FILES));
    }

    @Test
    void looksAtEachSavedVersionOnce() {
        Http.Answer first = ask(http.as(Role.OFFICER));
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.header("Retry-After")).isEqualTo("1");

        JsonNode found = found(http.as(Role.OFFICER));
        assertThat(found.path("version").asInt()).isEqualTo(change.version());
        assertThat(found.path("check").path("passes").asBoolean()).isTrue();
        assertThat(found.path("check").path("coverage")).hasSize(3);
        assertThat(ask(http.as(Role.APPROVER)).status()).as("it is kept").isEqualTo(200);

        change = drafts.save(LI, change, "rules.drl", bytes(RULES.replace("complaints()", "x()")));
        assertThat(ask(http.as(Role.OFFICER)).status()).as("another version").isEqualTo(202);
        change = drafts.save(LI, change, "rules.drl", bytes(RULES.replace("complaints()", "y()")));
        JsonNode newest = found(http.as(Role.OFFICER));
        assertThat(newest.path("version").asInt()).isEqualTo(4);
        assertThat(newest.path("check").path("diagnostics").toString()).contains("unknown term y()");

        drafts.save(LI, change, "rules.drl", bytes(RULES));
        assertThat(ask(http.as(Role.OFFICER)).json().path("version").asInt()).as("the same files as in version 2")
                .isEqualTo(2);
    }

    @Test
    void namesAnOrganizationOfTheRegisterToThoseWhoHaveASay() {
        http.put("/api/v1/organizations/" + USCC, TestRules.fined(USCC, 100));
        String first = RULES.substring(RULES.indexOf("rule "), RULES.indexOf("end\n") + 4);
        drafts.save(LI, change, "rules.drl", bytes(RULES + "\n" + first.replace("受到警告或者罚款低于限额", "说了第二遍")));

        JsonNode found = found(http.as("suining", new Grant(Role.OFFICER, "510900")));
        assertThat(found.path("check").path("issues").valueStream()).singleElement().satisfies(issue -> {
            assertThat(issue.path("kind").asString()).isEqualTo("DUPLICATE");
            assertThat(issue.path("example").asString()).isEqualTo("罚款差一分到限额");
        });
        assertThat(found.path("organizations").valueStream()).singleElement().satisfies(shown -> {
            assertThat(shown.path("rule").asString()).isEqualTo("说了第二遍");
            assertThat(shown.path("uscc").asString()).isEqualTo(USCC);
            assertThat(shown.path("name").asString()).isEqualTo("遂宁市试验协会");
        });
        assertThat(found(http.as("xinjin", new Grant(Role.OFFICER, "510118"))).path("organizations")).isEmpty();
    }

    /** The store has lost a file for a while. */
    @Test
    void tellsOnceThatItBrokeOffAndLooksAgain() {
        change = drafts.save(LI, change, "rules.drl", bytes(RULES + "\n// 一时读不到\n"));
        Query lost = query(where("_id").is(change.files().stream().filter(each -> each.path().equals("rules.drl"))
                .findFirst().orElseThrow().digest()));
        Document file = mongo.findAndRemove(lost, Document.class, "rule_files");

        assertThat(found(http.as(Role.APPROVER)).has("check")).as("it broke off").isFalse();
        mongo.insert(file, "rule_files");

        assertThat(ask(http.as(Role.OFFICER)).status()).as("it is looked at again").isEqualTo(202);
        assertThat(found(http.as(Role.OFFICER)).path("check").path("passes").asBoolean()).isTrue();
    }

    private JsonNode found(Http who) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> ask(who), each -> each.status() == 200).json();
    }

    private Http.Answer ask(Http who) {
        return who.get("/api/v1/rule-sets/changes/" + change.id() + "/analysis");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
