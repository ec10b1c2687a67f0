package cn.chengxin.service.ruleset.revision;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The nodes of this service, each with a document of its own that only it writes. A node that has been silent for a
 * while is not waited for: when it comes back it looks first which edition is in effect.
 */
@Component
public final class Nodes {

    /** A node speaks once a second. */
    private static final Duration SILENT = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final MongoOperations mongo;

    Nodes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Says how a node is. */
    public void say(NodeState state) {
        mongo.save(state);
    }

    /** A node stops. */
    public void leave(String id) {
        mongo.remove(query(where("_id").is(id)), NodeState.class);
    }

    /** The nodes that are there, by the clock of whoever asks. */
    public List<NodeState> present(Instant now) {
        List<NodeState> all = mongo.findAll(NodeState.class);
        all.stream().filter(each -> each.seenAt().isBefore(now.minus(FORGOTTEN))).forEach(each -> leave(each.id()));
        return all.stream().filter(each -> each.seenAt().isAfter(now.minus(SILENT))).toList();
    }
}
