package cn.chengxin.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RuleSetCheckApiTest {

    private static final String PATH = "/api/v1/rule-sets/cn/test/checks";
    private static final Path HOSTILE = Path.of("..", "rules", "src", "test", "resources", "rejected");
    @Autowired
    private Http http;

    @Test
    void runsTheScenariosAndTellsWhatTheyTryOfEachRule() {
        JsonNode check = check(TestRules.FILES);

        assertThat(check.path("compiles").asBoolean()).as(check.toString()).isTrue();
        assertThat(check.path("passes").asBoolean()).isTrue();
        assertThat(check.path("scenarios").valueStream()).extracting(each -> each.path("scenario").asString())
                .containsExactly("罚款差一分到限额", "罚款正好是限额");
        assertThat(check.path("coverage").valueStream()).extracting(JsonNode::toString).containsExactly(
                "{\"rule\":\"受到警告或者罚款低于限额\",\"clause\":\"第一条\",\"held\":1,\"failed\":1,\"open\":0}",
                "{\"rule\":\"有活动异常情形的列入\",\"clause\":\"第二条\",\"held\":1,\"failed\":1,\"open\":0}",
                "{\"rule\":\"有投诉的整改\",\"clause\":\"第三条\",\"held\":0,\"failed\":2,\"open\":0}");
    }

    @Test
    void tellsWhatAScenarioFoundInstead() {
        JsonNode check = check(with("parameters.yaml", TestRules.FILES.get("parameters.yaml").replace("50000", "50000.01")));

        assertThat(check.path("compiles").asBoolean()).isTrue();
        assertThat(check.path("passes").asBoolean()).isFalse();
        assertThat(check.path("scenarios").path(0).path("mismatches").toString()).isEqualTo("[]");
        assertThat(check.path("scenarios").path(1).path("mismatches").path(0).toString()).isEqualTo(
                "{\"aspect\":\"FINDINGS\",\"expected\":[],\"found\":[\"受到警告或者罚款低于限额\"]}");
    }

    @Test
    void namesThePlaceOfAMistake() {
        JsonNode check = check(with("rules.drl", TestRules.FILES.get("rules.drl").replace("complaints()", "complaint()")));

        assertThat(check.path("compiles").asBoolean()).isFalse();
        JsonNode mistake = check.path("diagnostics").path(0);
        assertThat(mistake.path("file").asString()).isEqualTo("rules.drl");
        assertThat(mistake.path("line").asInt()).isEqualTo(28);
        assertThat(mistake.path("message").asString()).contains("complaint");
    }

    @Test
    void changesNothing() {
        String before = http.get("/api/v1/rule-sets").body();

        check(TestRules.FILES);
        post("/api/v1/rule-sets/cn/order-60-2018/checks", TestRules.zip(TestRules.FILES));

        assertThat(http.get("/api/v1/rule-sets").body()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoRuleSet() {
        assertThat(post("/api/v1/rule-sets/CN/test/checks", TestRules.zip(TestRules.FILES)).status()).isEqualTo(404);
        assertThat(post(PATH, new byte[] {1, 2, 3}).status()).isEqualTo(422);
        assertThat(post(PATH, TestRules.zip(Map.of())).status()).isEqualTo(422);
        assertThat(post(PATH, TestRules.zip(with("large.drl", " ".repeat(1 << 20)))).status()).isEqualTo(413);
        assertThat(post(PATH, TestRules.zip(with("large/", " ".repeat(1 << 20)))).status()).isEqualTo(413);
        byte[] whole = TestRules.zip(TestRules.FILES);
        for (int length = whole.length - 1; length > 0; length -= 97) {
            assertThat(post(PATH, Arrays.copyOf(whole, length)).status()).as("cut at %d", length).isEqualTo(422);
        }
        Map<String, String> many = new TreeMap<>();
        IntStream.rangeClosed(0, 100).forEach(i -> many.put(i + ".drl", ""));
        assertThat(post(PATH, TestRules.zip(many)).status()).isEqualTo(413);
        assertThat(http.post(PATH, "{}").status()).isEqualTo(415);
        assertThat(check(Map.of("rules.drl", "")).path("diagnostics").toString()).contains("instrument.yaml");
        assertThat(check(with("rules.sh", "rm -rf /")).path("diagnostics").toString()).contains("unexpected file");
    }

    @Test
    void tellsMistakesInEveryKindOfFile() {
        String instrument = TestRules.FILES.get("instrument.yaml");
        String scenario = TestRules.FILES.get("scenarios/limit.yaml");
        Map<String, Map<String, String>> wrong = Map.of(
                "no division", with("instrument.yaml", instrument.replace("[\"510900\"]", "[]")),
                "half a division", with("instrument.yaml", instrument.replace("510900", "5")),
                "no first day", with("instrument.yaml", instrument.replace("from: 2018-01-24\n", "")),
                "endless working days", with("parameters.yaml", TestRules.FILES.get("parameters.yaml")
                        .replace("YUAN", "WORKING_DAYS").replace("50000", "2000000000")),
                "a day in the year 999999999", with("scenarios/limit.yaml",
                        scenario.replaceFirst("2020-06-01", "\"+999999999-01-01\"")),
                "a condition of many negations", with("rules.drl", TestRules.FILES.get("rules.drl")
                        .replace("complaints().exist()", "!".repeat(3_900) + "complaints().exist()")));
        wrong.forEach((mistake, files) -> assertThat(check(files).path("compiles").asBoolean(true)).as(mistake)
                .isFalse());

        for (String fact : List.of("registeredOn: \"-999999999-01-01\"",
                "registrationAuthority: {name: 某局, division: \"5\"}")) {
            JsonNode refused = check(with("scenarios/limit.yaml", scenario.replaceFirst("organization: \\{",
                    "organization: {" + fact + ", ")));
            assertThat(refused.path("compiles").asBoolean(true)).as(refused.toString()).isFalse();
            assertThat(refused.path("diagnostics").path(0).path("file").asString()).endsWith("scenarios/limit.yaml");
        }
    }

    @Test
    void refusesWhatWouldNotCompile() {
        String condition = String.join(", ", Collections.nCopies(301, "complaints().exist()"));
        assertThat(check(with("rules.drl", TestRules.FILES.get("rules.drl").replace("complaints().exist()", condition)))
                .path("diagnostics").toString()).contains("more than 300 terms");

        String rule = TestRules.FILES.get("rules.drl").substring(TestRules.FILES.get("rules.drl").indexOf("rule \"有投诉的整改\""));
        StringBuilder rules = new StringBuilder(TestRules.FILES.get("rules.drl"));
        for (int i = 0; i < 300; i++) {
            rules.append(rule.replace("有投诉", "有投诉" + i));
        }
        assertThat(check(with("rules.drl", rules.toString())).path("diagnostics").toString())
                .contains("more than 300 rules");
    }

    @Test
    void refusesEveryHostileFileAndGoesOnJudging() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(HOSTILE)) {
            files = all.filter(each -> each.toString().endsWith(".drl")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(60);
        for (Path file : files) {
            JsonNode check = check(with("rules.drl", Files.readString(file)));
            assertThat(check.path("compiles").asBoolean(true)).as(file.toString()).isFalse();
            assertThat(check.path("diagnostics").isEmpty()).as(file.toString()).isFalse();
        }
        assertThat(http.get("/actuator/health").status()).isEqualTo(200);
    }

    private static Map<String, String> with(String path, String text) {
        Map<String, String> files = new TreeMap<>(TestRules.FILES);
        files.put(path, text);
        return files;
    }

    private JsonNode check(Map<String, String> files) {
        Http.Answer answer = post(PATH, TestRules.zip(files));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Http.Answer post(String path, byte[] archive) {
        return http.post(path, "application/zip", archive);
    }
}
