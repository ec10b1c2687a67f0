package cn.chengxin.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.store.Store;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** With a database of its own, for here the log is damaged. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=audit")
class AuditLogTest {

    private static final Actor WANG = new Actor("wang", List.of());
    private static final String VERIFICATION = "/api/v1/audit-log/verification";

    @Autowired
    private Http http;
    @Autowired
    private AuditLog log;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Store store;
    @Autowired
    private Accounts accounts;
    private MongoCollection<Document> entries;

    @BeforeEach
    void begin() throws InterruptedException {
        entries = mongo.getCollection("audit_log");
        for (int i = 0; i < 600 && accounts.find("admin") == null; i++) {
            Thread.sleep(100); // until the first accounts are made, which is logged too
        }
        entries.deleteMany(new Document());
        for (String rule : List.of("one", "two", "three", "four")) {
            log.record(WANG, "CHANGE_PUBLISHED", "cn/" + rule, Map.of("reason", "因条文修订", "revision", "3"));
        }
    }

    @Test
    void isIntactAsItWasWritten() {
        JsonNode result = http.get(VERIFICATION).json();

        assertThat(result.path("intact").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.path("entries").asInt()).isEqualTo(4);
        assertThat(result.path("head").asString()).isEqualTo(Objects.requireNonNull(log.head()).hash());
        assertThat(http.get("/actuator/info").json().at("/auditLog/head").asString())
                .isEqualTo(result.path("head").asString());
    }

    @Test
    void findsAnEntryThatWasAltered() {
        entries.updateOne(Filters.eq(2L), Updates.set("actor", "li"));
        assertBroken("entry 2 is not what was written");
    }

    @Test
    void findsAnEntryThatWasAlteredWithItsHash() {
        AuditEntry two = log.after(1, 1, null).get(0);
        AuditEntry forged = new AuditEntry(2, two.at(), "li", two.action(), two.subject(), two.details(),
                two.previous(), "");
        entries.updateOne(Filters.eq(2L), Updates.combine(Updates.set("actor", "li"),
                Updates.set("hash", forged.digest())));
        assertBroken("entry 3 does not follow the one before it");
    }

    @Test
    void findsADetailThatWasAltered() {
        entries.updateOne(Filters.eq(3L), Updates.set("details.reason", "其他"));
        assertBroken("entry 3 is not what was written");
    }

    @Test
    void findsAnEntryThatIsGone() {
        entries.deleteOne(Filters.eq(1L));
        assertBroken("entry 1 is missing");
    }

    @Test
    void findsThatItWasCutByWhatIsKnownElsewhere() {
        AuditEntry head = Objects.requireNonNull(log.head());
        String known = VERIFICATION + "?number=4&hash=" + head.hash();
        assertThat(http.get(known).json().path("intact").asBoolean()).isTrue();

        entries.deleteOne(Filters.eq(4L));
        assertThat(http.get(VERIFICATION).json().path("intact").asBoolean()).as("nobody can know").isTrue();
        assertThat(http.get(known).json().path("problem").asString()).contains("it was cut");

        log.record(WANG, "CHANGE_PUBLISHED", "cn/other", Map.of());
        assertThat(http.get(known).json().path("problem").asString()).contains("written anew");
    }

    @Test
    void keepsTheChainWholeWhenManyWriteAtOnce() throws Exception {
        AuditLog otherNode = new AuditLog(mongo, Clock.systemUTC());
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<AuditEntry>> written = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            AuditLog node = i % 2 == 0 ? log : otherNode;
            String subject = "subject " + i;
            written.add(pool.submit(() -> node.record(WANG, "TEST", subject, Map.of())));
        }
        for (Future<AuditEntry> each : written) {
            each.get();
        }
        pool.shutdown();

        JsonNode result = http.get(VERIFICATION).json();
        assertThat(result.path("intact").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.path("entries").asInt()).isEqualTo(104);
    }

    @Test
    void tellsWhatWasDoneInOrderAndBySubject() {
        JsonNode page = http.get("/api/v1/audit-log?after=1&limit=2").json().path("entries");
        assertThat(page.values()).extracting(each -> each.path("subject").asString()).containsExactly("cn/two",
                "cn/three");
        assertThat(http.get("/api/v1/audit-log?subject=cn/four").json().at("/entries/0/details/reason").asString())
                .isEqualTo("因条文修订");
        assertThat(http.get("/api/v1/audit-log?limit=0").status()).isEqualTo(400);
        assertThat(http.get(VERIFICATION + "?number=1").status()).isEqualTo(400);
    }

    @Test
    void takesNoDetailThatCouldNotBeStored() {
        assertThatThrownBy(() -> log.record(WANG, "TEST", "x", Map.of("a.b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isCheckedByACommand() {
        String[] command = {"--chengxin.audit-log.check", "--spring.mongodb.uri=" + store.getConnectionString()};
        assertThat(AuditCheckCommand.wanted(command)).isTrue();
        assertThat(AuditCheckCommand.run(command)).isZero();
        command[0] += "=4:" + Objects.requireNonNull(log.head()).hash();
        assertThat(AuditCheckCommand.run(command)).isZero();
        entries.deleteOne(Filters.eq(4L));
        assertThat(AuditCheckCommand.run(command)).isEqualTo(1);
        assertThat(AuditCheckCommand.run("--chengxin.audit-log.check")).as("a trial store").isEqualTo(2);
    }

    private void assertBroken(String problem) {
        JsonNode result = http.get(VERIFICATION).json();
        assertThat(result.path("intact").asBoolean()).isFalse();
        assertThat(result.path("problem").asString()).isEqualTo(problem);
    }
}
