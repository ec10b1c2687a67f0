package cn.chengxin.service.editing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an editor asks for while somebody types. */
@ServiceTest
class LintApiTest {

    private static final Actor LI = new Actor("li", List.of(new Grant(Role.OFFICER, "100000")));
    private static final String FILE = "daily-supervision.drl";

    @Autowired
    private Http http;
    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;
    private Change change;

    @BeforeEach
    void draft() {
        change = drafts.begin(LI, "shandong-xuecheng/opinions-31-2020", "年报期限调整");
    }

    @Test
    void findsMistakesOfTheTextThatWasSentAndChangesNothing() {
        JsonNode found = lint(FILE, text(FILE).replace("overdue()", "overdeu()")).json();

        assertThat(found.path("version").asInt()).isEqualTo(1);
        JsonNode mistake = found.path("diagnostics").path(0);
        assertThat(mistake.path("file").asString()).isEqualTo(FILE);
        assertThat(mistake.path("line").asInt()).isEqualTo(9);
        assertThat(mistake.path("messageZh").asString()).isEqualTo("没有“overdeu()”这个词");
        assertThat(mistake.path("message").asString()).contains("unknown term overdeu()");
        assertThat(changes.get(change.id()).version()).isEqualTo(1);
        assertThat(http.get(path()).json().path("diagnostics").isEmpty()).isTrue();
    }

    @Test
    void readsRulesAloud() {
        JsonNode told = StreamSupport.stream(http.get(path()).json().path("rules").spliterator(), false)
                .filter(each -> each.path("rule").path("file").asString().equals(FILE)).findFirst().orElseThrow();

        assertThat(told.path("rule").path("clause").asString()).isEqualTo("四12");
        assertThat(told.path("rule").path("line").asInt()).isEqualTo(3);
        assertThat(told.path("rule").path("lastLine").asInt()).isEqualTo(13);
        assertThat(told.path("resultZh").asString()).isEqualTo("认定：活动异常情形");
        assertThat(told.path("conditionZh").asString()).contains("年度报告·", "或").doesNotContain("annualReports");
    }

    @Test
    void findsMistakesOfRulesBesideABrokenScenarioAndBrokenParameters() {
        change = drafts.save(LI, change, "scenarios/risk.yaml", bytes("- {"));
        assertThat(lint(FILE, text(FILE).replace("overdue()", "overdeu()")).json().path("diagnostics").toString())
                .contains("scenarios/risk.yaml", "overdeu");
        JsonNode found = lint("parameters.yaml", "inactive: {").json();
        assertThat(found.path("diagnostics").toString()).contains("parameters.yaml").doesNotContain(".drl");
        assertThat(found.path("rules").size()).isGreaterThan(40);
    }

