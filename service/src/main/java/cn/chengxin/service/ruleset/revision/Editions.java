package cn.chengxin.service.ruleset.revision;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.store.Writes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The editions, one after the other. */
@Component
public final class Editions {

    private final MongoOperations mongo;

    Editions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The edition in effect; null where nothing was published yet. */
    public @Nullable Edition latest() {
        return mongo.findOne(new Query().with(Sort.by("_id").descending()).limit(1), Edition.class);
    }

    /** An edition; null where there is none yet. */
    public @Nullable Edition find(int number) {
        return mongo.findById(number, Edition.class);
    }

    /** Publishes; false where another edition with this number was published meanwhile. */
    public boolean publish(Edition next) {
        return Writes.once(() -> mongo.insert(next));
    }

    /** The editions that brought a new revision of a rule set, the newest first. */
    public List<Edition> changing(String ruleSet) {
        return mongo.find(query(where("changed").is(ruleSet)).with(Sort.by("_id").descending()), Edition.class);
    }

    /** When what an edition has in effect took effect, by rule set. */
    public Map<String, Instant> since(Edition edition) {
        Query earliestFirst = query(where("_id").lte(edition.number())).with(Sort.by("_id"));
        earliestFirst.fields().include("changed", "publishedAt");
        Map<String, Instant> since = new HashMap<>();
        mongo.find(earliestFirst, Brought.class).forEach(each -> each.changed().forEach(ruleSet ->
                since.put(ruleSet, each.publishedAt())));
        return since;
    }

    /** What an edition brought, without what was in effect already. */
    @Document("rule_editions")
    private record Brought(@MongoId int number, List<String> changed, Instant publishedAt) {
    }
}
