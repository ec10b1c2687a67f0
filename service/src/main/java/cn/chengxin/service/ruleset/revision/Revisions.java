package cn.chengxin.service.ruleset.revision;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.store.Writes;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The revisions of all rule sets. None is ever changed or removed. */
@Component
public final class Revisions {

    private final MongoOperations mongo;

    Revisions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Keeps a revision; false where its number is taken. */
    public boolean add(Revision revision) {
        return Writes.once(() -> mongo.insert(revision));
    }

    /** A revision; null where there is none. */
    public @Nullable Revision find(String ruleSet, int number) {
        return mongo.findById(Revision.id(ruleSet, number), Revision.class);
    }

    /** The revisions with these ids. */
    public List<Revision> all(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Revision.class);
    }

    /** All revisions of a rule set, the newest first; those too that never took effect. */
    public List<Revision> of(String ruleSet) {
        return mongo.find(query(where("ruleSet").is(ruleSet)).with(Sort.by("number").descending()), Revision.class);
    }
}
