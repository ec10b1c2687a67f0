package cn.chengxin.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** People and systems whom another provider knows. */
@ServiceTest
class OidcTest {

    private static final ServletWebServerApplicationContext PROVIDER = Provider.start();

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry properties) {
        Provider.configure(properties, PROVIDER);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void letsSomebodyInWhomTheProviderKnows() {
        Provider.register(PROVIDER, "http://localhost:" + http.port() + "/login/oauth2/code/gov");
        Person fang = new Person(http.port());
        assertThat(fang.follow(fang.get("/law")).body()).contains("使用 统一身份认证 登录").doesNotContain("password");

        HttpResponse<String> page = Provider.login(fang, "fang");

        assertThat(page.uri().getPath()).isEqualTo("/law");
        assertThat(page.body()).contains("oidc:fang");
        assertThat(fang.get("/api/v1/me", "Accept", "application/json").body()).contains("OFFICER", "510900").doesNotContain("KING", "ADMIN");
        assertThat(fang.get("/audit-log").statusCode()).isEqualTo(403);
        assertThat(http.get("/api/v1/audit-log?subject=oidc:fang").json().at("/entries/0/action").asString())
                .isEqualTo("LOGIN");
    }

    @Test
    void takesTheProvidersTokensFromSystems() {
        Http system = http.with(token());

        assertThat(system.get("/api/v1/me").json().path("name").asString()).isEqualTo("oidc:registry");
        assertThat(system.get("/api/v1/me").body()).contains("REGISTRY", "510900", "AUDITOR", "510000");
        assertThat(system.get("/api/v1/audit-log").status()).isEqualTo(200);
        assertThat(system.get("/api/v1/accounts").status()).isEqualTo(403);
    }

    @Test
    void takesNoTokenThatSomebodyElseSigned() {
        String[] parts = token().split("\\.");
        String forged = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(new String(
                Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("AUDITOR", "ADMIN")
                .getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
        assertThat(http.with(forged).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(http.with("eyJhbGciOiJub25lIn0." + parts[1] + ".").get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void makesNoLocalAccountsAndTakesNoPasswords() {
        assertThat(accounts.none()).isTrue();
        Person person = new Person(http.port());
        assertThat(person.login("admin", ServiceTest.PASSWORD).headers().firstValue("Location").orElse(""))
                .as("nobody looked at it").endsWith("/login");
    }

    private String token() {
        String basic = Base64.getEncoder().encodeToString(("registry:" + Provider.secret("registry")).getBytes(
                StandardCharsets.UTF_8));
        HttpResponse<String> answer = new Person(0).send(HttpRequest.newBuilder(URI.create(Provider.issuer(PROVIDER)
                + "/oauth2/token"))
                .header("Authorization", "Basic " + basic).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        return new JsonMapper().readTree(answer.body()).path("access_token").asString();
    }
}
