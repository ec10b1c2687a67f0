package cn.chengxin.service.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AccountApiTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String GRANT = "{\"name\": \"%s\", \"grants\": [{\"role\": \"%s\", \"division\": \"%s\"}]}";
    private static final String TOKEN = "{\"name\": \"%s\", \"expiresOn\": \"%s\", \"grants\": [{\"role\": \"%s\", "
            + "\"division\": \"%s\"}]}";

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;

    @Test
    void letsSomebodyIn() {
        Http admin = http.as("city", new Grant(Role.ADMIN, "510900"));

        Http.Answer made = admin.post(ACCOUNTS, GRANT.formatted("tang", "OFFICER", "510903"));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Person tang = new Person(http.port());
        assertThat(tang.login("tang", made.json().path("password").asString()).headers().firstValue("Location")
                .orElse("")).doesNotContain("error");
        assertThat(tang.get("/law").statusCode()).isEqualTo(200);
        assertThat(admin.post(ACCOUNTS, GRANT.formatted("tang", "OFFICER", "510903")).problem())
                .isEqualTo("account-exists");
        assertThat(admin.get(ACCOUNTS).body()).contains("tang", "510903").doesNotContain("bcrypt");
        assertThat(actions("tang")).contains("ACCOUNT_CREATED", "LOGIN");
    }

    @Test
    void givesNothingOutsideItsJurisdiction() {
        Http admin = http.as("city", new Grant(Role.ADMIN, "510900"), new Grant(Role.OFFICER, "100000"));
        accounts.create("province", "a long password", List.of(new Grant(Role.OFFICER, "510000")));

        assertThat(admin.post(ACCOUNTS, GRANT.formatted("he", "OFFICER", "510700")).status()).isEqualTo(403);
        assertThat(admin.post(ACCOUNTS, GRANT.formatted("he", "ADMIN", "100000")).status()).isEqualTo(403);
        assertThat(admin.post(TOKENS, TOKEN.formatted("he", "2027-01-01", "REGISTRY", "510000")).status())
                .isEqualTo(403);
        assertThat(admin.post(ACCOUNTS + "/province/password", "{}").status()).isEqualTo(403);
        assertThat(admin.put(ACCOUNTS + "/province/state", "{\"enabled\": false}").status()).isEqualTo(403);
        assertThat(admin.put(ACCOUNTS + "/province/grants", grants("OFFICER", "510900")).status()).isEqualTo(403);
        assertThat(accounts.find("he")).isNull();
    }

    @Test
    void changesAnAccountAndSaysSoInTheLog() {
        accounts.create("shi", "a long password", List.of(new Grant(Role.OFFICER, "510900")));
        Http admin = http.as(Role.ADMIN);

        assertThat(admin.put(ACCOUNTS + "/shi/grants", grants("APPROVER", "510900")).json().at("/grants/0/role")
                .asString()).isEqualTo("APPROVER");
        assertThat(admin.put(ACCOUNTS + "/shi/state", "{\"enabled\": false}").json().path("enabled").asBoolean())
                .isFalse();
        assertThat(admin.post(ACCOUNTS + "/shi/password", "").json().path("password").asString()).hasSize(20);
        assertThat(admin.put(ACCOUNTS + "/nobody/state", "{\"enabled\": false}").problem())
                .isEqualTo("account-not-found");

        assertThat(actions("shi")).containsExactly("ACCOUNT_GRANTED", "ACCOUNT_DISABLED", "PASSWORD_RESET");
        JsonNode granted = http.get("/api/v1/audit-log?subject=shi").json().path("entries").path(0);
        assertThat(granted.path("details").path("from").asString()).isEqualTo("OFFICER@510900");
        assertThat(granted.path("details").path("to").asString()).isEqualTo("APPROVER@510900");
        assertThat(granted.path("actor").asString()).isEqualTo("token:test");
    }

    @Test
    void changesNoAccountOfItsOwnButThePassword() {
        accounts.create("root", "a long password", List.of(new Grant(Role.ADMIN, "100000")));
        Person root = new Person(http.port());
        root.login("root", "a long password");
        String csrf = root.csrf("/");

        assertThat(put(root, csrf, ACCOUNTS + "/root/grants", grants("OFFICER", "100000")).statusCode()).isEqualTo(403);
        assertThat(put(root, csrf, ACCOUNTS + "/root/state", "{\"enabled\": false}").statusCode()).isEqualTo(403);
        assertThat(put(root, csrf, "/api/v1/me/password", own("wrong", "another long password")).statusCode())
                .isEqualTo(403);
        assertThat(put(root, csrf, "/api/v1/me/password", own("a long password", "short")).statusCode())
                .isEqualTo(422);
        assertThat(put(root, csrf, "/api/v1/me/password", own("a long password", "another long password"))
                .statusCode()).isEqualTo(204);
        assertThat(root.get("/").statusCode()).as("log in again").isEqualTo(302);
    }

    @Test
    void givesATokenThatCanBeWithdrawn() {
        Http.Answer made = http.as(Role.ADMIN).post(TOKENS, TOKEN.formatted("daying", "2027-01-01", "REGISTRY",
                "510900"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Http system = http.with(made.json().path("secret").asString());

        assertThat(system.get("/api/v1/me").json().path("name").asString()).isEqualTo("token:daying");
        assertThat(http.get(TOKENS).body()).contains("daying").doesNotContain(made.json().path("secret").asString());

        String path = TOKENS + "/" + made.json().path("id").asString();
        assertThat(http.send(http.request(path).DELETE()).status()).isEqualTo(204);
        assertThat(system.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(http.send(http.request(path).DELETE()).problem()).isEqualTo("token-not-found");
        assertThat(actions("token:daying")).containsExactly("TOKEN_CREATED", "TOKEN_WITHDRAWN");
    }

    @Test
    void givesNoNameTwice() {
        Http county = http.as("county", new Grant(Role.ADMIN, "510903"));
        String wanted = TOKEN.formatted("anju", "2027-01-01", "REGISTRY", "510903");
        JsonNode first = county.post(TOKENS, wanted).json();

        Http.Answer second = county.post(TOKENS, wanted);
        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("token-exists");
        assertThat(county.send(county.request(TOKENS + "/" + first.path("id").asString()).DELETE()).status())
                .isEqualTo(204);
        JsonNode third = county.post(TOKENS, wanted).json();

        assertThat(http.get("/api/v1/audit-log?subject=token:anju").json().path("entries").values())
                .extracting(each -> each.path("action").asString() + " " + each.at("/details/id").asString())
                .containsExactlyInAnyOrder("TOKEN_CREATED " + first.path("id").asString(),
                        "TOKEN_WITHDRAWN " + first.path("id").asString(),
                        "TOKEN_CREATED " + third.path("id").asString());
    }

    @Test
    void givesNoNameTwiceToThoseWhoAskAtOnce() {
        Http admin = http.as(Role.ADMIN);
        String wanted = TOKEN.formatted("shehong", "2027-01-01", "REGISTRY", "510900");

        List<Integer> statuses = IntStream.range(0, 8).parallel().mapToObj(i -> admin.post(TOKENS, wanted).status())
                .toList();

        assertThat(statuses).allMatch(each -> each == 201 || each == 409);
        assertThat(admin.get(TOKENS).json().path("tokens").values())
                .filteredOn(each -> each.path("name").asString().equals("shehong"))
                .hasSize((int) statuses.stream().filter(each -> each == 201).count()).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @CsvSource({"x, 2027-01-01, REGISTRY, 510900", "Suining, 2027-01-01, REGISTRY, 510900",
        "suining, 2026-11-23, REGISTRY, 510900", "suining, 2029-01-01, REGISTRY, 510900",
        "suining, 2027-01-01, KING, 510900", "suining, 2027-01-01, REGISTRY, 5109"})
    void refusesWhatIsNotInOrder(String name, String expires, String role, String division) {
        assertThat(http.post(TOKENS, TOKEN.formatted(name, expires, role, division)).status()).isEqualTo(422);
    }

    private static String grants(String role, String division) {
        return "{\"grants\": [{\"role\": \"%s\", \"division\": \"%s\"}]}".formatted(role, division);
    }

    private static String own(String current, String password) {
        return "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(current, password);
    }

    private HttpResponse<String> put(Person person, String csrf, String path, String json) {
        return person.send(http.with(null).request(path, "Content-Type", "application/json", "X-CSRF-TOKEN", csrf)
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private List<String> actions(String subject) {
        return http.get("/api/v1/audit-log?limit=1000&subject=" + subject).json().path("entries").values().stream()
                .map(each -> each.path("action").asString()).toList();
    }
}
