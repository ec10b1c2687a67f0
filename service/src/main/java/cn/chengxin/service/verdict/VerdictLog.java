package cn.chengxin.service.verdict;

import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.ruleset.PublishedRules;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was answered: appended to, never changed. */
@Component
public final class VerdictLog {

    private final MongoCollection<Entry> entries;
    private final Clock clock;

    VerdictLog(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("verdict_log", Entry.class);
        this.clock = clock;
        entries.createIndex(Indexes.ascending("uscc", "answeredAt"));
    }

    /** A rule set as it was. */
    public record RuleSetDigest(String id, String digest) {
    }

    /**
     * One answer.
     *
     * @param version the organization's version in the register; null where it came with the request
     * @param document digest of the organization document
     * @param ruleSets the rule sets that were in effect
     * @param rules one digest for all of them
     * @param verdict digest of the bytes that were answered
     */
    public record Entry(@BsonId String id, Instant answeredAt, String uscc, @Nullable Integer version, String document,
            LocalDate asOf, boolean evidence, List<RuleSetDigest> ruleSets, String rules, String engine,
            String verdict) {
    }

    String append(Subject subject, Verdict verdict, boolean evidence, PublishedRules rules, String digest) {
        List<RuleSetDigest> ruleSets = verdict.provenance().ruleSets().entrySet().stream()
                .map(each -> new RuleSetDigest(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(RuleSetDigest::id)).toList();
        Entry entry = new Entry(new ObjectId().toHexString(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                verdict.uscc(), subject.version(), subject.digest(), verdict.asOf(), evidence, ruleSets,
                rules.digest(), verdict.provenance().engine(), digest);
        entries.insertOne(entry);
        return entry.id();
    }

    @Nullable Entry find(String id) {
        return entries.find(Filters.eq(id)).first();
    }
}
