package cn.chengxin.service.organization;

import cn.chengxin.service.store.RecordDecoder;
import cn.chengxin.service.store.Store;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Walks the register, for scans, in the order of the codes. Documents come as they stand in the store; whoever works on
 * one decodes it, in a thread of his own, and a document that cannot be decoded is his to report.
 */
@Component
public final class OrganizationHeads {

    private static final int STRANGERS = 100;
    /** A comparison stays within one type, so each type of id has its own. */
    private static final List<Bson> STRANGE = List.of(
            Filters.and(Filters.gte("_id", Double.NEGATIVE_INFINITY), Filters.lte("_id", Double.POSITIVE_INFINITY)),
            Filters.gte("_id", new BsonDocument()), Filters.gte("_id", new BsonBinary(new byte[0])),
            Filters.gte("_id", new BsonObjectId(new ObjectId(0, 0))), Filters.gte("_id", BsonBoolean.FALSE),
            Filters.gte("_id", new BsonDateTime(Long.MIN_VALUE)));
    private static final int SAMPLES = 8;
    private static final long MOST_RANGES = 5000;

    private final MongoCollection<RawBsonDocument> heads;
    private final RecordDecoder<OrganizationHead> decoder = new RecordDecoder<>(OrganizationHead.class);
    private final boolean trial;

    @Autowired
    OrganizationHeads(MongoDatabase database, Store store) {
        this(database, store.trial());
    }

    /** The register of a database, for tools that run without the service. */
    public OrganizationHeads(MongoDatabase database, boolean trial) {
        this.heads = database.getCollection(Organizations.HEADS, RawBsonDocument.class);
        this.trial = trial;
    }

    /** How much of a head is read. */
    public enum Parts {
        WHOLE,
        /** code, version and digest */
        IDENTITY
    }

    /** The register, page by page. */
    public interface Pages extends AutoCloseable {

        /** The next heads; none after the last. */
        List<RawBsonDocument> next();

        @Override
        void close();
    }

    /**
     * The heads after one code, or all of them. A head that changes meanwhile is met once, as it was or as it is. A server
     * is asked range by range of the primary key, closed at both ends: its cursors may expire while the caller works, may
     * miss what moves unless they are sorted, and DocumentDB sorts whatever an open range leaves. The trial store looks at
     * all documents for every query, so there it is one cursor.
     */
    public Pages pages(@Nullable String after, Parts parts, int size) {
        return trial ? new OneCursor(after, parts, size) : new Ranges(after, parts, size);
    }

    /** The heads with these codes, whole, in no particular order. */
    public List<RawBsonDocument> fetch(List<String> codes) {
        if (!trial) {
            return heads.find(Filters.in("_id", codes)).batchSize(codes.size() + 1).into(new ArrayList<>());
        }
        List<RawBsonDocument> found = new ArrayList<>(codes.size());
        for (String code : codes) {
            heads.find(Filters.eq(code)).batchSize(2).into(found);
        }
        return found;
    }

    /** A head from its document. */
    public OrganizationHead decode(RawBsonDocument raw) {
        return decoder.decode(raw);
    }

    /** How many organizations the register holds, about. */
    public long count() {
        return heads.estimatedDocumentCount();
    }

    private static Bson projection(Parts parts) {
        return parts == Parts.WHOLE ? Projections.fields() : Projections.include("version", "digest");
    }

    private final class OneCursor implements Pages {

        private final MongoCursor<RawBsonDocument> cursor;
        private final int size;

        OneCursor(@Nullable String after, Parts parts, int size) {
            this.cursor = heads.find(after == null ? Filters.empty() : Filters.gt("_id", after))
                    .projection(projection(parts)).sort(Sorts.ascending("_id")).batchSize(size).cursor();
            this.size = size;
        }

        @Override
        public List<RawBsonDocument> next() {
            List<RawBsonDocument> page = new ArrayList<>(size);
            while (page.size() < size && cursor.hasNext()) {
                page.add(cursor.next());
            }
            return page;
        }

        @Override
        public void close() {
            cursor.close();
        }
    }

    /**
     * Codes that cut the register into ranges of about so many heads, from a sample: cheap, and good enough, because a
     * range is read whole whatever its size.
     */
    private List<String> cuts(int size) {
        long ranges = Math.min(count() / size, MOST_RANGES);
        if (ranges < 2) {
            return List.of();
        }
        List<String> sample = new ArrayList<>();
        for (RawBsonDocument each : heads.aggregate(List.of(Aggregates.sample((int) ranges * SAMPLES),
                Aggregates.project(Projections.include("_id")))).batchSize(1000)) {
            if (each.get("_id").isString()) {
                sample.add(each.getString("_id").getValue());
            }
        }
        sample.sort(null);
        return IntStream.range(1, sample.size() / SAMPLES).mapToObj(i -> sample.get(i * SAMPLES)).distinct().toList();
    }

    private final class Ranges implements Pages {

        private final Parts parts;
        private final int size;
        private final Deque<Bson> ranges = new ArrayDeque<>();
        private @Nullable MongoCursor<RawBsonDocument> cursor;
        private boolean strangersTold;

        Ranges(@Nullable String after, Parts parts, int size) {
            this.parts = parts;
            this.size = size;
            Bson from = after == null ? Filters.gte("_id", "") : Filters.gt("_id", after);
            for (String cut : cuts(size * 2 / 3)) {
                if (after == null || cut.compareTo(after) > 0) {
                    ranges.add(Filters.and(from, Filters.lte("_id", cut)));
                    from = Filters.gt("_id", cut);
                }
            }
            ranges.add(from);
        }

        @Override
        public List<RawBsonDocument> next() {
            List<RawBsonDocument> page = new ArrayList<>(size);
            while (page.isEmpty() && (cursor != null || !ranges.isEmpty())) {
                if (cursor == null) {
                    cursor = heads.find(ranges.remove()).projection(projection(parts)).sort(Sorts.ascending("_id"))
                            .batchSize(size).cursor();
                }
                while (page.size() < size && cursor.hasNext()) {
                    page.add(cursor.next());
                }
                if (page.size() < size) {
                    close();
                }
            }
            if (page.isEmpty() && !strangersTold) {
                strangersTold = true;
                return strangers();
            }
            return page;
        }

        /** Documents whose id is no text stand beside all codes; some of them are enough to be told. */
        private List<RawBsonDocument> strangers() {
            List<RawBsonDocument> strangers = new ArrayList<>();
            for (Bson kind : STRANGE) {
                heads.find(kind).projection(projection(parts)).limit(STRANGERS).batchSize(STRANGERS + 1)
                        .into(strangers);
            }
            return strangers;
        }

        @Override
        public void close() {
            if (cursor != null) {
                cursor.close();
                cursor = null;
            }
        }
    }
}
