package cn.chengxin.service.organization;

import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.service.store.RecordDecoder;
import cn.chengxin.service.store.Writes;
import cn.chengxin.service.web.Problem;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The register. A head moves from one version to the next by compare-and-set; before it moves, the version that it
 * leaves is copied to the history, under an id of its own. So a crash at any point leaves either the old head, perhaps
 * with a copy in the history that the next attempt finds done, or the new one. Nothing needs repair, and the present
 * version of a million organizations is not stored twice.
 */
@Component
public final class Organizations {

    static final String HEADS = "organizations";
    static final String HISTORY = "organization_versions";
    private static final int ATTEMPTS = 20;

    private final MongoCollection<OrganizationHead> heads;
    private final MongoCollection<SupersededVersion> history;
    private final RecordDecoder<OrganizationHead> headDecoder = new RecordDecoder<>(OrganizationHead.class);
    private final RecordDecoder<SupersededVersion> versionDecoder = new RecordDecoder<>(SupersededVersion.class);
    private final Clock clock;

    Organizations(MongoDatabase database, Clock clock) {
        this.heads = database.getCollection(HEADS, OrganizationHead.class);
        this.history = database.getCollection(HISTORY, SupersededVersion.class);
        this.clock = clock;
        heads.createIndexes(Stream.of("organization.registrationAuthority.division", "organization.name", "receivedAt")
                .map(each -> new IndexModel(Indexes.ascending(each, "_id"))).toList());
        history.createIndex(Indexes.ascending("uscc", "version"));
    }

    /** What became of a document that was handed in. */
    public enum Receipt {
        CREATED, UPDATED,
        /** the register said the same already */
        UNCHANGED
    }

    /** A document that was handed in, as the register holds it now. */
    public record Received(Receipt receipt, OrganizationHead head) {
    }

    /** The present version; null where the register does not hold the organization. */
    public @Nullable OrganizationHead find(String uscc) {
        RawBsonDocument found = heads.withDocumentClass(RawBsonDocument.class).find(Filters.eq(uscc)).first();
        return found == null ? null : headDecoder.decode(found);
    }

    /** One version, the present one where none is named. */
    public OrganizationHead get(String uscc, @Nullable Integer version) {
        OrganizationHead head = find(uscc);
        if (head == null) {
            throw Problem.ORGANIZATION_NOT_FOUND.because("It holds no organization with this code");
        }
        if (version == null || version == head.version()) {
            return head;
        }
        // A version that the head has left is in the history: it was put there before the head moved.
        RawBsonDocument superseded = version >= head.version() ? null
                : history.withDocumentClass(RawBsonDocument.class)
                        .find(Filters.eq(SupersededVersion.id(uscc, version))).first();
        if (superseded == null) {
            throw Problem.VERSION_NOT_FOUND.because("Version " + version + " of " + uscc + " (expected: 1 to "
                    + head.version() + ")");
        }
        return versionDecoder.decode(superseded).asItWas();
    }

    /**
     * Takes a document in.
     *
     * @param expected the version that it replaces, 0 where there must be none; null where the caller does not mind
     */
    public Received put(OrganizationDocument document, @Nullable Integer expected) {
        String uscc = document.organization().uscc();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OrganizationHead head = find(uscc);
            int version = head == null ? 0 : head.version();
            if (head != null && head.digest().equals(document.digest())) {
                return new Received(Receipt.UNCHANGED, head);
            }
            if (expected != null && expected != version) {
                throw Problem.PRECONDITION_FAILED.because(uscc + " is at version " + version + " (expected: "
                        + expected + "): read it again and decide anew");
            }
            OrganizationHead next = new OrganizationHead(document, version + 1, now());
            if (head == null ? insert(next) : replace(head, next)) {
                return new Received(head == null ? Receipt.CREATED : Receipt.UPDATED, next);
            }
        }
        throw Problem.VERSION_CONFLICT.because(ATTEMPTS + " attempts met another writer: send it again");
    }

    private boolean insert(OrganizationHead head) {
        return Writes.once(() -> heads.insertOne(head));
    }

    private boolean replace(OrganizationHead head, OrganizationHead next) {
        // Copied already, by an attempt that did not get further or by another: the same either way.
        Writes.once(() -> history.insertOne(new SupersededVersion(head)));
        return heads.replaceOne(Filters.and(Filters.eq(head.uscc()), Filters.eq("version", head.version())), next)
                .getMatchedCount() == 1;
    }

    /** Milliseconds are what the store keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