    @Test
    void warnsOfRulesThatAreInOrder() {
        String first = text(FILE).substring(text(FILE).indexOf("rule "), text(FILE).indexOf("end\n") + 4);
        String twice = text(FILE) + "\n" + first.replace("不按规定时限和要求报送年报的，依法列入活动异常名录", "说了第二遍");

        JsonNode found = lint(FILE, twice).json();

        assertThat(found.path("diagnostics").isEmpty()).isTrue();
        assertThat(found.path("warnings").valueStream()).singleElement().satisfies(warning -> {
            assertThat(warning.path("kind").asString()).isEqualTo("DUPLICATE");
            assertThat(warning.path("file").asString()).isEqualTo(FILE);
            assertThat(warning.path("line").asLong()).isEqualTo(text(FILE).lines().count() + 2);
            assertThat(warning.path("messageZh").asString()).contains("完全相同");
            assertThat(warning.path("hintZh").asString()).isEqualTo("不按规定时限和要求报送年报的，依法列入活动异常名录");
        });
        assertThat(lint(FILE, twice + "rule").json().path("warnings").isEmpty()).as("first the mistakes").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.drl", "a/b.drl", "x.sh", "scenarios/../x.drl", "scenarios/.yaml", "/etc/passwd", ".drl", ""})
    void refusesPathsThatNoRuleSetHas(String path) {
        assertThat(lint(path, "").status()).isEqualTo(422);
    }

    @Test
    void refusesWhatIsTooLargeAndTellsWhatIsNoText() {
        assertThat(lint(FILE, "x".repeat(2 << 20)).status()).isEqualTo(413);
        assertThat(lint(FILE, new byte[] {(byte) 0xc3, 0x28}).json().path("diagnostics").toString()).contains("NOT_UTF_8");
        assertThat(lint(FILE, "\u202e").json().path("diagnostics").toString()).contains("FORBIDDEN_CHARACTER");
        assertThat(http.post("/api/v1/rule-sets/changes/nothing/lint?path=x.drl", "text/plain", new byte[0]).status())
                .isEqualTo(404);
        assertThat(http.post(path(), "text/plain", new byte[0]).status()).isEqualTo(400);
        assertThat(http.post(path() + "?path=" + FILE, "{}").status()).isEqualTo(415);
    }

    @Test
    void saysWhatCanBeWritten() {
        JsonNode vocabulary = http.get("/api/v1/rule-sets/vocabulary").json();

        JsonNode reports = term(vocabulary, "OrganizationView", "annualReports");
        assertThat(reports.path("gives").asString()).isEqualTo("AnnualReports");
        assertThat(term(vocabulary, "AnnualReports", "overdue").path("gives").asString()).isEqualTo("AnnualReports");
        assertThat(term(vocabulary, "Penalties", "within").path("takes").toString()).isEqualTo("[\"Parameter\"]");
        assertThat(vocabulary.path("outcomes").path("SUPERVISION_CLASS").toString()).contains("GUIDANCE", "指导");
        assertThat(vocabulary.path("findings").toString()).contains("ABNORMAL_ACTIVITY", "活动异常情形");
    }

    @Test
    void showsFormsAgainWithWhatIsWrong() {
        Map<String, String> forms = Map.of("/parameters/values", "version=1&key=inactive&from=2027-01-01&value=x&citation=a",
                "/parameters", "version=1&key=A_B&description=d&unit=COUNT&from=2027-01-01&value=1&citation=a",
                "/parameters/removals", "version=1&key=inactive&from=2020-12-07",
                "/rules/files", "version=1&path=..%2Fx.drl",
                "/scenarios/organizations", "version=1&uscc=x&asOf=2026-01-01&name=ab&file=..%2Fx.yaml");
        forms.forEach((path, form) -> assertThat(send(path, form).status()).as(path).isEqualTo(422));
        assertThat(send("/rules/removals", "version=1&file=nothing.drl").status()).isEqualTo(404);
        assertThat(send("/parameters/values", "version=1&key=inactive&from=x&value=1&citation=a").body()).contains("请填写日期");
        assertThat(http.get("/changes/" + change.id() + "/rules?file=..%2Fx").status()).isEqualTo(404);
        assertThat(changes.get(change.id()).version()).isEqualTo(1);
    }

    @Test
    void showsFormsAgainWhereSomebodyElseWasFaster() {
        drafts.save(LI, change, "risk.drl", bytes("package x\n"));
        Http.Answer value = send("/parameters/values", "version=1&key=inactive&from=2027-01-01&value=3&citation=%E7%94%B2");
        assertThat(value.status()).isEqualTo(409);
        assertThat(value.body()).contains("变更刚被他人修改", "value=\"2027-01-01\"", "value=\"甲\"");
        Http.Answer file = send("/rules/files", "version=1&path=new.drl");
        assertThat(file.status()).isEqualTo(409);
        assertThat(file.body()).contains("变更刚被他人修改", "value=\"new.drl\"");
        assertThat(send("/rules/removals", "version=1&file=credit.drl").status()).isEqualTo(409);
        assertThat(new String(drafts.files(changes.get(change.id())).get("risk.drl"), StandardCharsets.UTF_8))
                .isEqualTo("package x\n");
    }

    private Http.Answer send(String path, String form) {
        return http.send(http.request("/changes/" + change.id() + path, "Content-Type", "application/x-www-form-urlencoded",
                "Accept", "text/html").POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static JsonNode term(JsonNode vocabulary, String type, String name) {
        return StreamSupport.stream(vocabulary.path("terms").path(type).spliterator(), false)
                .filter(each -> each.path("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private String path() {
        return "/api/v1/rule-sets/changes/" + change.id() + "/lint";
    }

    private Http.Answer lint(String path, String text) {
        return lint(path, bytes(text));
    }

    private Http.Answer lint(String path, byte[] text) {
        return http.post(path() + "?path=" + path, "text/plain", text);
    }

    private String text(String file) {
        return new String(drafts.files(change).get(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
