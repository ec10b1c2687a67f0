package cn.chengxin.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Role;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint that the service has, for everybody: what stands in the table below and nothing else. */
@ServiceTest
class AccessTest {

    /** open: to anybody; known: to every role; nobody: to no request from outside. */
    private static final String TABLE = """
            / GET | known
            /account GET | known
            /account/password POST | known
            /actuator GET | nobody
            /actuator/health GET | open
            /actuator/health/** GET | open
            /actuator/info GET | known
            /actuator/prometheus GET | AUDITOR ADMIN
            /api-docs GET | known
            /api/v1/accounts GET | ADMIN
            /api/v1/accounts POST | ADMIN
            /api/v1/accounts/{name}/grants PUT | ADMIN
            /api/v1/accounts/{name}/password POST | ADMIN
            /api/v1/accounts/{name}/state PUT | ADMIN
            /api/v1/audit-log GET | AUDITOR ADMIN
            /api/v1/audit-log/verification GET | AUDITOR ADMIN
            /api/v1/law GET | known
            /api/v1/me GET | known
            /api/v1/me/password PUT | known
            /api/v1/organizations GET | known
            /api/v1/organizations/import POST | REGISTRY
            /api/v1/organizations/{uscc} GET | known
            /api/v1/organizations/{uscc} PUT | REGISTRY
            /api/v1/organizations/{uscc}/versions GET | known
            /api/v1/registration-checks POST | known
            /api/v1/rule-sets GET | known
            /api/v1/rule-sets/archive GET | known
            /api/v1/rule-sets/changes GET | known
            /api/v1/rule-sets/changes POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id} GET | known
            /api/v1/rule-sets/changes/{id}/analysis GET | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/approval POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/archive GET | known
            /api/v1/rule-sets/changes/{id}/archive PUT | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/checks POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/comparison GET | known
            /api/v1/rule-sets/changes/{id}/difference GET | known
            /api/v1/rule-sets/changes/{id}/files/{*path} DELETE | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/files/{*path} GET | known
            /api/v1/rule-sets/changes/{id}/files/{*path} PUT | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/impacts POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/impacts/{impact} DELETE | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/impacts/{impact} GET | known
            /api/v1/rule-sets/changes/{id}/impacts/{impact}/organizations GET | known
            /api/v1/rule-sets/changes/{id}/impacts/{impact}/table GET | known
            /api/v1/rule-sets/changes/{id}/lint GET | known
            /api/v1/rule-sets/changes/{id}/lint POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/proposal POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/rebase POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/restoration POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/return POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/tables GET | known
            /api/v1/rule-sets/changes/{id}/tables PUT | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/tables/differences POST | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/title PUT | OFFICER APPROVER
            /api/v1/rule-sets/changes/{id}/versions GET | known
            /api/v1/rule-sets/changes/{id}/versions/{version}/archive GET | known
            /api/v1/rule-sets/changes/{id}/withdrawal POST | OFFICER APPROVER
            /api/v1/rule-sets/vocabulary GET | known
            /api/v1/rule-sets/{jurisdiction}/{instrument} GET | known
            /api/v1/rule-sets/{jurisdiction}/{instrument}/checks POST | OFFICER APPROVER
            /api/v1/rule-sets/{jurisdiction}/{instrument}/comparison GET | known
            /api/v1/rule-sets/{jurisdiction}/{instrument}/revisions GET | known
            /api/v1/rule-sets/{jurisdiction}/{instrument}/revisions/{number}/archive GET | known
            /api/v1/rule-sets/{jurisdiction}/{instrument}/revisions/{number}/files/{*path} GET | known
            /api/v1/rule-sets/{jurisdiction}/{instrument}/rollbacks POST | OFFICER APPROVER
            /api/v1/scans GET | known
            /api/v1/scans POST | REGISTRY ADMIN
            /api/v1/scans/{id} GET | known
            /api/v1/scans/{id}/failures GET | known
            /api/v1/schemas/application GET | known
            /api/v1/schemas/nearest-pass GET | known
            /api/v1/schemas/organization GET | known
            /api/v1/schemas/verdict GET | known
            /api/v1/tokens GET | ADMIN
            /api/v1/tokens POST | ADMIN
            /api/v1/tokens/{id} DELETE | ADMIN
            /api/v1/verdicts POST | known
            /api/v1/verdicts/explain POST | known
            /api/v1/verdicts/log/{id} GET | known
            /api/v1/verdicts/nearest-pass POST | known
            /api/v1/verdicts/{uscc} GET | known
            /api/v1/watch-lists GET | known
            /api/v1/watch-lists/{list} GET | known
            /api/v1/watch-lists/{list}/changes GET | known
            /audit-log GET | AUDITOR ADMIN
            /changes GET | known
            /changes POST | OFFICER
            /changes/{id} GET | known
            /changes/{id}/analysis GET | OFFICER APPROVER
            /changes/{id}/approval POST | APPROVER
            /changes/{id}/checks POST | OFFICER APPROVER
            /changes/{id}/comparison GET | known
            /changes/{id}/impact GET | known
            /changes/{id}/impact/progress GET | known
            /changes/{id}/impacts POST | OFFICER APPROVER
            /changes/{id}/impacts/{impact}/cancellation POST | OFFICER APPROVER
            /changes/{id}/parameters GET | known
            /changes/{id}/parameters POST | OFFICER
            /changes/{id}/parameters/removals POST | OFFICER
            /changes/{id}/parameters/values POST | OFFICER
            /changes/{id}/proposal POST | OFFICER
            /changes/{id}/publication GET | known
            /changes/{id}/rebase POST | OFFICER
            /changes/{id}/restoration POST | OFFICER
            /changes/{id}/return POST | OFFICER APPROVER
            /changes/{id}/rules GET | known
            /changes/{id}/rules/files POST | OFFICER
            /changes/{id}/rules/names POST | OFFICER
            /changes/{id}/rules/removals POST | OFFICER
            /changes/{id}/scenarios GET | known
            /changes/{id}/scenarios/organizations POST | OFFICER
            /changes/{id}/scenarios/runs POST | OFFICER APPROVER
            /changes/{id}/tables GET | known
            /changes/{id}/tables POST | OFFICER
            /changes/{id}/tables/confirmation POST | OFFICER
            /changes/{id}/tables/differences POST | OFFICER
            /changes/{id}/versions GET | known
            /changes/{id}/withdrawal POST | OFFICER
            /error GET | nobody
            /error POST | nobody
            /law GET | known
            /law/coverage GET | known
            /law/document GET | known
            /login GET | open
            /organizations/{uscc} GET | known
            /organizations/{uscc}/nearest-pass GET | known
            /organizations/{uscc}/why GET | known
            /page/refused GET | nobody
            /page/refused POST | nobody
            /page/scan GET | known
            /page/scans POST | REGISTRY ADMIN
            /page/search GET | known
            /rules GET | known
            /rules/comparison GET | known
            /rules/rollbacks POST | APPROVER
            /rules/rule-set GET | known
            /v3/api-docs GET | known
            /v3/api-docs.yaml GET | known
            /v3/api-docs/swagger-config GET | known
            /watch-lists/{list} GET | known
            """;

