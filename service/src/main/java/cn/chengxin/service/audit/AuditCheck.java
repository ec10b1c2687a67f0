package cn.chengxin.service.audit;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Whether the log is what was written. */
final class AuditCheck {

    private AuditCheck() {
    }

    /**
     * What was found.
     *
     * @param entries how many entries are whole, from the first one on
     * @param head hash of the last of them; empty where there is none
     * @param problem the first thing that is wrong
     */
    record Result(boolean intact, long entries, String head, @Nullable String problem) {
    }

    /**
     * Something that is known from elsewhere: an entry that the log once had.
     *
     * @param number its number
     * @param hash its hash
     */
    record Known(long number, String hash) {
    }

    /** Reads all of the log, in its order. */
    static Result of(MongoOperations mongo, @Nullable Known known) {
        try (Stream<AuditEntry> entries = mongo.stream(new Query().with(Sort.by("_id")), AuditEntry.class)) {
            return of(entries.iterator(), known);
        }
    }

    private static Result of(Iterator<AuditEntry> entries, @Nullable Known known) {
        long number = 0;
        String head = "";
        boolean met = known == null;
        while (entries.hasNext()) {
            AuditEntry entry = entries.next();
            String problem = problem(entry, number + 1, head, known);
            if (problem != null) {
                return new Result(false, number, head, problem);
            }
            number++;
            head = entry.hash();
            met |= known != null && known.number() == number;
        }
        return met ? new Result(true, number, head, null)
                : new Result(false, number, head, "the log ends before entry " + known.number() + ": it was cut");
    }

    private static @Nullable String problem(AuditEntry entry, long number, String previous, @Nullable Known known) {
        if (entry.number() != number) {
            return "entry " + number + " is missing";
        } else if (!previous.equals(entry.previous())) {
            return "entry " + number + " does not follow the one before it";
        } else if (!entry.digest().equals(entry.hash())) {
            return "entry " + number + " is not what was written";
        } else if (known != null && known.number() == number && !known.hash().equals(entry.hash())) {
            return "entry " + number + " is not the one that is known: the log was written anew";
        }
        return null;
    }
}
