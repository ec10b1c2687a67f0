package cn.chengxin.service.watchlist.scan;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.store.Writes;
import cn.chengxin.service.watchlist.scan.Scan.Progress;
import cn.chengxin.service.watchlist.scan.Scan.RuleSetDigest;
import cn.chengxin.service.watchlist.scan.Scan.Segment;
import cn.chengxin.service.watchlist.scan.Scan.Reason;
import cn.chengxin.service.watchlist.scan.Scan.State;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Scans and what they found, as they are kept. Results, of which there are many, go past Spring Data. */
public final class Scans {

    private static final int REMEMBERED = 50;

    private final MongoOperations mongo;
    private final MongoCollection<ResultBlock> blocks;
    private final ScanLease lease;
    private final Clock clock;
    private final Map<String, RuleDictionary> known = new ConcurrentHashMap<>();

    /** The scans of a database. */
    public Scans(MongoOperations mongo, ScanLease lease, Clock clock) {
        this.mongo = mongo;
        this.blocks = withRows(mongo, "scan_blocks", ResultBlock.class);
        this.lease = lease;
        this.clock = clock;
    }

    /** A collection of documents with rows in them as this package writes them now. */
    public static <D> MongoCollection<D> withRows(MongoOperations mongo, String collection, Class<D> type) {
        return withRows(mongo, collection, type, List.of(Outcome.values()));
    }

    private static <D> MongoCollection<D> withRows(MongoOperations mongo, String collection, Class<D> type,
            List<@Nullable Outcome> outcomes) {
        MongoCollection<Document> plain = mongo.getCollection(collection);
        return plain.withDocumentClass(type).withCodecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new ResultRowCodec(outcomes)), plain.getCodecRegistry()));
    }

    /** A new id, later than all before. */
    public static String newId() {
        return new ObjectId().toHexString();
    }

    /** Notes that a scan begins, with everything that it is pinned to. */
    public Scan begin(ScanLease.Holding holding, RuleBook book, LocalDate asOf, boolean full, @Nullable Scan base,
            long total) {
        RuleDictionary dictionary = RuleDictionary.of(book);
        if (!known.containsKey(dictionary.id())) {
            Writes.once(() -> mongo.insert(dictionary));
            known.put(dictionary.id(), dictionary);
        }
        boolean carries = !full && base != null && base.dictionary().equals(dictionary.id())
                && !asOf.isBefore(base.asOf());
        List<RuleSetDigest> ruleSets = book.digests().entrySet().stream()
                .map(each -> new RuleSetDigest(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(RuleSetDigest::id)).toList();
        Scan scan = new Scan(holding.scan(), State.RUNNING, asOf, full, base == null ? null : base.id(), carries,
                dictionary.id(), ruleSets, clock.instant().truncatedTo(ChronoUnit.MILLIS), null, total,
                holding.epoch(), List.of(), Progress.NONE, null);
        return mongo.insert(scan);
    }

    /** A scan; null where there is none. Whether its node is still there is seen from the lease. */
    public @Nullable Scan find(String id) {
        Scan scan = mongo.findById(id, Scan.class);
        return scan == null ? null : seen(scan);
    }

    /** The last scans, the latest first. */
    public List<Scan> latest(int limit) {
        Query latest = new Query().with(Sort.by("id").descending()).limit(limit);
        return mongo.find(latest, Scan.class).stream().map(this::seen).toList();
    }

    private Scan seen(Scan scan) {
        if (scan.state() != State.RUNNING || lease.held(scan.id())) {
            return scan;
        }
        // It may have ended in between: the lease is given back last.
        Scan again = mongo.findById(scan.id(), Scan.class);
        return again == null || again.state() != State.RUNNING ? again == null ? scan : again
                : again.withState(State.INTERRUPTED);
    }

    /** The rules that a scan was pinned to. */
    public RuleDictionary dictionary(String id) {
        return known.computeIfAbsent(id, missing -> {
            RuleDictionary dictionary = mongo.findById(missing, RuleDictionary.class);
            if (dictionary == null) {
                throw new IllegalStateException("no rules " + missing);
            }
            return dictionary;
        });
    }

    /** The organizations that could not be judged, in the order of their ids. */
    public List<ScanFailure> failures(String scan, int limit) {
        return mongo.find(query(where("scan").is(scan)).with(Sort.by("id")).limit(limit), ScanFailure.class);
    }

    /** The results of a scan, in the order of the codes. */
    public Rows rows(Scan scan) {
        return new Rows(written(scan), scan.id(), scan.segments());
    }

    /**
     * The results of a scan as far as they still hold by these rules on a day: none where rules or day are others. They
     * may be dropped meanwhile, and then there are fewer.
     */
    public Rows rows(@Nullable Scan scan, RuleBook book, LocalDate asOf) {
        if (scan == null || asOf.isBefore(scan.asOf()) || !scan.dictionary().equals(RuleDictionary.of(book).id())) {
            return Rows.none();
        }
        ResultBlock dropped = new ResultBlock("", scan.id(), null, 0, 0, 0, List.of());
        return new Rows(written(scan).andThen(block -> block == null ? dropped : block), scan.id(), scan.segments());
    }

    private Function<String, @Nullable ResultBlock> written(Scan scan) {
        MongoCollection<ResultBlock> written = withRows(mongo, "scan_blocks", ResultBlock.class,
                dictionary(scan.dictionary()).knownOutcomes());
        return id -> written.find(Filters.eq(id)).first();
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
            Writes.once(() -> mongo.insert(failure));
        }
        Writes.once(() -> blocks.insertOne(block));
    }

    /** Takes over from the node before: its blocks up to the first gap count, what it may still write does not. */
    Scan takeOver(Scan scan, ScanLease.Holding holding) {
        int count = 0;
        while (blocks.countDocuments(Filters.eq(ResultBlock.id(scan.id(), scan.epoch(), count))) == 1) {
            count++;
        }
        return change(scan, new Update().set("state", State.RUNNING).set("epoch", holding.epoch())
                .set("segments", closed(scan, count)));
    }

    private static List<Segment> closed(Scan scan, int blocks) {
        List<Segment> segments = new ArrayList<>(scan.segments());
        segments.add(new Segment(scan.epoch(), blocks));
        return segments;
    }

    void progress(Scan scan, Progress progress) {
        mongo.updateFirst(exactly(scan), Update.update("progress", progress), Scan.class);
    }

    /** Everything is judged; the scan is not over before it is published. */
    Scan judged(Scan scan, int blocks, Progress progress) {
        return change(scan, Update.update("segments", closed(scan, blocks)).set("progress", progress));
    }

    /** Notes how a scan ended. */
    public void end(Scan scan, State state, @Nullable Reason because) {
        mongo.updateFirst(exactly(scan), Update.update("state", state).set("failedBecause", because).set("finishedAt",
                state == State.INTERRUPTED ? null : clock.instant().truncatedTo(ChronoUnit.MILLIS)), Scan.class);
    }

    private Scan change(Scan scan, Update update) {
        Scan changed = mongo.findAndModify(exactly(scan), update, FindAndModifyOptions.options().returnNew(true),
                Scan.class);
        if (changed == null) {
            throw new ScanLease.Lost(scan.id());
        }
        return changed;
    }

    /** The scan as long as no other node has taken it over. */
    private static Query exactly(Scan scan) {
        return query(where("id").is(scan.id()).and("epoch").is(scan.epoch()));
    }
}
