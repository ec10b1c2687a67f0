package cn.chengxin.service.access;

import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A system's token.
 *
 * @param id SHA-256 of the secret, which is kept nowhere
 * @param name the system, or what it is used for
 */
@Document("tokens")
public record Token(@MongoId String id, String name, List<Grant> grants, String createdBy, Instant createdAt,
        Instant expiresAt) {

    /** The system that sent it, under a name that no account can have. */
    public Actor actor() {
        return new Actor("token:" + name, grants);
    }
}
