package cn.chengxin.service.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.store.Writes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The log of what people and systems did. An entry is inserted under the number after the last one; where another node
 * was first, the number is taken, and the next one is tried. So the numbers have no gap and every entry knows the hash
 * of the one before it, without a transaction.
 */
@Component
public final class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final int ATTEMPTS = 1000;

    private final MongoOperations mongo;
    private final Clock clock;

    AuditLog(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Appends an entry. What cannot be logged must not happen: record it before the change, or let the failure pass on.
     *
     * @param action a short code that does not change, such as {@code CHANGE_PUBLISHED}
     * @param subject what it was done to
     * @param details by names of letters only; no secrets, and nothing about private persons
     */
    public AuditEntry record(Actor actor, String action, String subject, Map<String, String> details) {
        if (!details.keySet().stream().allMatch(each -> NAME.matcher(each).matches())) {
            throw new IllegalArgumentException("details: " + details.keySet() + " (expected: names of letters only)");
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            AuditEntry entry = AuditEntry.after(head(), clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, action,
                    subject, new TreeMap<>(details));
            if (Writes.once(() -> mongo.insert(entry))) {
                LOG.info("Audit {} {} {} {} {}", entry.number(), entry.actor(), action, subject, entry.hash());
                return entry;
            }
        }
        throw new IllegalStateException("the audit log could not be appended to: others were always first");
    }

    /** The last entry; null where there is none. Its number and hash, kept elsewhere, show whether the log was cut. */
    public @Nullable AuditEntry head() {
        return mongo.findOne(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1), AuditEntry.class);
    }

    /**
     * Entries in their order.
     *
     * @param after the number of the entry before the first one wanted
     * @param subject whose; of all where it is null
     */
    List<AuditEntry> after(long after, int limit, @Nullable String subject) {
        return find(where("_id").gt(after), Sort.Direction.ASC, limit, subject);
    }

    /**
     * Entries, the latest first.
     *
     * @param before the number of the entry after the last one wanted
     * @param subject whose; of all where it is null
     */
    public List<AuditEntry> before(long before, int limit, @Nullable String subject) {
        return find(where("_id").lt(before), Sort.Direction.DESC, limit, subject);
    }

    private List<AuditEntry> find(Criteria criteria, Sort.Direction direction, int limit, @Nullable String subject) {
        Query query = new Query(subject == null ? criteria : criteria.and("subject").is(subject));
        return mongo.find(query.with(Sort.by(direction, "_id")).limit(limit), AuditEntry.class);
    }
}
