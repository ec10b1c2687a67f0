package cn.chengxin.service.watchlist.scan;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.store.Writes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The right to scan, for one node at a time: a document that says who has it and until when, moved by compare-and-set.
 * The epoch counts its holders. A holder that was given up may still write; what it writes carries an old epoch and does
 * not count, so the clocks of the nodes need agree only roughly.
 */
public final class ScanLease {

    /** A node that is silent for so long is given up. */
    public static final Duration TERM = Duration.ofSeconds(60);

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(5);
    private static final String ID = "scan";

    private final MongoOperations mongo;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private volatile Instant renewed = Instant.EPOCH;

    /** The lease, as one node sees it. */
    public ScanLease(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Who may scan.
     *
     * @param owner the node
     * @param scan what it scans
     * @param epoch counts the holders
     * @param until the end of its term, unless it is renewed
     */
    @Document("leases")
    public record Holding(@MongoId String id, String owner, String scan, int epoch, Instant until) {
    }

    /** The lease was taken by another node. */
    public static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1;

        Lost(String scan) {
            super("another node took over scan " + scan);
        }
    }

    /** Takes the lease for a scan, if nobody has it. */
    public @Nullable Holding acquire(String scan) {
        Holding last = current();
        Instant now = clock.instant();
        renewed = Instant.EPOCH;
        if (last == null) {
            Holding first = new Holding(ID, owner, scan, 1, now.plus(TERM));
            return Writes.once(() -> mongo.insert(first)) ? first : null;
        }
        if (last.until().isAfter(now)) {
            return null;
        }
        Holding next = new Holding(ID, owner, scan, last.epoch() + 1, now.plus(TERM));
        return mongo.replace(exactly(last), next).getMatchedCount() == 1 ? next : null;
    }

    /** Goes on holding it; may be called as often as one likes, the store is asked now and then. */
    public void renew(Holding holding) {
        Instant now = clock.instant();
        if (now.isBefore(renewed.plus(RENEWED_EVERY))) {
            return;
        }
        if (!setUntil(holding, now.plus(TERM))) {
            throw new Lost(holding.scan());
        }
        renewed = now;
    }

    /** Gives it back. */
    public void release(Holding holding) {
        setUntil(holding, Instant.EPOCH);
    }

    /** Whether some node holds it for this scan. */
    public boolean held(String scan) {
        Holding holding = current();
        return holding != null && holding.scan().equals(scan) && holding.until().isAfter(clock.instant());
    }

    private @Nullable Holding current() {
        return mongo.findById(ID, Holding.class);
    }

    private boolean setUntil(Holding holding, Instant until) {
        return mongo.updateFirst(exactly(holding), Update.update("until", until), Holding.class)
                .getMatchedCount() == 1;
    }

    private static Query exactly(Holding holding) {
        return query(where("id").is(ID).and("owner").is(holding.owner()).and("epoch").is(holding.epoch()));
    }
}
