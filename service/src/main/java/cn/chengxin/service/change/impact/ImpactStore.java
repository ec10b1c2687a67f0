package cn.chengxin.service.change.impact;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.change.impact.Impact.State;
import cn.chengxin.service.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Previews as they are kept: the numbers in one document, the names in blocks. They are no record of the law: of each
 * change the latest few stay, and those that an approval rests on.
 */
@Component
final class ImpactStore {

    private static final int LATEST = 5;

    private final MongoOperations mongo;

    ImpactStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Some of the rows of a preview, in the order of the codes. */
    @Document("rule_impact_rows")
    private record Block(@MongoId String id, @Indexed String impact, List<ImpactRow> rows) {
    }

    void begin(Impact impact) {
        mongo.insert(impact);
    }

    void add(String impact, int number, List<ImpactRow> rows) {
        mongo.insert(new Block(String.format(Locale.ROOT, "%s/%08d", impact, number), impact, rows));
    }

    /** Says how far it is: only the node that makes it writes it. False where it was cancelled. */
    boolean tell(Impact impact) {
        return mongo.replace(running(impact.id()), impact).getMatchedCount() == 1;
    }

    /** Cancels a preview; its node sees that when it next tells how far it is. False where it is over. */
    boolean cancel(String id) {
        return mongo.updateFirst(running(id), Update.update("state", State.CANCELLED), Impact.class)
                .getMatchedCount() == 1;
    }

    private static Query running(String id) {
        return query(where("_id").is(id).and("state").is(State.RUNNING));
    }

    /** Notes that an approval rests on a preview, which stays from then on. False where it was dropped meanwhile. */
    boolean accept(String id, String by) {
        return mongo.updateFirst(query(where("_id").is(id).and("state").is(State.COMPLETED)),
                Update.update("acceptedBy", by), Impact.class).getMatchedCount() == 1;
    }

    /** Drops the previews of a change that are neither among its latest nor accepted. */
    void prune(String change) {
        mongo.find(query(where("change").is(change)).with(Sort.by("_id").descending()).skip(LATEST), Impact.class)
                .stream().map(Impact::id).filter(this::givenUp).forEach(id -> {
                    dropRows(id);
                    mongo.remove(query(where("_id").is(id)), Impact.class);
                });
    }

    /** Nobody can accept it any more, whatever becomes of this node before its rows are gone. */
    private boolean givenUp(String id) {
        return mongo.updateFirst(query(where("_id").is(id).and("acceptedBy").isNull()),
                Update.update("state", State.CANCELLED), Impact.class).getMatchedCount() == 1;
    }

    void dropRows(String impact) {
        mongo.remove(query(where("impact").is(impact)), Block.class);
    }

    Impact get(String change, String id) {
        Impact impact = mongo.findById(id, Impact.class);
        if (impact == null || !impact.change().equals(change)) {
            throw Problem.IMPACT_NOT_FOUND.because("The change has no preview " + id);
        }
        return impact;
    }

    /** The last preview of a change; null where there is none. */
    @Nullable Impact latest(String change) {
        return mongo.findOne(query(where("change").is(change)).with(Sort.by("_id").descending()).limit(1),
                Impact.class);
    }

    /** The rows of a preview; those that have to do with an outcome, where one is named. */
    Stream<ImpactRow> rows(String impact, @Nullable Outcome outcome) {
        return mongo.stream(query(where("impact").is(impact)).with(Sort.by("_id")).cursorBatchSize(20), Block.class)
                .flatMap(each -> each.rows().stream())
                .filter(row -> outcome == null || Stream.of(row.entered(), row.left(), row.opened(), row.closed())
                        .anyMatch(some -> some.contains(outcome)));
    }
}