    @Autowired
    private Http http;
    @Autowired
    private ApplicationContext context;

    @Test
    void opensEveryEndpointToThoseWhomTheTableNamesAndToNobodyElse() {
        Map<String, Http> callers = new LinkedHashMap<>();
        Stream.of(Role.values()).forEach(role -> callers.put(role.name(), http.as(role)));
        Map<String, String> found = new TreeMap<>();
        for (String endpoint : endpoints()) {
            found.put(endpoint, allowed(endpoint, callers));
        }

        assertThat(found.entrySet().stream().map(each -> each.getKey() + " | " + each.getValue())
                .collect(Collectors.joining("\n"))).isEqualTo(TABLE.strip());
    }

    private TreeSet<String> endpoints() {
        TreeSet<String> endpoints = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(each -> each.getHandlerMethods().keySet().stream()).forEach(info -> methods(info)
                        .forEach(method -> info.getPatternValues().forEach(path -> endpoints
                                .add(path.replaceAll(":\\[[^/]*(?=}(/|$))", "") + " " + method))));
        return endpoints;
    }

    private static List<String> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().isEmpty() ? List.of("GET", "POST")
                : info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
    }

    private String allowed(String endpoint, Map<String, Http> callers) {
        String[] parts = endpoint.split(" ");
        int anonymous = ask(http.with(null), parts[1], parts[0]);
        if (anonymous != 401) {
            return "open";
        }
        List<String> allowed = callers.entrySet().stream().filter(each -> ask(each.getValue(), parts[1], parts[0]) != 403)
                .map(Map.Entry::getKey).toList();
        return allowed.isEmpty() ? "nobody" : allowed.size() == callers.size() ? "known" : String.join(" ", allowed);
    }

    /** With a body that nothing is done with. */
    private static int ask(Http caller, String method, String pattern) {
        String path = pattern.replaceAll("\\{[^/]*}", "x").replace("**", "x").replace(" ", "%20");
        return caller.send(caller.request(path, "Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{"))).status();
    }

    /** What is no endpoint: files, and what does not exist. */
    @ParameterizedTest
    @CsvSource({"/page/style.css, 200", "/page/page.js, 200", "/page/icon.svg, 200", "/webjars/htmx.org/dist/htmx.min.js, 200",
        "/page/charts.js, 401", "/webjars/echarts/echarts.common.min.js, 401", "/swagger-ui/index.html, 401",
        "/favicon.ico, 401", "/nothing, 401", "/api/v1/nothing, 401", "/actuator/env, 401", "/actuator/heapdump, 401",
        "/actuator/health/liveness, 200", "/api/v1/organizations;x=/login, 400", "/login/../api/v1/organizations, 400",
        "/api/v1/organizations/, 401", "//api/v1/organizations, 400", "/page/style.css/..%2f..%2fapi%2fv1%2flaw, 400"})
    void showsStrangersOnlyWhatALoginNeeds(String path, int status) {
        assertThat(http.with(null).get(path).status()).isEqualTo(status);
    }

    @Test
    void takesNoTokenThatIsNotKnown() {
        for (String token : List.of("cx_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "eyJhbGciOiJub25lIn0.e30.", "x")) {
            Http.Answer answer = http.with(token).get("/api/v1/organizations");
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer", "invalid_token");
        }
        assertThat(http.with(null).get("/api/v1/organizations").header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void keepsDetailsOfItsHealthFromStrangers() {
        assertThat(http.with(null).get("/actuator/health").body()).doesNotContain("components", "store");
        assertThat(http.as(Role.AUDITOR).get("/actuator/health").body()).contains("components", "store");
    }

    @Test
    void makesNoSessionForSystems() {
        assertThat(http.get("/api/v1/organizations").header("Set-Cookie")).isEmpty();
        assertThat(http.with(null).get("/api/v1/organizations").header("Set-Cookie")).isEmpty();
    }
}
