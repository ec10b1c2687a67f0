package cn.chengxin.service.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.Personas;
import cn.chengxin.rules.document.VerdictSchema;
import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class VerdictApiTest {

    private static final String USCC = Register.uscc(9000);

    @Autowired
    private Http http;

    @BeforeEach
    void register() {
        http.put("/api/v1/organizations/" + USCC, Register.association(USCC, "某某协会"));
    }

    @Test
    void judgesAsOfTodayInChina() {
        Http.Answer answer = http.post("/api/v1/verdicts", "{\"uscc\": \"%s\"}".formatted(USCC));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode verdict = answer.json();
        assertThat(verdict.path("uscc").asString()).isEqualTo(USCC);
        assertThat(verdict.path("asOf").asString()).isEqualTo("2026-11-23");
        assertThat(verdict.path("jurisdictions").values()).extracting(JsonNode::asString)
                .containsExactly("100000", "510000", "510900");
        assertThat(verdict.path("provenance").path("facts").asString()).startsWith("sha256:");
        assertThat(verdict.path("labels").path("matters").path("LISTING").asString()).isEqualTo("列入建议");
    }

    @Test
    void givesTheSameBytesForTheSameQuestionHoweverItIsAsked() {
        String asked = http.post("/api/v1/verdicts",
                "{\"uscc\": \"%s\", \"asOf\": \"2026-11-01\"}".formatted(USCC)).body();
        String sent = http.post("/api/v1/verdicts", "{\"asOf\": \"2026-11-01\", \"organization\": %s}"
                .formatted(Register.association(USCC, "某某协会"))).body();
        String read = http.get("/api/v1/verdicts/" + USCC + "?asOf=2026-11-01").body();

        assertThat(sent).isEqualTo(asked).isEqualTo(read);
    }

    @Test
    void answersNotModifiedUntilTheDocumentChanges() {
        String uscc = Register.uscc(9001);
        http.put("/api/v1/organizations/" + uscc, Register.association(uscc, "甲"));
        String path = "/api/v1/verdicts/" + uscc + "?asOf=2026-11-01";
        String tag = http.get(path).header("ETag");

        assertThat(http.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(http.get(path + "&evidence=false", "If-None-Match", tag).status()).isEqualTo(200);
        http.put("/api/v1/organizations/" + uscc, Register.association(uscc, "乙"));
        assertThat(http.get(path, "If-None-Match", tag).status()).isEqualTo(200);
        assertThat(http.get(path + "&version=1", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void givesAPastAnswerAgain() {
        String uscc = Register.uscc(9002);
        http.put("/api/v1/organizations/" + uscc, Register.association(uscc, "甲"));
        String id = http.get("/api/v1/verdicts/" + uscc).header(VerdictController.LOG_ID);
        http.put("/api/v1/organizations/" + uscc, Register.association(uscc, "乙"));

        JsonNode replayed = http.get("/api/v1/verdicts/log/" + id).json();
        assertThat(replayed.path("outcome").asString()).isEqualTo("SAME");
        assertThat(replayed.path("answered").path("version").asInt()).isEqualTo(1);
        assertThat(replayed.path("answered").path("asOf").asString()).isEqualTo("2026-11-23");
    }

    @ParameterizedTest
    @MethodSource("cn.chengxin.fixtures.Personas#names")
    void answersAsItsSchemaSays(String persona) {
        String organization = Personas.json(persona);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(VerdictSchema.json());
        for (boolean evidence : new boolean[] {true, false}) {
            Http.Answer answer = http.post("/api/v1/verdicts",
                    "{\"organization\": %s, \"asOf\": \"%s\", \"evidence\": %s}".formatted(organization,
                            Personas.REFERENCE_DATE, evidence));

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(schema.validate(answer.body(), InputFormat.JSON)).isEmpty();
            assertThat(answer.json().path("findings").values())
                    .allMatch(finding -> finding.has("evidence") == evidence);
        }
    }

    @Test
    void simulatesADraftAndSaysSo() {
        String organization = Register.association(USCC, "某某协会").strip().replaceFirst("}$", """
                , "statuses": {"completeThrough": "9999-12-31", "records": [{"state": "REGISTERED", "from": "2010-05-01"}]},
                "pledges": {"completeThrough": "9999-12-31", "records": []}}""");
        String question = "{\"organization\": %s, \"asOf\": \"2026-11-01\"%s}";
        Http.Answer binding = http.post("/api/v1/verdicts", question.formatted(organization, ""));
        Http.Answer simulated = http.post("/api/v1/verdicts",
                question.formatted(organization, ", \"simulate\": true"));

        assertThat(statuses(binding)).doesNotContain("DRAFT");
        assertThat(binding.json().has("simulated")).isFalse();
        assertThat(simulated.status()).as(simulated.body()).isEqualTo(200);
        assertThat(simulated.json().path("simulated").asBoolean()).isTrue();
        assertThat(statuses(simulated)).contains("DRAFT", "IN_FORCE");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(VerdictSchema.json())
                .validate(simulated.body(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void neitherLogsASimulationNorLetsItBeCached() {
        Http.Answer simulated = http.post("/api/v1/verdicts", "{\"uscc\": \"%s\", \"simulate\": true}"
                .formatted(USCC));

        assertThat(simulated.header(VerdictController.LOG_ID)).isEmpty();
        assertThat(simulated.header("ETag")).isEmpty();
        assertThat(simulated.header("Cache-Control")).isEqualTo("no-store");
        assertThat(http.post("/api/v1/verdicts", "{\"uscc\": \"%s\", \"simulate\": false}".formatted(USCC))
                .header(VerdictController.LOG_ID)).isNotEmpty();
    }

    private static List<String> statuses(Http.Answer answer) {
        return answer.json().path("findings").values().stream()
                .map(each -> each.path("citation").path("status").asString()).distinct().toList();
    }

    @Test
    void explainsARuleThatDoesNotHold() {
        JsonNode rules = http.get("/api/v1/rule-sets").json().path("ruleSets");
        assertThat(rules.values()).extracting(each -> each.path("id").asString()).contains("cn/order-60-2018");
        Http.Answer answer = http.post("/api/v1/verdicts/explain", ("{\"uscc\": \"%s\", \"asOf\": \"2026-11-01\", "
                + "\"ruleSet\": \"cn/order-60-2018\", \"rule\": \"通过登记的住所无法取得联系的，属于活动异常情形\"}").formatted(USCC));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("truth").asString()).isIn("FALSE", "UNKNOWN");
        assertThat(answer.json().path("condition").path("text").asString()).isNotBlank();
    }

    @Test
    void saysWhereThereIsNoSuchRule() {
        assertThat(http.post("/api/v1/verdicts/explain", "{\"uscc\": \"%s\", \"ruleSet\": \"cn/x\", \"rule\": \"y\"}"
                .formatted(USCC)).problem()).isEqualTo("rule-not-found");
    }
}
