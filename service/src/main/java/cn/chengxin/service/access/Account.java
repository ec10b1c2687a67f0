package cn.chengxin.service.access;

import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A person's local account.
 *
 * @param password hashed, with the name of the algorithm
 * @param passwordAt when the password was set; sessions from before it are over
 */
@Document("accounts")
public record Account(@MongoId String name, String password, Instant passwordAt, List<Grant> grants, boolean enabled,
        Instant createdAt) {

    /** The one who logged in with it. */
    public Actor actor() {
        return new Actor(name, grants);
    }
}
