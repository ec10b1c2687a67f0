package cn.chengxin.service.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OrganizationApiTest {

    private static final String ORGANIZATIONS = "/api/v1/organizations/";

    @Autowired
    private Http http;

    @Test
    void keepsEveryVersionOfADocument() {
        String uscc = Register.uscc(1);
        String first = Register.association(uscc, "某某协会");
        String second = Register.association(uscc, "某某商会");

        Http.Answer created = http.put(ORGANIZATIONS + uscc, first);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(http.put(ORGANIZATIONS + uscc, first).json().path("receipt").asString()).isEqualTo("UNCHANGED");
        assertThat(http.put(ORGANIZATIONS + uscc, second).json().path("version").asInt()).isEqualTo(2);

        assertThat(http.get(ORGANIZATIONS + uscc).body()).isEqualTo(document(second).json());
        assertThat(http.get(ORGANIZATIONS + uscc).header("ETag")).isEqualTo("\"2\"");
        assertThat(http.get(ORGANIZATIONS + uscc + "?version=1").body()).isEqualTo(document(first).json());
        assertThat(http.get(ORGANIZATIONS + uscc + "?version=3").problem()).isEqualTo("version-not-found");
        JsonNode versions = http.get(ORGANIZATIONS + uscc + "/versions").json().path("versions");
        assertThat(versions.values()).extracting(each -> each.path("digest").asString())
                .containsExactly(document(first).digest(), document(second).digest());
    }

    @Test
    void answersNotModifiedToWhoHasTheVersion() {
        String uscc = Register.uscc(2);
        http.put(ORGANIZATIONS + uscc, Register.association(uscc, "某某协会"));

        assertThat(http.get(ORGANIZATIONS + uscc, "If-None-Match", "\"1\"").status()).isEqualTo(304);
    }

    @Test
    void overwritesNothingThatItsAuthorHasNotSeen() {
        String uscc = Register.uscc(3);
        String path = ORGANIZATIONS + uscc;
        assertThat(http.put(path, Register.association(uscc, "甲"), "If-None-Match", "*").status()).isEqualTo(201);
        assertThat(http.put(path, Register.association(uscc, "乙"), "If-None-Match", "*").status()).isEqualTo(412);
        assertThat(http.put(path, Register.association(uscc, "乙"), "If-Match", "\"1\"").status()).isEqualTo(200);
        Http.Answer late = http.put(path, Register.association(uscc, "丙"), "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("precondition-failed");
        assertThat(http.put(path, Register.association(uscc, "乙"), "If-Match", "\"1\"").json().path("receipt")
                .asString()).as("a repeated request").isEqualTo("UNCHANGED");
    }

    @Test
    void losesNoVersionWhenManyWriteAtOnce() {
        String uscc = Register.uscc(4);
        Set<Integer> statuses = IntStream.range(0, 24).parallel()
                .mapToObj(i -> http.put(ORGANIZATIONS + uscc, Register.association(uscc, "第" + i + "号")).status())
                .collect(Collectors.toSet());

        assertThat(statuses).isSubsetOf(200, 201);
        JsonNode versions = http.get(ORGANIZATIONS + uscc + "/versions").json().path("versions");
        assertThat(versions.values()).extracting(each -> each.path("version").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(versions.values()).extracting(each -> each.path("digest").asString()).doesNotHaveDuplicates();
    }

    @Test
    void importsLineByLine() {
        String again = Register.association(Register.uscc(100), "旧名");
        http.put(ORGANIZATIONS + Register.uscc(100), again);
        String lines = IntStream.range(100, 1300).mapToObj(i -> line(Register.association(Register.uscc(i), "协会" + i)))
                .collect(Collectors.joining("\n"));
        String person = "{\"uscc\": \"11010519491231002X\"}";
        String refused = "{\"uscc\": \"%s\", \"name\": 1}".formatted(Register.uscc(99));
        String body = refused + "\n\r\n" + lines + "\n" + "x".repeat(2_000_000) + "\r\n"
                + line(Register.association(Register.uscc(101), "协会101")) + "\n" + person;

        Http.Answer answer = http.post(ORGANIZATIONS + "import", "application/x-ndjson",
                body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode report = answer.json();
        assertThat(report.path("documents").asInt()).isEqualTo(1204);
        assertThat(report.path("created").asInt()).isEqualTo(1199);
        assertThat(report.path("updated").asInt()).isEqualTo(1);
        assertThat(report.path("unchanged").asInt()).isEqualTo(1);
        assertThat(report.path("refused").asInt()).isEqualTo(3);
        assertThat(report.path("failures").values()).extracting(each -> each.path("line").asInt())
                .containsExactly(1, 1203, 1205);
        assertThat(answer.body()).doesNotContain("19491231");
        assertThat(report.path("failures").path(0).path("uscc").asString()).isEqualTo(Register.uscc(99));
        assertThat(report.path("failures").path(0).path("problems").size()).isEqualTo(3);
    }

    @Test
    void findsByNameDivisionAndType() {
        for (int i = 2000; i < 2005; i++) {
            String uscc = Register.uscc(i);
            http.put(ORGANIZATIONS + uscc, Register.association(uscc, "寻(人)协会" + i));
        }
        String path = "/api/v1/organizations?limit=3&division=510000&type=SOCIAL_GROUP&q=%E5%AF%BB(%E4%BA%BA)";
        JsonNode page = http.get(path).json();
        assertThat(page.path("organizations").size()).isEqualTo(3);
        JsonNode rest = http.get(path + "&after=" + page.path("next").asString()).json();
        assertThat(rest.path("organizations").size()).isEqualTo(2);
        assertThat(rest.has("next")).isFalse();
        assertThat(http.get("/api/v1/organizations?division=320000").json().path("organizations").size()).isZero();
        assertThat(http.get("/api/v1/organizations?q=" + Register.uscc(2001)).json().path("organizations").size())
                .isEqualTo(1);
    }

    private static String line(String json) {
        return json.replaceAll("\\s*\n\\s*", "");
    }

    private static OrganizationDocument document(String json) {
        return ((Reading.Accepted) OrganizationDocuments.read(json)).document();
    }
}
