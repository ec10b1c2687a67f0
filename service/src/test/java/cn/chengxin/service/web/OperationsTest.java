package cn.chengxin.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OperationsTest {

    @Autowired
    private Http http;

    @Test
    void saysWhichStoreAnswers() {
        Http.Answer health = http.get("/actuator/health");
        assertThat(health.json().path("status").asString()).as(health.body()).isEqualTo("UP");
        assertThat(health.json().at("/components/store/details/kind").asString())
                .contains(System.getenv("CHENGXIN_TEST_MONGODB_URI") == null ? "trial store" : "MongoDB server");
        assertThat(http.get("/actuator/info").json().path("access").asString()).contains("this machine only");
    }

    @Test
    void measuresVerdicts() {
        assertThat(http.get("/actuator/prometheus").body()).contains("chengxin_verdict_seconds_count");
    }

    @Test
    void describesItself() {
        Http.Answer description = http.get("/v3/api-docs");
        assertThat(description.status()).as(description.body()).isEqualTo(200);
        assertThat(description.json().path("paths").propertyNames()).contains("/api/v1/organizations/{uscc}",
                "/api/v1/verdicts", "/api/v1/rule-sets");
        assertThat(http.get("/api/v1/schemas/organization").json().path("title").asString())
                .isEqualTo("Organization");
    }

    @Test
    void opensItselfToNoOtherOrigin() {
        assertThat(http.get("/api/v1/rule-sets", "Origin", "https://evil.example")
                .header("Access-Control-Allow-Origin")).isEmpty();
    }
}
