package cn.chengxin.service.verdict;

import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.ruleset.PublishedRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * One answer.
 *
 * @param version the organization's version in the register; null where it came with the request
 * @param document digest of the organization document
 * @param ruleSets the rule sets that were in effect
 * @param rules one digest for all of them
 * @param verdict digest of the bytes that were answered
 */
@Document("verdict_log")
@CompoundIndex(def = "{uscc: 1, answeredAt: 1}")
record LoggedVerdict(@MongoId String id, Instant answeredAt, String uscc, @Nullable Integer version, String document,
        LocalDate asOf, boolean evidence, List<RuleSetDigest> ruleSets, String rules, String engine, String verdict) {

    /** A rule set as it was. */
    record RuleSetDigest(String id, String digest) {
    }

    static LoggedVerdict of(Subject subject, Verdict verdict, boolean evidence, PublishedRules rules, String digest,
            Instant now) {
        List<RuleSetDigest> ruleSets = verdict.provenance().ruleSets().entrySet().stream()
                .map(each -> new RuleSetDigest(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(RuleSetDigest::id)).toList();
        return new LoggedVerdict(new ObjectId().toHexString(), now.truncatedTo(ChronoUnit.MILLIS), verdict.uscc(),
                subject.version(), subject.digest(), verdict.asOf(), evidence, ruleSets, rules.digest(),
                verdict.provenance().engine(), digest);
    }
}
