package cn.chengxin.service.ruleset.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A node, as it last said.
 *
 * @param id made when it started
 * @param seenAt when it said so, by its own clock
 * @param edition the edition that it answers by
 * @param prepared the announcement that it has compiled; null for none
 * @param refused why it could not compile the announcement; null where it could
 */
@Document("rule_nodes")
public record NodeState(@MongoId String id, Instant seenAt, int edition, @Nullable String prepared,
        @Nullable String refused) {
}
