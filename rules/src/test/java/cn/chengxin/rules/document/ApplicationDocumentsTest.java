package cn.chengxin.rules.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.fact.OrganizationType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ApplicationDocumentsTest {

    @Test
    void readsWhatFoundersPutForwardAndLeavesTheRestUnknown() {
        Application application = read(Samples.APPLICATION).value();

        assertThat(application).isNotNull();
        assertThat(application.type()).isEqualTo(OrganizationType.SOCIAL_GROUP);
        assertThat(application.similarBodies().records()).hasSize(1);
        assertThat(application.posts()).isNull();
        assertThat(application.supervisingUnit()).isNull();
    }

    @Test
    void namesEveryMistakeWithItsPlaceAndReason() {
        String json = Samples.APPLICATION.replace("\"name\": \"遂宁市某某协会\", ", "").replace("30000", "-1");

        assertThat(read(json).problems()).extracting(DocumentProblem::path, DocumentProblem::message)
                .containsExactlyInAnyOrder(tuple("/name", "required, and missing"),
                        tuple("/registeredFunds/records/0/amount", "expected a number from 0 to 100000000000"));
    }

    @Test
    void refusesDaysInAnImpossibleOrder() {
        String posts = ", \"posts\": {\"completeThrough\": \"9999-12-31\", \"records\": [{\"person\": \"p-1\", "
                + "\"role\": \"FOUNDER\", \"from\": \"2025-01-10\", \"bornOn\": \"2025-01-11\"}]}}";

        assertThat(read(Samples.APPLICATION.strip().replaceFirst("}$", posts)).problems())
                .extracting(DocumentProblem::path).containsExactly("/posts/records/0/from");
    }

    @Test
    void refusesWhatIsTooLargeOrNoJsonOrNotUtf8() {
        assertThat(ApplicationDocuments.read(new byte[OrganizationDocuments.MAX_BYTES + 1]).problems())
                .containsExactly(new DocumentProblem("", "larger than 1048576 bytes"));
        assertThat(read("").problems()).isNotEmpty();
        assertThat(read("[]").problems()).isNotEmpty();
        assertThat(ApplicationDocuments.read(Samples.APPLICATION.getBytes(Charset.forName("GB18030"))).problems())
                .containsExactly(new DocumentProblem("", "not UTF-8"));
    }

    private static StrictJson.Parsed<Application> read(String json) {
        return ApplicationDocuments.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
