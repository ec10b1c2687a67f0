package cn.chengxin.service.access;

import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A person's local account.
 *
 * @param password hashed, with the name of the algorithm
 * @param passwords how many it had: a session with an earlier one is over
 */
@Document("accounts")
public record Account(@MongoId String name, String password, int passwords, List<Grant> grants, boolean enabled,
        Instant createdAt) {

    /** The one who logged in with it. */
    public Actor actor() {
        return new Actor(name, grants);
    }
}
