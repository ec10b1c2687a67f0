package cn.chengxin.service.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.Personas;
import cn.chengxin.rules.document.NearestPassSchema;
import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class NearestPassApiTest {

    private static final String ASK = "{\"outcome\": \"%s\", \"asOf\": \"2026-11-02\", \"organization\": %s}";

    @Autowired
    private Http http;

    /** 令60 第十一条第(五)项: a second warning within three years is nothing that the organization can undo. */
    @Test
    void saysWhatOnlyAnAuthorityDecides() {
        Http.Answer answer = ask("SERIOUS_DISHONESTY_LIST", "two-warnings-in-three-years-xuecheng");

        JsonNode pass = answer.json().get(0);
        assertThat(pass.path("needs").asString()).isEqualTo("AUTHORITY");
        JsonNode step = pass.path("ways").get(0).path("steps").get(0);
        assertThat(step.path("by").asString()).isEqualTo("AUTHORITY");
        assertThat(step.path("records").get(0).path("type").asString()).isEqualTo("Penalty");
    }

    @Test
    void answersAsTheSchemaSays() {
        String answer = ask("SERIOUS_DISHONESTY_LIST", "two-warnings-in-three-years-xuecheng").json().get(0).toString();

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(NearestPassSchema.json()).validate(answer, InputFormat.JSON)).isEmpty();
    }

    /** 薛城 一2: three formal members need a unit of their own, and setting it up is enough. */
    @Test
    void saysWhatIsToBeDoneAndByWhom() {
        Http.Answer answer = ask("OWN_PARTY_UNIT", "three-party-members-without-unit-xuecheng");

        JsonNode way = answer.json().get(0).path("ways").get(0);
        assertThat(way.path("on").asString()).isEqualTo("2026-11-02");
        assertThat(way.path("steps").get(0).path("act").asString()).isEqualTo("SET_UP_PARTY_UNIT");
        assertThat(way.path("steps").get(0).path("wanted").asString()).isEqualTo("OWN");
        assertThat(way.path("steps").get(0).path("by").asString()).isEqualTo("ORGANIZATION");
    }

    @Test
    void liftsNothingThatIsNotConcluded() {
        Http.Answer answer = http.post("/api/v1/verdicts/nearest-pass", ASK.formatted("KEY_SUPERVISION",
                Personas.json("exemplary-association-suining")));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:chengxin:problem:not-concluded");
    }

    private Http.Answer ask(String outcome, String persona) {
        Http.Answer answer = http.post("/api/v1/verdicts/nearest-pass", ASK.formatted(outcome, Personas.json(persona)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
