package cn.chengxin.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** One name for one person, whether she comes with a browser or with a token of the provider. */
@ServiceTest
@TestPropertySource(properties = "chengxin.access.oidc.name-claim=preferred_username")
class NameClaimTest {

    private static final ServletWebServerApplicationContext PROVIDER = Provider.start();

    @Autowired
    private Http http;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry properties) {
        Provider.configure(properties, PROVIDER);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void register() {
        Provider.register(PROVIDER, "http://localhost:" + http.port() + "/login/oauth2/code/gov");
    }

    @Test
    void theNameIsTheSameAtABrowserAndWithAToken() {
        Person fang = new Person(http.port());
        assertThat(Provider.login(fang, "fang").body()).contains("oidc:li.fang");
        assertThat(fang.get("/api/v1/me", "Accept", "application/json").body()).contains("\"oidc:li.fang\"", "OFFICER");
        assertThat(http.get("/api/v1/audit-log?subject=oidc:li.fang").json().at("/entries/0/action").asString())
                .isEqualTo("LOGIN");

        Http.Answer me = with(Map.of("sub", "fang", "preferred_username", "li.fang", "chengxin", "APPROVER@510900"));
        assertThat(me.json().path("name").asString()).as(me.body()).isEqualTo("oidc:li.fang");
        assertThat(me.body()).contains("APPROVER");
    }

    @Test
    void aTokenWithoutTheNameIsRefusedAndSaysWhy() {
        for (Object name : List.of("", " ", List.of("li.fang"))) {
            assertUnnamed(with(Map.of("sub", "fang", "preferred_username", name, "chengxin", "APPROVER@510900")));
        }
        assertUnnamed(with(Map.of("sub", "fang", "chengxin", "APPROVER@510900")));
    }

    private static void assertUnnamed(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.json().path("detail").asString()).contains("claim preferred_username (expected: ");
    }

    @Test
    void whomTheProviderDoesNotNameCannotLogIn() {
        Person lin = new Person(http.port());
        HttpResponse<String> page = Provider.login(lin, "lin");

        assertThat(page.uri()).hasPath("/login");
        assertThat(page.body()).contains("缺少声明 preferred_username").doesNotContain("密码不对");
        assertThat(lin.get("/api/v1/me", "Accept", "application/json").statusCode()).isEqualTo(401);
        assertThat(http.get("/api/v1/audit-log?subject=oidc:lin").json().path("entries").isEmpty()).isTrue();
    }

    private Http.Answer with(Map<String, Object> claims) {
        return http.with(Provider.token(PROVIDER, claims)).get("/api/v1/me");
    }
}
