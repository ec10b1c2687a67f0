package cn.chengxin.service.watchlist;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.store.Writes;
import cn.chengxin.service.watchlist.ListBlock.Part;
import cn.chengxin.service.watchlist.scan.Rows;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.Scans;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The published watch lists. One small document says which version is the present one; it moves by compare-and-set when
 * all of the next version is there, so that readers see the old one or the new one.
 */
public final class WatchLists {

    private static final String CURRENT = "current";
    private static final int BLOCKS_AT_ONCE = 4;
    private static final int COMPARED = 2;

    private final MongoOperations mongo;
    private final MongoCollection<ListBlock> blocks;
    private final Scans scans;
    private final Clock clock;
    /** Never changes, is long in a large country, and every page asks for it. */
    private volatile @Nullable Publication lastRead;

    /** The lists of a database. */
    public WatchLists(MongoOperations mongo, Scans scans, Clock clock) {
        this.mongo = mongo;
        this.blocks = Scans.withRows(mongo, "watch_list_blocks", ListBlock.class);
        this.scans = scans;
        this.clock = clock;
    }

    /** Which publication is the present one. */
    @Document("watch_list_head")
    record Head(@MongoId String id, String publication) {
    }

    /** The present version; null before the first. */
    public @Nullable Publication current() {
        Head head = mongo.findById(CURRENT, Head.class);
        if (head == null) {
            return null;
        }
        Publication present = lastRead;
        if (present == null || !present.id().equals(head.publication())) {
            present = publication(head.publication());
            lastRead = present;
        }
        return present;
    }

    /** One version, looked for from the present one back; null where there is none, or none any more. */
    public @Nullable Publication version(int version) {
        Publication publication = current();
        while (publication != null && publication.version() > version) {
            publication = publication.predecessor() == null ? null : publication(publication.predecessor());
        }
        return publication != null && publication.version() == version ? publication : null;
    }

    /** A publication by its id. */
    @Nullable Publication publication(String id) {
        return mongo.findById(id, Publication.class);
    }

    /**
     * Publishes what a scan found.
     *
     * @param keepAlive is called now and then; to throw means to stop
     */
    public Publication publish(Scan scan, Runnable keepAlive) {
        Publication predecessor = current();
        if (predecessor != null && predecessor.scan().equals(scan.id())) {
            return predecessor; // the node before got so far
        }
        if (predecessor != null && !predecessor.scan().equals(scan.base())) {
            throw new IllegalStateException("another scan was published meanwhile");
        }
        Scan base = predecessor == null ? null : scans.find(predecessor.scan());
        Publication next = new Publisher(blocks, scan, predecessor, keepAlive).publish(scans,
                base == null ? Rows.none() : scans.rows(base), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Writes.once(() -> mongo.insert(next));
        keepAlive.run();
        flip(predecessor, next);
        return next;
    }

    private void flip(@Nullable Publication predecessor, Publication next) {
        boolean flipped = predecessor == null ? Writes.once(() -> mongo.insert(new Head(CURRENT, next.id())))
                : mongo.updateFirst(query(where("id").is(CURRENT).and("publication").is(predecessor.id())),
                        Update.update("publication", next.id()), Head.class).getMatchedCount() == 1;
        if (!flipped) {
            throw new IllegalStateException("another version was published meanwhile");
        }
    }

    /**
     * Drops versions beyond a number of them, and the results of scans that no later scan compares itself with. Its own
     * entry goes first, so that nobody finds half a version.
     */
    public void prune(int keep) {
        Set<String> compared = new HashSet<>();
        Publication publication = current();
        for (int kept = 0; publication != null; kept++) {
            if (kept < COMPARED) {
                compared.add(publication.scan());
            }
            if (kept >= keep) {
                mongo.remove(publication);
                blocks.deleteMany(Filters.and(Filters.gte("_id", publication.id() + "/"),
                        Filters.lt("_id", publication.id() + "/~")));
            }
            publication = publication.predecessor() == null ? null : publication(publication.predecessor());
        }
        scans.dropResults(compared);
    }

    /** Walks one part of one list, in the order of the codes. */
    ListRows rows(Publication publication, Outcome list, Part part, @Nullable String division,
            @Nullable String after) {
        String prefix = ListBlock.prefix(publication.id(), list, part);
        return new ListRows(division, after, last -> {
            List<Bson> wanted = new ArrayList<>();
            wanted.add(last == null ? Filters.gte("_id", prefix) : Filters.gt("_id", last));
            wanted.add(Filters.lt("_id", prefix + "~"));
            if (after != null) {
                wanted.add(Filters.gt("last", after));
            }
            if (division != null) {
                wanted.add(Filters.regex("divisions", "^" + division.replaceAll("(00)+$", "")));
            }
            return blocks.find(Filters.and(wanted)).sort(Sorts.ascending("_id")).limit(BLOCKS_AT_ONCE)
                    .batchSize(BLOCKS_AT_ONCE + 1).into(new ArrayList<>());
        });
    }
}
