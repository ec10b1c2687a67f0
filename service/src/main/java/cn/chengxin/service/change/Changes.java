package cn.chengxin.service.change;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.store.Writes;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * The changes, as they are kept. A version is copied to the history before it is left, under an id of its own, so that
 * whatever an officer saved is found again.
 */
@Component
public final class Changes {

    private static final Sort LAST_CHANGED_FIRST = Sort.by(Sort.Direction.DESC, "changedAt", "_id");

    private final MongoOperations mongo;

    Changes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** A version of a change that was left. */
    @Document("rule_change_versions")
    private record Left(@MongoId String id, Change change) {

        static String id(String change, int version) {
            return change + "/" + version;
        }
    }

    /** Keeps a new change; false where there is one with its id. */
    boolean add(Change change) {
        return Writes.once(() -> mongo.insert(change));
    }

    /** A change as it is now. */
    public Change get(String id) {
        Change change = mongo.findById(id, Change.class);
        if (change == null) {
            throw Problem.CHANGE_NOT_FOUND.because("They are listed at /api/v1/rule-sets/changes");
        }
        return change;
    }

    /** A change as somebody has seen it; whether it still is so shows when it is moved on from there. */
    public Change get(String id, int version) {
        Change change = get(id);
        if (version == change.version()) {
            return change;
        }
        Left left = mongo.findById(Left.id(id, version), Left.class);
        if (left == null) {
            throw Problem.CHANGE_NOT_FOUND.because("It has no version " + version + " (it is at " + change.version()
                    + ")");
        }
        return left.change();
    }

    /**
     * The last versions of a change before one of them, the newest first.
     *
     * @param before the number after the last that is wanted
     */
    public List<Version> versions(Change change, int before, int limit) {
        int last = Math.min(before - 1, change.version());
        int first = Math.max(1, last - limit + 1);
        List<String> ids = IntStream.range(first - 1, last + 1).mapToObj(each -> Left.id(change.id(), each)).toList();
        Map<Integer, Change> found = mongo.find(query(where("_id").in(ids)), Left.class).stream().map(Left::change)
                .collect(Collectors.toMap(Change::version, Function.identity()));
        found.put(change.version(), change);
        return IntStream.iterate(last, each -> each >= first, each -> each - 1)
                .mapToObj(each -> Version.of(found.get(each - 1), found.get(each))).toList();
    }

    /**
     * Moves a change from one version to the next.
     *
     * @throws ApiException CHANGE_CONFLICT where somebody else has moved it
     */
    Change move(Change from, Change to) {
        Writes.once(() -> mongo.insert(new Left(Left.id(from.id(), from.version()), from)));
        if (mongo.replace(query(where("_id").is(from.id()).and("version").is(from.version())), to)
                .getMatchedCount() == 0) {
            throw conflict(from);
        }
        return to;
    }

    /**
     * Refuses to go on from a version that the change has left.
     *
     * @throws ApiException CHANGE_CONFLICT where somebody else has moved it
     */
    void requireCurrent(Change seen) {
        if (get(seen.id()).version() != seen.version()) {
            throw conflict(seen);
        }
    }

    private static ApiException conflict(Change seen) {
        return Problem.CHANGE_CONFLICT.because("It is no longer at version " + seen.version());
    }

    /** Whether there is a change with an id. */
    boolean known(String id) {
        return mongo.exists(query(where("_id").is(id)), Change.class);
    }

    /**
     * Changes of a rule set or of all, in one state or in all.
     *
     * @param after where the list goes on; null where it begins
     */
    public ChangeList list(@Nullable String ruleSet, @Nullable Status status, ChangeList.@Nullable Place after,
            int limit) {
        Criteria criteria = new Criteria();
        if (ruleSet != null) {
            criteria = criteria.and("ruleSet").is(ruleSet);
        }
        if (status != null) {
            criteria = criteria.and("status").is(status);
        }
        return list(criteria, after, limit);
    }

    /** What can still become a revision of a rule set. */
    public ChangeList open(String ruleSet) {
        return list(where("ruleSet").is(ruleSet).and("status").in(Change.OPEN), null, ChangeList.MOST);
    }

    /** Drafts that somebody has a part in. */
    public ChangeList draftsOf(String contributor) {
        return list(where("status").is(Status.DRAFT).and("contributors").is(contributor), null, ChangeList.MOST);
    }

    /** Drafts that somebody has no part in. */
    public ChangeList draftsWithout(String contributor) {
        return list(where("status").is(Status.DRAFT).and("contributors").ne(contributor), null, ChangeList.MOST);
    }

    private ChangeList list(Criteria criteria, ChangeList.@Nullable Place after, int limit) {
        Criteria from = after == null ? criteria : new Criteria().andOperator(criteria, new Criteria().orOperator(
                where("changedAt").lt(after.changedAt()),
                where("changedAt").is(after.changedAt()).and("_id").lt(after.id())));
        return ChangeList.of(mongo.find(query(from).with(LAST_CHANGED_FIRST).limit(limit + 1), Change.class), limit);
    }

    /** How many changes of each rule set can still become a revision. */
    public Map<String, Long> openByRuleSet() {
        return mongo.aggregate(Aggregation.newAggregation(Aggregation.match(where("status").in(Change.OPEN)),
                        Aggregation.group("ruleSet").count().as("count")), Change.class, Count.class)
                .getMappedResults().stream().collect(Collectors.toMap(Count::id, Count::count));
    }

    private record Count(String id, long count) {
    }
}
