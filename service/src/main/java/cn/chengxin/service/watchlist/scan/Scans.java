package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.service.watchlist.scan.Scan.Progress;
import cn.chengxin.service.watchlist.scan.Scan.RuleSetDigest;
import cn.chengxin.service.watchlist.scan.Scan.Segment;
import cn.chengxin.service.watchlist.scan.Scan.State;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Scans and what they found, as they are kept. */
public final class Scans {

    private static final int REMEMBERED = 50;

    private final MongoCollection<Scan> scans;
    private final MongoCollection<RuleDictionary> dictionaries;
    private final MongoCollection<ScanFailure> failures;
    private final MongoCollection<ResultBlock> blocks;
    private final ScanLease lease;
    private final Clock clock;
    private final Map<String, RuleDictionary> known = new ConcurrentHashMap<>();

    /** The scans of a database. */
    public Scans(MongoDatabase database, ScanLease lease, Clock clock) {
        MongoDatabase rows = withRows(database);
        this.scans = rows.getCollection("scans", Scan.class);
        this.dictionaries = rows.getCollection("scan_rules", RuleDictionary.class);
        this.failures = rows.getCollection("scan_failures", ScanFailure.class);
        this.blocks = rows.getCollection("scan_blocks", ResultBlock.class);
        this.lease = lease;
        this.clock = clock;
    }

    /** The database with rows in it as this package writes them. */
    public static MongoDatabase withRows(MongoDatabase database) {
        return database.withCodecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new ResultRowCodec()), database.getCodecRegistry()));
    }

    /** A new id, later than all before. */
    public static String newId() {
        return new ObjectId().toHexString();
    }

    /** Notes that a scan begins, with everything that it is pinned to. */
    public Scan begin(ScanLease.Holding holding, RuleBook book, LocalDate asOf, boolean full, @Nullable Scan base,
            long total) {
        RuleDictionary dictionary = RuleDictionary.of(book);
        if (known.putIfAbsent(dictionary.id(), dictionary) == null) {
            Writes.once(() -> dictionaries.insertOne(dictionary));
        }
        boolean carries = !full && base != null && base.dictionary().equals(dictionary.id())
                && !asOf.isBefore(base.asOf());
        List<RuleSetDigest> ruleSets = book.digests().entrySet().stream()
                .map(each -> new RuleSetDigest(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(RuleSetDigest::id)).toList();
        Scan scan = new Scan(holding.scan(), State.RUNNING, asOf, full, base == null ? null : base.id(), carries,
                dictionary.id(), ruleSets, clock.instant().truncatedTo(ChronoUnit.MILLIS), null, total,
                holding.epoch(), List.of(), Progress.NONE, null);
        scans.insertOne(scan);
        return scan;
    }

    /** A scan; null where there is none. Whether its node is still there is seen from the lease. */
    public @Nullable Scan find(String id) {
        Scan scan = scans.find(Filters.eq(id)).first();
        return scan == null ? null : seen(scan);
    }

    /** The last scans, the latest first. */
    public List<Scan> latest(int limit) {
        return scans.find().sort(Sorts.descending("_id")).limit(limit).batchSize(limit + 1).map(this::seen)
                .into(new ArrayList<>());
    }

    private Scan seen(Scan scan) {
        if (scan.state() != State.RUNNING || lease.held(scan.id())) {
            return scan;
        }
        // It may have ended in between: the lease is given back last.
        Scan again = scans.find(Filters.eq(scan.id())).first();
        return again == null || again.state() != State.RUNNING ? again == null ? scan : again
                : again.withState(State.INTERRUPTED);
    }

    /** The rules that a scan was pinned to. */
    public RuleDictionary dictionary(String id) {
        return known.computeIfAbsent(id, missing -> {
            RuleDictionary dictionary = dictionaries.find(Filters.eq(missing)).first();
            if (dictionary == null) {
                throw new IllegalStateException("no rules " + missing);
            }
            return dictionary;
        });
    }

    /** The organizations that could not be judged, in the order of their ids. */
    public List<ScanFailure> failures(String scan, int limit) {
        return failures.find(Filters.eq("scan", scan)).sort(Sorts.ascending("_id")).limit(limit).batchSize(limit + 1)
                .into(new ArrayList<>());
    }

    /** The results of a scan, in the order of the codes. */
    public Rows rows(Scan scan) {
        return new Rows(id -> blocks.find(Filters.eq(id)).first(), scan.id(), scan.segments());
    }

    /** Drops the results of scans that are over, but for these. */
    public void dropResults(Set<String> keep) {
        for (Scan scan : latest(REMEMBERED)) {
            if (!scan.unfinished() && !keep.contains(scan.id())) {
                blocks.deleteMany(Filters.and(Filters.gte("_id", scan.id() + "/"),
                        Filters.lt("_id", scan.id() + "/~")));
            }
        }
    }

    // ---- for the runner

    void add(ResultBlock block, List<ScanFailure> failed) {
        for (ScanFailure failure : failed) {
            Writes.once(() -> failures.insertOne(failure));
        }
        Writes.once(() -> blocks.insertOne(block));
    }

    /** Takes over from the node before: its blocks up to the first gap count, what it may still write does not. */
    Scan takeOver(Scan scan, ScanLease.Holding holding) {
        int count = 0;
        while (blocks.countDocuments(Filters.eq(ResultBlock.id(scan.id(), scan.epoch(), count))) == 1) {
            count++;
        }
        List<Segment> segments = closed(scan, count);
        if (!update(scan, Updates.combine(Updates.set("state", State.RUNNING), Updates.set("epoch", holding.epoch()),
                Updates.set("segments", segments)))) {
            throw new ScanLease.Lost(scan.id());
        }
        Scan taken = scans.find(Filters.eq(scan.id())).first();
        if (taken == null) {
            throw new IllegalStateException("scan " + scan.id() + " is gone");
        }
        return taken;
    }

    private static List<Segment> closed(Scan scan, int blocks) {
        List<Segment> segments = new ArrayList<>(scan.segments());
        segments.add(new Segment(scan.epoch(), blocks));
        return segments;
    }

    void progress(Scan scan, Progress progress) {
        update(scan, Updates.set("progress", progress));
    }

    /** Everything is judged; the scan is not over before it is published. */
    Scan judged(Scan scan, int blocks, Progress progress) {
        List<Segment> segments = closed(scan, blocks);
        if (!update(scan, Updates.combine(Updates.set("segments", segments), Updates.set("progress", progress)))) {
            throw new ScanLease.Lost(scan.id());
        }
        return new Scan(scan.id(), scan.state(), scan.asOf(), scan.full(), scan.base(), scan.carries(),
                scan.dictionary(), scan.ruleSets(), scan.startedAt(), null, scan.total(), scan.epoch(), segments,
                progress, null);
    }

    /** Notes how a scan ended. */
    public void end(Scan scan, State state, @Nullable String reason) {
        update(scan, Updates.combine(Updates.set("state", state), Updates.set("reason", reason),
                Updates.set("finishedAt", state == State.INTERRUPTED ? null
                        : clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    private boolean update(Scan scan, Bson update) {
        return scans.updateOne(Filters.and(Filters.eq(scan.id()), Filters.eq("epoch", scan.epoch())), update)
                .getMatchedCount() == 1;
    }
}
