package cn.chengxin.service.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.document.ApplicationSchema;
import cn.chengxin.rules.document.VerdictSchema;
import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RegistrationCheckApiTest {

    private static final String PATH = "/api/v1/registration-checks";
    private static final String EMPTY = "{\"name\": \"某某协会\", \"type\": \"SOCIAL_GROUP\", "
            + "\"registrationAuthority\": {\"name\": \"遂宁市民政局\", \"division\": \"510900\"}}";
    /** A trade association whose conditions are all met. */
    private static final String WHOLE = """
            {"name": "%s", "type": "SOCIAL_GROUP", "categories": ["TRADE_ASSOCIATION"], "dualManagement": false,
             "industry": "%s", "registrationAuthority": {"name": "遂宁市民政局", "division": "510900"},
             "charters": {"completeThrough": "9999-12-31", "records": [{"approvedOn": "2026-10-01"}]},
             "domiciles": {"completeThrough": "9999-12-31", "records": [{"from": "2026-10-01", "address": "某路一号"}]},
             "registeredFunds": {"completeThrough": "9999-12-31", "records": [{"from": "2026-10-01", "amount": 30000}]},
             "memberships": {"completeThrough": "9999-12-31",
               "records": [{"from": "2026-10-01", "individuals": 0, "units": 30}]},
             "staffing": {"completeThrough": "9999-12-31", "records": [{"from": "2026-10-01", "fullTime": 1}]},
             "posts": {"completeThrough": "9999-12-31", "records": [
               {"person": "p-1", "role": "FOUNDER", "from": "2026-10-01", "official": "NO", "barredBy": []},
               {"person": "p-1", "role": "CHAIR", "from": "2026-10-01", "official": "NO", "barredBy": []}]}}
            """;

    @Autowired
    private Http http;

    @Test
    void judgesAsOfTodayInChinaAndAnswersAsTheSchemaSays() {
        Http.Answer answer = check(WHOLE.formatted("遂宁市全新行业协会", "0511"), "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(VerdictSchema.json());
        assertThat(schema.validate(answer.body(), InputFormat.JSON)).isEmpty();
        JsonNode verdict = answer.json();
        assertThat(verdict.has("uscc")).isFalse();
        assertThat(verdict.path("asOf").asString()).isEqualTo("2026-11-23");
        assertThat(verdict.path("jurisdictions").values()).extracting(JsonNode::asString)
                .containsExactly("100000", "510000", "510900");
        assertThat(verdict.path("provenance").path("facts").asString()).startsWith("sha256:");
        assertThat(conclusions(verdict)).contains("DIRECT_REGISTRATION")
                .doesNotContain("COMPLETE_APPLICATION", "REGISTRATION_TO_BE_WEIGHED");
    }

    @Test
    void isNoCleanBillWhereNothingIsKnown() {
        JsonNode verdict = check(EMPTY, "").json();

        assertThat(conclusions(verdict)).doesNotContain("DIRECT_REGISTRATION", "REGISTRATION_WITH_CONSENT");
        assertThat(verdict.path("undetermined").values()).extracting(each -> each.path("citation").path("rule")
                .asString()).contains("会员数达不到最低数的，登记条件未满足", "没有固定住所的，登记条件未满足",
                "登记条件未满足或者没有业务主管单位审查同意的，补正");
        JsonNode standing = verdict.path("standings").valueStream()
                .filter(each -> each.path("matter").asString().equals("REGISTRATION")).findFirst().orElseThrow();
        assertThat(standing.path("open").values()).extracting(JsonNode::asString).contains("COMPLETE_APPLICATION");
    }

    @Test
    void asksTheRegisterForTheSameNameAndTheSameIndustry() {
        put(8100, "\"industry\": \"2710\"", "遂宁市医药行业协会", "510900");
        put(8101, "\"industry\": \"2710\"", "遂宁市船山区医药行业协会", "510903");

        assertThat(conclusions(check(WHOLE.formatted("遂宁市制药行业协会", "2710"), "").json()))
                .contains("REGISTRATION_TO_BE_WEIGHED", "DIRECT_REGISTRATION");
        assertThat(evidence(check(WHOLE.formatted("遂宁市制药行业协会", "2710"), "").json())).contains(Register.uscc(8100))
                .doesNotContain(Register.uscc(8101));
        assertThat(conclusions(check(WHOLE.formatted("遂宁市医药行业协会", "0512"), "").json()))
                .contains("REGISTRATION_TO_BE_WEIGHED");
        assertThat(conclusions(check(WHOLE.formatted("遂宁市船山区医药行业协会", "0512"), "").json()))
                .doesNotContain("REGISTRATION_TO_BE_WEIGHED");
    }

    @Test
    void passesOverBodiesThatAreNoMore() {
        put(8110, "\"statuses\": {\"completeThrough\": \"9999-12-31\", \"records\": ["
                + "{\"state\": \"REGISTERED\", \"from\": \"2010-05-01\"}, "
                + "{\"state\": \"DEREGISTERED\", \"from\": \"2020-05-01\"}]}", "遂宁市已注销协会", "510900");

        String application = WHOLE.formatted("遂宁市已注销协会", "0513");
        assertThat(conclusions(check(application, "").json())).doesNotContain("REGISTRATION_TO_BE_WEIGHED");
        assertThat(conclusions(check(application, ", \"asOf\": \"2020-04-30\"").json()))
                .contains("REGISTRATION_TO_BE_WEIGHED");
    }

    @Test
    void believesTheApplicationWhereItNamesSimilarBodiesItself() {
        put(8120, "\"industry\": \"2720\"", "遂宁市同名协会", "510900");
        String none = WHOLE.formatted("遂宁市同名协会", "2720").strip().replaceFirst("}$",
                ", \"similarBodies\": {\"completeThrough\": \"9999-12-31\", \"records\": []}}");

        assertThat(conclusions(check(none, "").json())).doesNotContain("REGISTRATION_TO_BE_WEIGHED");
    }

    @Test
    void leavesTheScopeOfOthersToAPerson() {
        String society = WHOLE.formatted("遂宁市读书会", "0514").replace("TRADE_ASSOCIATION", "COMMUNITY_SERVICE");

        assertThat(check(society, "").json().path("undetermined").values())
                .extracting(each -> each.path("citation").path("rule").asString())
                .contains("同一行政区域内已有业务范围相同或者相似的社会团体的，审查有没有必要成立");
    }

    @Test
    void appliesDraftsOnlyWhereASimulationIsAskedFor() {
        for (String simulate : List.of("", ", \"simulate\": false", ", \"simulate\": null")) {
            assertThat(statuses(check(EMPTY, simulate).json())).doesNotContain("DRAFT");
        }
        assertThat(check(EMPTY, ", \"simulate\": true").json().path("simulated").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "{", "[]", "null", "{} {}", "{\"application\": 1"})
    void refusesWhatIsNoRequest(String body) {
        Http.Answer answer = http.post(PATH, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("document-refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOCIAL_GROUP   | CLUB        | /application/type
            TRADE_ASSOCIATION | GUILD    | /application/categories/0
            2026-10-01     | 2026-02-30  | /application/charters/records/0/approvedOn
            "0515"         | "C27"       | /application/industry
            "dualManagement" | "uscc"    | /application/uscc
            """)
    void namesTheMistakeByItsPlace(String good, String bad, String path) {
        Http.Answer answer = check(WHOLE.formatted("某某协会", "0515").replaceFirst(good, bad), "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("errors").values()).extracting(each -> each.path("path").asString())
                .contains(path);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(http.post(PATH, "{}").json().path("errors").path(0).path("path").asString())
                .isEqualTo("/application");
    }

    @Test
    void servesTheSchemaAndDescribesItself() {
        assertThat(http.get("/api/v1/schemas/application").body()).isEqualTo(ApplicationSchema.json());
        JsonNode api = http.get("/v3/api-docs").json();
        assertThat(api.path("paths").has(PATH)).isTrue();
        assertThat(api.path("components").path("schemas").path("Application").path("properties").has("similarBodies"))
                .isTrue();
    }

    private Http.Answer check(String application, String more) {
        return http.post(PATH, "{\"application\": %s%s}".formatted(application, more));
    }

    private void put(int number, String more, String name, String division) {
        String uscc = Register.uscc(number);
        Http.Answer answer = http.put("/api/v1/organizations/" + uscc, Register.association(uscc, name)
                .replace("\"510900\"", "\"" + division + "\"").strip().replaceFirst("}$", ", " + more + "}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static List<String> conclusions(JsonNode verdict) {
        return verdict.path("conclusions").valueStream().map(each -> each.path("outcome").asString()).toList();
    }

    private static String evidence(JsonNode verdict) {
        return verdict.path("findings").valueStream().map(each -> each.path("evidence").toString()).toList().toString();
    }

    private static List<String> statuses(JsonNode verdict) {
        return verdict.path("undetermined").valueStream().map(each -> each.path("citation").path("status").asString())
                .toList();
    }
}
