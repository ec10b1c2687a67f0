package cn.chengxin.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People at a browser: the login, the session, and what a page elsewhere cannot do with it. */
@ServiceTest
class LoginTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;

    @Test
    void leadsToTheLoginAndBackToThePage() {
        Person person = account("wang", Role.OFFICER);
        HttpResponse<String> refused = person.get("/law?lang=en");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(header(refused, "Location")).endsWith("/login");

        HttpResponse<String> in = person.login("wang", PASSWORD);

        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(header(in, "Location")).endsWith("/law?lang=en");
        assertThat(person.get("/law").body()).contains("wang");
        assertThat(person.get("/api/v1/me", "Accept", "application/json").body()).contains("wang", "OFFICER", "100000");
    }

    @Test
    void makesANewSessionAtTheLoginWithACookieThatScriptsDoNotSee() {
        Person person = account("li", Role.OFFICER);
        HttpResponse<String> page = person.get("/login");
        String before = person.session();
        assertThat(header(page, "Set-Cookie")).contains("JSESSIONID=", "HttpOnly", "SameSite=Lax");

        person.login("li", PASSWORD);

        assertThat(person.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void changesNothingForAPageElsewhere() {
        Person person = account("zhao", Role.ADMIN);
        person.login("zhao", PASSWORD);

        assertThat(person.post("/page/scans", "").statusCode()).isEqualTo(403);
        assertThat(person.post("/page/scans", "guessed").statusCode()).isEqualTo(403);
        assertThat(person.post("/api/v1/accounts", "").statusCode()).isEqualTo(403);
        assertThat(person.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(person.get("/logout").statusCode()).as("a link logs nobody out").isEqualTo(403);
        assertThat(person.post("/page/scans", person.csrf("/")).statusCode()).isEqualTo(302);
    }

    @Test
    void showsAPageToWhomADoorIsClosed() {
        Person person = account("sun", Role.OFFICER);
        person.login("sun", PASSWORD);

        HttpResponse<String> page = person.get("/audit-log");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("您的角色不能打开此页", "sun").doesNotContain("开始扫描");
        assertThat(person.get("/").body()).doesNotContain("开始扫描", "/audit-log");
    }

    @Test
    void endsTheSessionAtTheLogout() {
        Person person = account("zhou", Role.AUDITOR);
        person.login("zhou", PASSWORD);
        assertThat(person.get("/audit-log").body()).contains("zhou", "登录");

        assertThat(header(person.post("/logout", person.csrf("/")), "Location")).endsWith("/login?out");

        assertThat(person.get("/audit-log").statusCode()).isEqualTo(302);
    }

    @Test
    void endsSessionsWithTheAccountAndWithThePassword() {
        Person person = account("wu", Role.OFFICER);
        person.login("wu", PASSWORD);
        accounts.password("wu", "another horse battery");
        assertThat(person.get("/").statusCode()).isEqualTo(302);

        person.login("wu", "another horse battery");
        assertThat(person.get("/").statusCode()).isEqualTo(200);
        accounts.enable("wu", false);
        assertThat(person.get("/").statusCode()).isEqualTo(302);
        assertThat(header(person.login("wu", "another horse battery"), "Location")).endsWith("/login?error");
    }

    @Test
    void takesAChangeOfGrantsIntoRunningSessions() {
        Person person = account("zheng", Role.OFFICER);
        person.login("zheng", PASSWORD);
        accounts.grant("zheng", List.of(new Grant(Role.AUDITOR, "100000")));

        assertThat(person.get("/audit-log").statusCode()).isEqualTo(200);
    }

    @Test
    void saysNotWhetherThereIsAnAccountAndSlowsGuessingDown() {
        Person person = account("feng", Role.OFFICER);
        assertThat(header(person.login("nobody-at-all", "x"), "Location")).endsWith("/login?error");
        for (int i = 0; i < 4; i++) {
            assertThat(header(person.login("feng", "wrong " + i), "Location")).endsWith("/login?error");
        }

        assertThat(header(person.login("feng", PASSWORD), "Location")).endsWith("/login?wait");

        account("chen", Role.OFFICER);
        assertThat(header(person.login("chen", PASSWORD), "Location")).as("others are not shut out").endsWith("/");
        JsonNode log = http.get("/api/v1/audit-log?subject=feng&limit=1000").json().path("entries");
        assertThat(log.values()).extracting(each -> each.path("action").asString()).containsOnly("LOGIN_FAILED")
                .hasSize(4);
        assertThat(http.get("/api/v1/audit-log?subject=nobody-at-all").json().path("entries").size()).isZero();
    }

    @Test
    void tellsAPartOfAPageToLoadTheWholeAgain() {
        HttpResponse<String> part = new Person(http.port()).get("/page/scan", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(header(part, "HX-Refresh")).isEqualTo("true");
    }

    @Test
    void sendsEveryAnswerWithTheHeadersThatGuardIt() {
        Person person = new Person(http.port());
        for (HttpResponse<String> answer : List.of(person.get("/login"), person.get("/page/style.css"),
                http.get("/api/v1/organizations").response(), http.with(null).get("/api/v1/law").response())) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'",
                    "frame-ancestors 'none'").doesNotContain("unsafe");
        }
        assertThat(header(person.get("/login"), "Cache-Control")).contains("no-store");
        assertThat(header(person.get("/page/style.css"), "Cache-Control")).isEqualTo("no-cache");
        String policy = header(person.get("/login"), "Content-Security-Policy");
        assertThat(policy).contains("'nonce-");
        assertThat(header(person.get("/login"), "Content-Security-Policy")).isNotEqualTo(policy);
    }

    @Test
    void changesThePasswordOfWhoIsLoggedIn() {
        Person person = account("lin", Role.OFFICER);
        Person elsewhere = new Person(http.port());
        person.login("lin", PASSWORD);
        elsewhere.login("lin", PASSWORD);
        assertThat(person.get("/").body()).contains("href=\"/account\"");
        assertThat(person.get("/account").body()).contains("修改密码", "OFFICER@100000");
        String next = "another long password";

        assertThat(change(person, "", PASSWORD, next, next).statusCode()).isEqualTo(403);
        assertRefused(change(person, person.csrf("/account"), "wrong", next, next), 403, "当前密码不对");
        assertRefused(change(person, person.csrf("/account"), PASSWORD, "short", "short"), 422, "新密码须至少");
        assertRefused(change(person, person.csrf("/account"), PASSWORD, next, PASSWORD), 400, "两次输入");
        HttpResponse<String> changed = change(person, person.csrf("/account"), PASSWORD, next, next);

        assertThat(header(changed, "Location")).endsWith("/login?changed");
        assertThat(person.follow(changed).body()).contains("密码已修改");
        assertThat(elsewhere.get("/account").statusCode()).as("all sessions end").isEqualTo(302);
        assertThat(header(person.login("lin", PASSWORD), "Location")).contains("error");
        person.login("lin", next);
        assertThat(person.get("/account?lang=en").body()).contains("Change the password");
    }

    @Test
    void changesNoPasswordThatIsNotKeptHere() {
        assertThat(http.as(Role.OFFICER).get("/account", "Accept", "text/html").body())
                .contains("不在本系统保存密码").doesNotContain("new-password");
    }

    private static HttpResponse<String> change(Person person, String csrf, String current, String wanted,
            String again) {
        return person.post("/account/password", csrf, "current", current, "password", wanted, "again", again);
    }

    private static void assertRefused(HttpResponse<String> page, int status, String said) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(said, "修改密码");
    }

    private Person account(String name, Role role) {
        accounts.create(name, PASSWORD, List.of(new Grant(role, "100000")));
        return new Person(http.port());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
