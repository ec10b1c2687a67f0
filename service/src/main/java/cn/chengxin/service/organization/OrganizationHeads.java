package cn.chengxin.service.organization;

import cn.chengxin.service.store.RecordDecoder;
import cn.chengxin.service.store.Store;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Walks the register, for scans, in the order of the codes. Documents come as they stand in the store; whoever works on
 * one decodes it, in a thread of his own, and a document that cannot be decoded is his to report.
 */
@Component
public final class OrganizationHeads {

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
        List<RawBsonDocument> next() throws InterruptedException;

        @Override
        void close();
    }

    /**
     * The heads after one code, or all of them, in pages of about this size. A head that changes meanwhile is met once, as
     * it was or as it is. The trial store looks at all documents for every query, so there it is one cursor.
     */
    public Pages pages(@Nullable String after, Parts parts, int size) {
        Bson projection = parts == Parts.WHOLE ? Projections.fields() : Projections.include("version", "digest");
        return trial ? new OneCursor(after, projection, size) : new RangePages(heads, projection, after, size);
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

    /**
     * The register at one moment.
     *
     * @param organizations how many it holds, about
     * @param receivedAt when it last received a document; null for an empty one
     */
    public record Mark(long organizations, @Nullable Instant receivedAt) {

        /** Whether it has received a document since another moment; how many it holds is not known well enough to tell. */
        public boolean movedSince(Mark before) {
            return !Objects.equals(receivedAt, before.receivedAt);
        }
    }

    /** The register now. */
    public Mark mark() {
        RawBsonDocument last = heads.find().projection(Projections.include("receivedAt"))
                .sort(Sorts.descending("receivedAt")).limit(1).first();
        return new Mark(count(), last == null || !last.isDateTime("receivedAt") ? null
                : Instant.ofEpochMilli(last.getDateTime("receivedAt").getValue()));
    }

    private final class OneCursor implements Pages {

        private final MongoCursor<RawBsonDocument> cursor;
        private final int size;

        OneCursor(@Nullable String after, Bson projection, int size) {
            this.cursor = heads.find(after == null ? Filters.empty() : Filters.gt("_id", after))
                    .projection(projection).sort(Sorts.ascending("_id")).batchSize(size).cursor();
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
}
