package cn.chengxin.rules.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationDocumentsTest {

    @Test
    void keepsItsDigestWhateverTheOrderAndTheSpellingOfNumbers() {
        OrganizationDocument document = accepted(Samples.ASSOCIATION).document();
        OrganizationDocument respelled = accepted(Samples.ASSOCIATION.replace("20000.50", "2.00005e4")
                .replace("\"FINE\", \"WARNING\"", "\"WARNING\", \"FINE\"").replace("协", "\\u534f")).document();

        assertThat(respelled.digest()).isEqualTo(document.digest()).startsWith("sha256:").hasSize(71);
        assertThat(respelled.json()).isEqualTo(document.json()).doesNotContain("null", " ");
        assertThat(accepted(document.json()).document()).isEqualTo(document);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        String json = Samples.with("\"nickname\": 1, \"dualManagement\": 7, "
                + Samples.section("memberships", "{\"from\": \"2025-02-30\"}", "{\"units\": \"x\"}"))
                .replace("51510900MJX000018W", "51510900MJX000018X");

        assertThat(problems(json)).extracting(DocumentProblem::path).containsExactlyInAnyOrder("/uscc", "/nickname",
                "/dualManagement", "/memberships/records/0/from", "/memberships/records/1/units",
                "/memberships/records/1/from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "null", "\"x\"", "7", "{", "{\"uscc\": }", "{'uscc': 1}",
        "{\"uscc\": \"\\x\"}",
        "{} {}", "{} x", "NaN", "{\"name\": 0x10}", "{\"name\": 1e999999999999}"})
    void refusesWhatIsNoSingleJsonObject(String json) {
        assertThat(problems(json)).isNotEmpty();
    }

    @Test
    void refusesADeeplyNestedDocument() {
        assertThat(problems(Samples.with("\"deep\": " + "[".repeat(100_000)))).isNotEmpty();
    }

    @Test
    void refusesARepeatedProperty() {
        assertThat(problems(Samples.with("\"name\": \"another\""))).extracting(DocumentProblem::path,
                DocumentProblem::message).containsExactly(tuple("/name", "the property stands here twice"));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThat(OrganizationDocuments.read(Samples.ASSOCIATION.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(new Reading.Refused(List.of(new DocumentProblem("", "not UTF-8"))));
    }

    @Test
    void refusesALargeDocument() {
        assertThat(OrganizationDocuments.read(new byte[5_000_000])).isEqualTo(
                new Reading.Refused(List.of(new DocumentProblem("", "larger than 1048576 bytes"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "负责人11010519491231002x（会长）", "１１０１０５１９４９１２３１００２Ｘ"})
    void refusesIdentityNumbersWithoutRepeatingThem(String text) {
        List<DocumentProblem> problems = problems(Samples.with(Samples.section("posts", "{\"person\": \"" + text
                + "\", \"role\": \"CHAIR\", \"from\": \"2020-01-01\"}")));

        assertThat(problems).extracting(DocumentProblem::path).containsExactly("/posts/records/0/person");
        assertThat(problems.toString()).doesNotContainIgnoringCase("1949").doesNotContain("１");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519491331002X", "p-7f3a", "211010519491231002X3"})
    void takesOtherNumbersForWhatTheyAre(String text) {
        accepted(Samples.with(Samples.section("posts", "{\"person\": \"" + text
                + "\", \"role\": \"CHAIR\", \"from\": \"2020-01-01\"}")));
    }

    @Test
    void neverRepeatsAValueOrAStrangeName() {
        List<DocumentProblem> problems = problems(Samples.with("\"11010519491231002X\": 1, \"type\": \"secret\", "
                + "\"dualManagement\": \"secret\"").replace("\"SOCIAL_GROUP\"", "\"secret\""));

        assertThat(problems).hasSizeGreaterThan(2);
        assertThat(problems.toString()).doesNotContain("secret", "1949");
    }

    @ParameterizedTest
    @CsvSource({"/penalties/records/0/executedOn, executedOn", "/penalties/records/0/revokedOn, revokedOn"})
    void refusesWhatHappenedAfterItsReceipt(String path, String property) {
        assertThat(problems(Samples.ASSOCIATION.replace("\"effectiveOn\": \"2025-03-08\"",
                "\"%s\": \"2025-03-03\"".formatted(property)))).extracting(DocumentProblem::path)
                .containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "listEntries/removedOn/{\"list\": \"ABNORMAL_ACTIVITY_LIST\", \"listedOn\": \"2025-02-03\", "
                + "\"grounds\": [\"UNREACHABLE\"], \"removedOn\": \"2025-02-02\"}",
        "annualReports/filedOn/{\"year\": 2025, \"filedOn\": \"2024-12-31\"}",
        "rectificationOrders/dueOn/{\"orderedOn\": \"2025-02-03\", \"dueOn\": \"2025-02-02\"}",
        "assessments/validThrough/{\"announcedOn\": \"2025-02-03\", \"level\": 3, \"validFrom\": \"2026-01-01\", "
                + "\"validThrough\": \"2025-12-31\"}"})
    void refusesDaysInAnImpossibleOrder(String sample) {
        String[] parts = sample.split("/", 3);
        String base = Samples.ASSOCIATION.replace("\"annualReports\"", "\"unused\"")
                .replace("\"assessments\"", "\"old\"");
        assertThat(problems(base.strip().replaceFirst("}$", "") + ", " + Samples.section(parts[0], parts[2]) + "}"))
                .extracting(DocumentProblem::path).contains("/" + parts[0] + "/records/0/" + parts[1]);
    }

    @Test
    void refusesWhatWasEnteredBeforeItWasReceived() {
        String entered = "\"receivedOn\": \"2025-03-02\", \"enteredOn\": \"%s\"";

        accepted(Samples.ASSOCIATION.replace("\"receivedOn\": \"2025-03-02\"", entered.formatted("2025-03-02")));
        assertThat(problems(Samples.ASSOCIATION.replace("\"receivedOn\": \"2025-03-02\"",
                entered.formatted("2025-03-01")))).extracting(DocumentProblem::path)
                .containsExactly("/penalties/records/0/source/enteredOn");
    }

    @Test
    void warnsOfACodeThatDoesNotGoWithTheDocument() {
        assertThat(accepted(Samples.ASSOCIATION.replace("SOCIAL_GROUP", "FOUNDATION")).warnings())
                .extracting(DocumentProblem::path).containsExactly("/uscc");
        assertThat(accepted(Samples.ASSOCIATION.replace("51510900MJX000018W", "MJX000018")).warnings())
                .extracting(DocumentProblem::path).containsExactly("/uscc");
        assertThat(accepted(Samples.ASSOCIATION).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "51510900MJX000018W", "52510118MJX000018K", "52320583MJX0000183",
        "53510000MJX0000188", "52370403MJX000018N", "51320583MJX0000186"})
    void knowsValidCodes(String code) {
        assertThat(Uscc.problem(code)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"51510900MJX000018V", "51510900MJX000018X", "51510900MJX000028W", "51510900mjx000018w",
        "51510900MJX000018", "5151090OMJX000018W", ""})
    void knowsInvalidCodes(String code) {
        assertThat(Uscc.problem(code)).isNotNull();
    }

    private static Reading.Accepted accepted(String json) {
        Reading reading = OrganizationDocuments.read(json);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return (Reading.Accepted) reading;
    }

    private static List<DocumentProblem> problems(String json) {
        Reading reading = OrganizationDocuments.read(json);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).problems();
    }
}
