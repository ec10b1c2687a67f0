package cn.chengxin.service.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.Personas;
import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class NearestPassApiTest {

    private static final String ASK = "{\"outcome\": \"%s\", \"asOf\": \"2026-11-02\", \"organization\": %s}";

    @Autowired
    private Http http;

    /** 令60 第十一条第(五)项: a second warning within three years is nothing that can be undone. */
    @Test
    void saysThatThereIsNoWay() {
        Http.Answer answer = http.post("/api/v1/verdicts/nearest-pass", ASK.formatted("SERIOUS_DISHONESTY_LIST",
                Personas.json("two-warnings-in-three-years-xuecheng")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get(0).path("ways").size()).isZero();
    }

    /** 薛城 一2: three formal members need a unit of their own, and setting it up is enough. */
    @Test
    void saysWhatIsToBeDoneAndByWhom() {
        Http.Answer answer = http.post("/api/v1/verdicts/nearest-pass", ASK.formatted("OWN_PARTY_UNIT",
                Personas.json("three-party-members-without-unit-xuecheng")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
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
}
