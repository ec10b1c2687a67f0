package cn.chengxin.service.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A registry keeps its own organizations and nobody else's. */
@ServiceTest
class OrganizationRightsTest {

    private static final String ORGANIZATIONS = "/api/v1/organizations/";

    @Autowired
    private Http http;
    private Http suining;
    private Http mianyang;
    private Http sichuan;

    @BeforeEach
    void logIn() {
        suining = http.as("suining", new Grant(Role.REGISTRY, "510900"));
        mianyang = http.as("mianyang", new Grant(Role.REGISTRY, "510700"), new Grant(Role.OFFICER, "510900"));
        sichuan = http.as("sichuan", new Grant(Role.REGISTRY, "510000"));
    }

    @Test
    void takesADocumentFromItsRegistryAndFromThoseAboveIt() {
        String uscc = Register.uscc(7001);

        Http.Answer refused = mianyang.put(ORGANIZATIONS + uscc, association(7001, "510900"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("forbidden");
        assertThat(refused.json().path("detail").asString()).contains("REGISTRY for division 510900",
                "token:mianyang has: REGISTRY@510700");
        assertThat(suining.put(ORGANIZATIONS + uscc, association(7001, "510900")).status()).isEqualTo(201);
        assertThat(sichuan.put(ORGANIZATIONS + uscc, association(7001, "510903")).status()).isEqualTo(200);
    }

    @Test
    void givesNoOrganizationToARegistryThatTakesIt() {
        String uscc = Register.uscc(7002);
        suining.put(ORGANIZATIONS + uscc, association(7002, "510900"));

        assertThat(mianyang.put(ORGANIZATIONS + uscc, association(7002, "510700")).status()).isEqualTo(403);
        assertThat(sichuan.put(ORGANIZATIONS + uscc, association(7002, "510700")).status()).isEqualTo(200);
    }

    @Test
    void importsOnlyTheLinesOfItsOwn() {
        suining.put(ORGANIZATIONS + Register.uscc(7003), association(7003, "510900"));
        String lines = association(7003, "510700") + "\n" + association(7004, "510700") + "\n"
                + association(7005, "510900");

        JsonNode report = mianyang.post(ORGANIZATIONS + "import", "application/x-ndjson",
                lines.getBytes(StandardCharsets.UTF_8)).json();

        assertThat(report.path("created").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.path("refused").asInt()).isEqualTo(2);
        assertThat(report.path("failures").values()).extracting(each -> each.path("line").asInt())
                .containsExactly(1, 3);
        assertThat(http.get(ORGANIZATIONS + Register.uscc(7003)).body()).contains("510900");
        assertThat(http.get(ORGANIZATIONS + Register.uscc(7005)).status()).isEqualTo(404);
        assertThat(http.get("/api/v1/audit-log?subject=organizations&limit=1000").json().path("entries").values())
                .anySatisfy(entry -> {
                    assertThat(entry.path("actor").asString()).isEqualTo("token:mianyang");
                    assertThat(entry.path("action").asString()).isEqualTo("ORGANIZATIONS_IMPORTED");
                    assertThat(entry.path("details").path("refused").asString()).isEqualTo("2");
                });
    }

    @Test
    void takesADocumentWithoutADivisionFromTheNationOnly() {
        String uscc = Register.uscc(7006);

        Http.Answer refused = suining.put(ORGANIZATIONS + uscc, nowhere(7006));
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.json().path("detail").asString()).contains("REGISTRY for division 100000",
                "no division is named");
        assertThat(http.put(ORGANIZATIONS + uscc, nowhere(7006)).status()).isEqualTo(201);
        assertThat(suining.put(ORGANIZATIONS + uscc, association(7006, "510900")).status())
                .as("nobody knows whose it is").isEqualTo(403);
    }

    @Test
    void goesOnWithAnImportBehindADocumentWithoutADivision() {
        http.put(ORGANIZATIONS + Register.uscc(7007), nowhere(7007));
        String lines = nowhere(7008) + "\n" + association(7007, "510900") + "\n" + association(7009, "510900");

        Http.Answer answer = suining.post(ORGANIZATIONS + "import", "application/x-ndjson",
                lines.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("created").asInt()).isEqualTo(1);
        assertThat(answer.json().path("failures").values()).extracting(each -> each.path("line").asInt())
                .containsExactly(1, 2);
        assertThat(answer.json().at("/failures/0/problems/0/path").asString())
                .isEqualTo("/registrationAuthority/division");
    }

    @Test
    void startsNoScanOfTheWholeRegisterForOnePlace() {
        assertThat(sichuan.post("/api/v1/scans", "{}").status()).isEqualTo(403);
        assertThat(http.as(new Grant(Role.ADMIN, "510000")).post("/api/v1/scans", "{}").status()).isEqualTo(403);
    }

    private static String nowhere(int number) {
        return association(number, "510900").replace(", \"division\": \"510900\"", "");
    }

    private static String association(int number, String division) {
        return Register.association(Register.uscc(number), "某某协会").replaceAll("\\s*\n\\s*", "")
                .replace("\"division\": \"510900\"", "\"division\": \"" + division + "\"");
    }
}
