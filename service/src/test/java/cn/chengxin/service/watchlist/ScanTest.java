package cn.chengxin.service.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.organization.OrganizationBatches;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.organization.Organizations;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.watchlist.scan.ResultBlock;
import cn.chengxin.service.watchlist.scan.ResultRow;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.ScanLease;
import cn.chengxin.service.watchlist.scan.ScanRunner;
import cn.chengxin.service.watchlist.scan.Scans;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Scans over a register of 1,200 invented organizations, in a database of its own. Today is 2026-11-23. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=scans")
class ScanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final SyntheticRegister REGISTER = SyntheticRegister.of(1200, 7, TODAY);

    @Autowired
    private Http http;
    @Autowired
    private MongoDatabase database;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Organizations organizations;
    @Autowired
    private OrganizationBatches batches;
    @Autowired
    private OrganizationHeads heads;
    @Autowired
    private RuleBooks ruleBooks;
    @Autowired
    private Scans scans;
    @Autowired
    private ScanLease lease;
    @Autowired
    private WatchLists lists;

    @BeforeEach
    void register() {
        for (String each : List.of("organizations", "scans", "scan_blocks", "scan_failures", "leases",
                "watch_list_head", "watch_list_publications", "watch_list_blocks")) {
            database.getCollection(each).deleteMany(new Document());
        }
        batches.putAll(REGISTER.lines().map(ScanTest::read).toList());
    }

    private static OrganizationDocument read(String json) {
        return ((Reading.Accepted) OrganizationDocuments.read(json)).document();
    }

    // ---- what a scan finds

    @Test
    void findsWhatTheVerdictsSay() {
        scan("{}");

        Set<String> abnormal = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        for (long i = 0; i < REGISTER.size(); i++) {
            Verdict verdict = verdict(REGISTER.uscc(i), TODAY);
            boolean proposed = verdict.conclusions().stream().map(Conclusion::outcome)
                    .anyMatch(Outcome.ABNORMAL_ACTIVITY_LIST::equals);
            if (proposed) {
                abnormal.add(verdict.uscc());
            } else if (verdict.undetermined().stream()
                    .anyMatch(each -> each.outcome() == Outcome.ABNORMAL_ACTIVITY_LIST)) {
                open.add(verdict.uscc());
            }
        }
        assertThat(abnormal).isNotEmpty();
        assertThat(open).isNotEmpty();
        assertThat(codes("abnormal-activity-list", "ESTABLISHED")).isEqualTo(abnormal);
        assertThat(codes("abnormal-activity-list", "UNDETERMINED")).isEqualTo(open);
    }

    @Test
    void namesClausesDaysAndPlaces() {
        scan("{}");

        JsonNode entry = http.get("/api/v1/watch-lists/abnormal-activity-list?limit=1").json().path("entries").get(0);
        Verdict verdict = verdict(entry.path("uscc").asString(), TODAY);
        Set<String> concluded = verdict.conclusions().stream()
                .filter(each -> each.outcome() == Outcome.ABNORMAL_ACTIVITY_LIST)
                .map(each -> each.citation().rule()).collect(Collectors.toSet());
        assertThat(entry.path("clauses").values()).extracting(each -> each.path("rule").asString())
                .containsAll(concluded).hasSizeGreaterThan(concluded.size());
        assertThat(entry.path("stableUntil").asString(null)).isEqualTo(
                verdict.stableUntil() == null ? null : verdict.stableUntil().toString());

        JsonNode kunshan = http.get("/api/v1/watch-lists/abnormal-activity-list?division=320583&limit=1000").json();
        JsonNode jiangsu = http.get("/api/v1/watch-lists/abnormal-activity-list?division=320000&limit=1000").json();
        assertThat(kunshan.path("entries").values()).isNotEmpty()
                .allMatch(each -> each.path("division").asString().equals("320583"));
        assertThat(jiangsu.path("entries")).isEqualTo(kunshan.path("entries"));
    }

    @Test
    void makesOneFailureOfEveryDocumentBeyondReading() {
        String torn = REGISTER.uscc(3);
        String wrong = REGISTER.uscc(4);
        var documents = database.getCollection("organizations");
        documents.updateOne(Filters.eq(torn), Updates.set("organization", "no document"));
        documents.updateOne(Filters.eq(wrong), Updates.set("organization.type", "SECRET SOCIETY"));
        documents.insertOne(new Document("_id", "NOT-EVEN-A-CODE").append("version", 1));
        documents.insertOne(new Document("_id", 17));
        documents.insertOne(new Document("_id", new ObjectId()));

        JsonNode scan = scan("{}");

        assertThat(scan.path("progress").path("failures").asInt()).isEqualTo(5);
        assertThat(scan.path("progress").path("evaluated").asInt()).isEqualTo(1198);
        JsonNode failures = http.get("/api/v1/scans/" + scan.path("id").asString() + "/failures").json();
        assertThat(failures.path("failures").values()).hasSize(5)
                .extracting(each -> each.path("organization").asString()).contains(torn, wrong, "NOT-EVEN-A-CODE");
        assertThat(failures.toString()).doesNotContain("SECRET", "no document");
        assertThat(http.get("/actuator/prometheus").body()).contains("chengxin_scan_failures_total",
                "chengxin_scan_progress", "chengxin_scan_rate");
    }

    @Test
    void keepsWhomItCannotJudgeAnOpenQuestion() {
        scan("{}");
        String listed = codes("abnormal-activity-list", "ESTABLISHED").iterator().next();
        database.getCollection("organizations").updateOne(Filters.eq(listed),
                Updates.combine(Updates.set("organization.penalties", 1), Updates.set("version", 2)));

        scan("{}");
        scan("{\"full\": true}");

        assertThat(codes("abnormal-activity-list", "ESTABLISHED")).doesNotContain(listed);
        assertThat(codes("abnormal-activity-list", "UNDETERMINED")).contains(listed);
        JsonNode left = http.get("/api/v1/watch-lists/abnormal-activity-list/changes?since=1").json().path("left");
        assertThat(left.values()).hasSize(1).allSatisfy(each -> {
            assertThat(each.path("uscc").asString()).isEqualTo(listed);
            assertThat(each.path("cause").asString()).isEqualTo("NOT_JUDGED");
            assertThat(each.path("clauses").values()).isNotEmpty();
        });
    }

    // ---- one scan after the other

    @Test
    void findsTheSameByCarryingOverAsAnew() {
        scan("{\"asOf\": \"2026-11-23\"}");
        for (int i = 0; i < 40; i++) {
            String changed = REGISTER.line(i).replaceFirst("\"name\"\\s*:\\s*\"", "\"name\":\"新");
            assertThat(organizations.put(read(changed), null).receipt()).isEqualTo(Organizations.Receipt.UPDATED);
        }
        batches.putAll(SyntheticRegister.of(1210, 7, TODAY).lines(1200, 1210).map(ScanTest::read).toList());

        for (String asOf : List.of("2026-11-24", "2027-01-10", "2027-06-01")) {
            JsonNode carried = scan("{\"asOf\": \"" + asOf + "\"}");
            JsonNode full = scan("{\"asOf\": \"" + asOf + "\", \"full\": true}");

            assertThat(rows(carried)).isEqualTo(rows(full)).hasSize(1210);
            assertThat(carried.path("progress").path("carried").asInt()).isPositive();
            assertThat(full.path("progress").path("carried").asInt()).isZero();
            assertThat(carried.path("progress").path("counts")).isEqualTo(full.path("progress").path("counts"));
        }
    }

    @Test
    void judgesOnlyWhatChangedOrCameDue() {
        JsonNode first = scan("{\"asOf\": \"2026-11-23\"}");
        organizations.put(read(REGISTER.line(5).replaceFirst("\"name\"\\s*:\\s*\"", "\"name\":\"新")), null);
        LocalDate day = firstDue(first);
        long due = due(first, day);

        assertThat(scan("{\"asOf\": \"2026-11-23\"}").path("progress").path("evaluated").asLong()).isEqualTo(1);
        assertThat(scan("{\"asOf\": \"" + day.minusDays(1) + "\"}").path("progress").path("evaluated").asLong())
                .isZero();
        assertThat(scan("{\"asOf\": \"" + day + "\"}").path("progress").path("evaluated").asLong()).isEqualTo(due);
        assertThat(scan("{\"asOf\": \"2026-11-23\"}").path("progress").path("evaluated").asLong()).isEqualTo(1200);
    }

    private LocalDate firstDue(JsonNode scan) {
        LocalDate first = LocalDate.MAX;
        for (var rows = scans.rows(found(scan)); rows.hasNext();) {
            LocalDate day = rows.next().stableUntilDay();
            first = day != null && day.isBefore(first) ? day : first;
        }
        return first;
    }

    private long due(JsonNode scan, LocalDate day) {
        long due = 0;
        for (var rows = scans.rows(found(scan)); rows.hasNext();) {
            due += rows.next().stableUntil() <= day.toEpochDay() ? 1 : 0;
        }
        return due;
    }

    @Test
    void tellsWhoEnteredAndLeftAndWhy() {
        scan("{\"asOf\": \"2026-11-23\"}");
        Set<String> before = codes("abnormal-activity-list", "ESTABLISHED");
        String gone = before.iterator().next();
        database.getCollection("organizations").deleteOne(Filters.eq(gone));
        scan("{\"asOf\": \"2026-12-20\"}");
        scan("{\"asOf\": \"2027-06-30\"}");
        Set<String> after = codes("abnormal-activity-list", "ESTABLISHED");

        JsonNode changes = http.get("/api/v1/watch-lists/abnormal-activity-list/changes?since=1").json();

        Set<String> entered = new TreeSet<>(after);
        entered.removeAll(before);
        Set<String> left = new TreeSet<>(before);
        left.removeAll(after);
        assertThat(entered).isNotEmpty();
        assertThat(codes(changes.path("entered"))).isEqualTo(entered);
        assertThat(codes(changes.path("left"))).isEqualTo(left).contains(gone);
        assertThat(changes.path("entered").values())
                .allMatch(each -> each.path("cause").asString().equals("DAY_REACHED"));
        assertThat(changes.path("left").values()).filteredOn(each -> each.path("uscc").asString().equals(gone))
                .singleElement().satisfies(each -> assertThat(each.path("cause").asString())
                        .isEqualTo("NOT_IN_REGISTER"));
        assertThat(http.get("/api/v1/watch-lists/abnormal-activity-list/changes?since=9").problem())
                .isEqualTo("list-version-not-found");
    }

    @Test
    void keepsAVersionWholeForWhoReadsItPageByPage() {
        scan("{}");
        Set<String> all = codes("abnormal-activity-list", "ESTABLISHED");
        JsonNode page = http.get("/api/v1/watch-lists/abnormal-activity-list?limit=3").json();
        scan("{\"asOf\": \"2027-06-30\"}");

        Set<String> read = new TreeSet<>(codes(page.path("entries")));
        while (page.hasNonNull("next")) {
            page = http.get("/api/v1/watch-lists/abnormal-activity-list?limit=7&version=1&after="
                    + page.path("next").asString()).json();
            read.addAll(codes(page.path("entries")));
        }
        assertThat(read).isEqualTo(all);
        assertThat(page.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void forgetsOldVersionsWhole() {
        for (int i = 0; i < 4; i++) {
            scan("{}");
        }

        lists.prune(2);

        assertThat(http.get("/api/v1/watch-lists/guidance?version=3").status()).isEqualTo(200);
        assertThat(http.get("/api/v1/watch-lists/guidance?version=2").problem()).isEqualTo("list-version-not-found");
        assertThat(database.getCollection("watch_list_blocks").distinct("publication", String.class)
                .into(new ArrayList<>())).hasSize(2);
        assertThat(database.getCollection("scan_blocks").distinct("scan", String.class).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(scan("{}").path("progress").path("carried").asInt()).isEqualTo(1200);
    }

    // ---- nodes

    @Test
    void letsOneNodeScanAtATime() {
        ScanLease.Holding other = Objects.requireNonNull(new ScanLease(mongo, new TestClock()).acquire("other"));

        assertThat(http.post("/api/v1/scans", "{}").problem()).isEqualTo("scan-running");
        assertThat(lease.acquire("mine")).isNull();

        new ScanLease(mongo, new TestClock()).release(other);
        assertThat(scan("{}").path("state").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void goesOnWhereACrashedNodeStopped() throws InterruptedException {
        TestClock clock = new TestClock();
        Node first = new Node(clock);
        Node second = new Node(clock);
        ScanLease.Holding held = first.acquire(Scans.newId());
        Scan scan = first.scans.begin(held, ruleBooks.current().book(), TODAY, true, null, 1200);
        List<Long> seen = new ArrayList<>();
        assertThatThrownBy(() -> first.runner.run(scan, ruleBooks.current().book(), progress -> {
            first.lease.renew(held);
            seen.add(progress.done());
            throw new IllegalStateException("crash");
        })).hasMessage("crash");

        assertThat(Objects.requireNonNull(second.scans.find(scan.id())).state()).isEqualTo(Scan.State.RUNNING);
        assertThat(second.lease.acquire(scan.id())).isNull();
        clock.pass(ScanLease.TERM.plusSeconds(1));
        Scan left = Objects.requireNonNull(second.scans.find(scan.id()));
        assertThat(left.state()).isEqualTo(Scan.State.INTERRUPTED);

        ScanLease.Holding taken = second.acquire(scan.id());
        Scan finished = second.runner.resume(left, taken, ruleBooks.current().book(),
                progress -> seen.add(progress.done()));

        // The first block is there already; what follows adds to it.
        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1).endsWith(1200L);
        assertThat(finished.progress().evaluated()).isEqualTo(1200);
        assertThatThrownBy(() -> first.lease.renew(held)).isInstanceOf(ScanLease.Lost.class);
        first.lateBlock(scan);
        List<String> resumed = rows(finished);
        assertThat(resumed).hasSize(1200);
        second.lists.publish(finished, () -> { });
        second.scans.end(finished, Scan.State.COMPLETED, null);
        second.lease.release(taken);
        assertThat(rows(scan("{\"full\": true}"))).isEqualTo(resumed);
    }

    @Test
    void leavesItsScanToTheNextNodeWhenItIsStopped() throws InterruptedException {
        ScanMeters meters = new ScanMeters(new SimpleMeterRegistry());
        RegisterScans stopped = new RegisterScans(scans, lease, new ScanRunner(heads, scans, 1), lists, ruleBooks,
                heads, meters, new TestClock());
        Scan scan = Objects.requireNonNull(stopped.begin(TODAY, true));

        stopped.destroy();

        Scan left = Objects.requireNonNull(scans.find(scan.id()));
        assertThat(left.state()).isEqualTo(Scan.State.INTERRUPTED);
        assertThat(left.finishedAt()).isNull();
        assertThat(lease.held(scan.id())).isFalse();
        scans.end(left, Scan.State.FAILED, Scan.Reason.OVERTAKEN);
    }

    @Test
    void showsTheOldListsUntilTheNewOnesAreWhole() throws InterruptedException {
        scan("{}");
        Publication old = Objects.requireNonNull(lists.current());
        Set<String> before = codes("abnormal-activity-list", "ESTABLISHED");
        Node node = new Node(new TestClock());
        ScanLease.Holding held = node.acquire(Scans.newId());
        Scan judged = node.runner.run(node.scans.begin(held, ruleBooks.current().book(), LocalDate.of(2027, 6, 30),
                true, scans.find(old.scan()), 1200), ruleBooks.current().book(), progress -> { });

        assertThatThrownBy(() -> node.lists.publish(judged, () -> {
            throw new IllegalStateException("crash while publishing");
        })).hasMessage("crash while publishing");
        assertThat(lists.current()).isEqualTo(old);
        assertThat(codes("abnormal-activity-list", "ESTABLISHED")).isEqualTo(before);

        assertThat(node.lists.publish(judged, () -> { }).version()).isEqualTo(2);
        assertThat(codes("abnormal-activity-list", "ESTABLISHED")).isNotEqualTo(before);
    }

    private final class Node {

        private final ScanLease lease;
        private final Scans scans;
        private final ScanRunner runner;
        private final WatchLists lists;

        Node(TestClock clock) {
            lease = new ScanLease(mongo, clock);
            scans = new Scans(mongo, lease, clock);
            runner = new ScanRunner(heads, scans, 2);
            lists = new WatchLists(mongo, scans, clock);
        }

        ScanLease.Holding acquire(String scan) {
            return Objects.requireNonNull(lease.acquire(scan));
        }

        /** What a node writes that does not know yet that it was given up. */
        void lateBlock(Scan scan) {
            Scans.withRows(mongo, "scan_blocks", ResultBlock.class).insertOne(new ResultBlock(
                    scan.id() + "/" + String.format("%03d/%07d", scan.epoch(), 1), scan.id(), "9", 1, 0, 0,
                    List.of(new ResultRow("9", "late", null, 1, 1, 1, true, false, Set.of(), Set.of(), new int[0], new int[0]))));
        }
    }

    @Test
    void saysWhatDoesNotExist() {
        assertThat(http.get("/api/v1/watch-lists").problem()).isEqualTo("nothing-published");
        assertThat(http.get("/api/v1/watch-lists/angels").problem()).isEqualTo("watch-list-not-found");
        assertThat(http.get("/api/v1/scans/1").problem()).isEqualTo("scan-not-found");
        assertThat(http.post("/api/v1/scans", "{\"asof\": \"2026-01-01\"}").status()).isEqualTo(422);
        assertThat(http.get("/api/v1/watch-lists/guidance?limit=0").status()).isEqualTo(400);
    }

    // ---- asking

    private JsonNode scan(String body) {
        Http.Answer begun = http.post("/api/v1/scans", body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String location = begun.header("Location");
        JsonNode scan = http.get(location).json();
        for (int i = 0; i < 1200 && scan.path("state").asString().equals("RUNNING"); i++) {
            sleep();
            scan = http.get(location).json();
        }
        assertThat(scan.path("state").asString()).as(scan.toString()).isEqualTo("COMPLETED");
        // The lease is given back last.
        for (int i = 0; i < 100 && lease.held(scan.path("id").asString()); i++) {
            sleep();
        }
        return scan;
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Verdict verdict(String uscc, LocalDate asOf) {
        OrganizationHead head = organizations.get(uscc, null);
        return ruleBooks.current().book().evaluate(head.organization(), asOf, Detail.CLAUSES, head.digest());
    }

    private Set<String> codes(String list, String standing) {
        JsonNode answer = http.get("/api/v1/watch-lists/" + list + "?limit=1000&standing=" + standing).json();
        Set<String> codes = codes(answer.path("entries"));
        assertThat(answer.path("total").asInt()).isEqualTo(codes.size());
        return codes;
    }

    private static Set<String> codes(JsonNode entries) {
        return entries.values().stream().map(each -> each.path("uscc").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Scan found(JsonNode scan) {
        return Objects.requireNonNull(scans.find(scan.path("id").asString()));
    }

    private List<String> rows(JsonNode scan) {
        return rows(found(scan));
    }

    private List<String> rows(Scan scan) {
        List<String> rows = new ArrayList<>();
        for (var each = scans.rows(scan); each.hasNext();) {
            ResultRow row = each.next();
            rows.add(row + java.util.Arrays.toString(row.held()) + java.util.Arrays.toString(row.unsettled()));
        }
        return rows.stream().map(each -> each.replaceAll("\\[I@[0-9a-f]+", "")).toList();
    }
}
