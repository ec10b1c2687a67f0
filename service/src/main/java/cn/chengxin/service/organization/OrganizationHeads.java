package cn.chengxin.service.organization;

import cn.chengxin.service.store.Store;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Walks the register, for scans. The cursor gives documents as they come from the server; whoever works on one decodes
 * it, in a thread of his own, and a document that cannot be decoded is his to report.
 */
@Component
public final class OrganizationHeads {

    private static final int BATCH = 1000;

    private final MongoCollection<RawBsonDocument> heads;
    private final Codec<OrganizationHead> codec;
    private final Store store;

    OrganizationHeads(MongoDatabase database, Store store) {
        this.heads = database.getCollection(Organizations.HEADS, RawBsonDocument.class);
        this.codec = database.getCodecRegistry().get(OrganizationHead.class);
        this.store = store;
    }

    /**
     * The heads after one code up to another, in the order of the codes; null means from the first, to the last. A
     * head that changes meanwhile is met once, as it was or as it is.
     */
    public MongoCursor<RawBsonDocument> range(@Nullable String after, @Nullable String through) {
        List<Bson> bounds = new ArrayList<>();
        if (after != null) {
            bounds.add(Filters.gt("_id", after));
        }
        if (through != null) {
            bounds.add(Filters.lte("_id", through));
        }
        FindIterable<RawBsonDocument> found = heads.find(bounds.isEmpty() ? Filters.empty() : Filters.and(bounds))
                .batchSize(BATCH);
        // The trial store sorts by loading everything; there the order is that of insertion.
        return (store.trial() ? found : found.sort(Sorts.ascending("_id"))).cursor();
    }

    /** The code of a document that may be beyond decoding. */
    public String uscc(RawBsonDocument raw) {
        return raw.getString("_id").getValue();
    }

    /** A head from its document. */
    public OrganizationHead decode(RawBsonDocument raw) {
        return raw.decode(codec);
    }

    /** How many organizations the register holds, about. */
    public long count() {
        return heads.estimatedDocumentCount();
    }

    /** Codes that cut the register into parts of about the same size, for as many workers; none on the trial store. */
    public List<String> cuts(int parts) {
        List<String> cuts = new ArrayList<>();
        long step = store.trial() ? 0 : count() / parts;
        String last = null;
        for (int i = 1; i < parts && step > 0; i++) {
            RawBsonDocument cut = heads.find(last == null ? Filters.empty() : Filters.gt("_id", last))
                    .projection(Projections.include("_id")).sort(Sorts.ascending("_id")).skip((int) step - 1).limit(1)
                    .batchSize(1).first();
            if (cut == null) {
                break;
            }
            last = uscc(cut);
            cuts.add(last);
        }
        return cuts;
    }
}
