package cn.chengxin.service.ruleset.revision;

import cn.chengxin.service.ruleset.revision.Edition.InEffect;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * What is about to be published, so that every node can compile it before it counts. There is one at a time.
 *
 * @param id always the same
 * @param token which announcement it is
 * @param after the number of the edition that it follows
 * @param revisions what will be in effect
 * @param until when it is given up, if its publisher says nothing more
 */
@Document("rule_announcements")
public record Announcement(@MongoId String id, String token, int after, List<InEffect> revisions, Instant until) {

    static final String ID = "next";
    static final Instant WITHDRAWN = Instant.EPOCH;

    /** Whether its publisher took it back. */
    public boolean withdrawn() {
        return until.equals(WITHDRAWN);
    }
}
