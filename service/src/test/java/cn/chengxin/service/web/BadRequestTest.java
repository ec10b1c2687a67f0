package cn.chengxin.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** No bad input is the service's own failure, and every one is answered with a problem that says what to do. */
@ServiceTest
class BadRequestTest {

    private static final String USCC = Register.uscc(5000);
    private static final String PATH = "/api/v1/organizations/" + USCC;
    private static final String GOOD = Register.association(USCC, "某某协会");

    @Autowired
    private Http http;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "fine": 20000.50            | "fine": "many"               | /penalties/records/0/fine
            "2025-03-01"                | "2025-02-30"                 | /penalties/records/0/decidedOn
            "2025-03-01"                | "2025-03-03"                 | /penalties/records/0/decidedOn
            "against": "ORGANIZATION"   | "against": "NOBODY"          | /penalties/records/0/against
            "SOCIAL_GROUP"              | "CLUB"                       | /type
            "registeredOn"              | "registered"                 | /registered
            "name": "遂宁市民政局",      | ''                           | /registrationAuthority/name
            "510900"                    | "51090"                      | /registrationAuthority/division
            某某协会                     | 11010519491231002X           | /name
            """, quoteCharacter = '\'')
    void namesThePlaceOfAMistake(String good, String bad, String path) {
        Http.Answer answer = http.put(PATH, GOOD.replace(good, bad));

        assertProblem(answer, 422, "document-refused");
        assertThat(answer.json().path("errors").values()).extracting(each -> each.path("path").asString())
                .contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "{", "[]", "null", "\"x\"", "{\"uscc\": 1", "{} {}"})
    void refusesWhatIsNoJsonObject(String body) {
        assertProblem(http.put(PATH, body), 422, "document-refused");
        assertProblem(http.post("/api/v1/verdicts", body), 422, "document-refused");
        assertProblem(http.post("/api/v1/verdicts/explain", body), 422, "document-refused");
    }

    @Test
    void missesABody() {
        assertProblem(http.put(PATH, ""), 400, "bad-request");
        assertProblem(http.post("/api/v1/verdicts", ""), 400, "bad-request");
    }

    @Test
    void refusesADocumentAtAnotherAddress() {
        assertProblem(http.put("/api/v1/organizations/" + Register.uscc(5001), GOOD), 422, "document-refused");
    }

    @Test
    void refusesLargeBodies() {
        String large = GOOD.replace("某某协会", "大".repeat(1_700_000));
        assertProblem(http.put(PATH, large), 413, "body-too-large");
        assertProblem(http.post("/api/v1/verdicts", large), 413, "body-too-large");
    }

    @Test
    void refusesOtherKindsOfBody() {
        assertProblem(http.post("/api/v1/verdicts", "text/plain", "{}".getBytes(StandardCharsets.UTF_8)), 415,
                "unsupported-media-type");
        assertProblem(http.post("/api/v1/organizations/import", "application/json", new byte[0]), 415,
                "unsupported-media-type");
        assertProblem(http.send(http.request(PATH, "Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(GOOD.getBytes(Charset.forName("GB18030"))))), 422,
                "document-refused");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/organizations?limit=0, 400, bad-request", "/api/v1/organizations?limit=x, 400, bad-request",
        "/api/v1/organizations?type=CLUB, 400, bad-request", "/api/v1/organizations?division=5x, 400, bad-request",
        "/api/v1/organizations/nobody, 404, organization-not-found",
        "/api/v1/organizations/nobody/versions, 404, organization-not-found",
        "/api/v1/organizations/nobody?version=x, 400, bad-request", "/api/v1/nothing, 403, forbidden",
        "/api/v1/verdicts/nobody, 404, organization-not-found", "/api/v1/verdicts, 405, method-not-allowed",
        "/api/v1/verdicts/nobody?asOf=2025-02-30, 400, bad-request",
        "/api/v1/verdicts/nobody?asOf=%2B12025-01-01, 400, bad-request",
        "/api/v1/verdicts/nobody?asOf=today, 400, bad-request",
        "/api/v1/verdicts/nobody?evidence=perhaps, 400, bad-request",
        "/api/v1/verdicts/log/nothing, 404, answer-not-found"})
    void answersBadAddressesWithProblems(String path, int status, String problem) {
        assertProblem(http.get(path), status, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"uscc\": \"%s\", \"organization\": {}}",
        "{\"uscc\": \"%s\", \"asOf\": \"2026-02-30\"}",
        "{\"uscc\": \"%s\", \"asOf\": 20260201}", "{\"uscc\": \"%s\", \"version\": \"x\"}", "{\"uscc\": \"nobody\"}",
        "{\"uscc\": \"%s\", \"evidence\": 1}", "{\"uscc\": \"%s\", \"asof\": \"2026-02-03\"}"})
    void refusesQuestionsThatAreNotInOrder(String body) {
        assertProblem(http.post("/api/v1/verdicts", body.formatted(USCC)), 422, "document-refused");
    }

    @Test
    void answersNoOneWhoCallsThisMachineByAnotherName() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", http.port())) {
            socket.getOutputStream().write("GET /api/v1/rule-sets HTTP/1.1\r\nHost: evil.example\r\nConnection: close"
                    .concat("\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = socket.getInputStream()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("421", "foreign-host");
            }
        }
    }

    @Test
    void callsNobodyBecauseACallerBreaksOff() throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger(ApiExceptionHandler.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(said);
        try {
            breakOff();

            await().until(() -> !said.list.isEmpty());
            assertThat(said.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.DEBUG);
        } finally {
            log.detachAppender(said);
            log.setLevel(null);
        }
    }

    /** Announces more lines than it sends. */
    private void breakOff() throws IOException {
        try (Socket socket = new Socket("localhost", http.port())) {
            socket.getOutputStream().write(("POST /api/v1/organizations/import HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + ServiceTest.TOKEN + "\r\nContent-Type: application/x-ndjson\r\n"
                    + "Content-Length: 1000000\r\n\r\n{}\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void assertProblem(Http.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "cn.chengxin", "org.springframework", "11010519491231");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
