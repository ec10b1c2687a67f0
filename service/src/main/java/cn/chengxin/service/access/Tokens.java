package cn.chengxin.service.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The tokens of systems. A secret is looked up by its digest: nothing is compared that could be measured. */
@Component
public final class Tokens {

    private final MongoOperations mongo;
    private final Clock clock;
    private final Remembered<Token> known = new Remembered<>();

    Tokens(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whether a text is spelled like one of these tokens, and not like one of another provider. */
    public static boolean spelled(String text) {
        return Secrets.token(text);
    }

    /** Whose token it is; null where it is nobody's, or no longer. */
    public @Nullable Actor actor(String secret) {
        Token token = known.get(Secrets.digest(secret), id -> mongo.findById(id, Token.class));
        return token == null || !clock.instant().isBefore(token.expiresAt()) ? null : token.actor();
    }

    /** The id of the token that has a secret. */
    public static String id(String secret) {
        return Secrets.digest(secret);
    }

    /** Whether a token that is still taken has a name, besides the one with this id. */
    public boolean named(String name, String besides) {
        return mongo.exists(query(where("name").is(name).and("expiresAt").gt(clock.instant())
                .and("_id").ne(besides)), Token.class);
    }

    /** Keeps a new one, without its secret. */
    public Token add(String secret, String name, List<Grant> grants, Actor by, Instant expiresAt) {
        return mongo.insert(new Token(id(secret), name, grants, by.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), expiresAt.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** All of them, by name. */
    public List<Token> all() {
        return mongo.find(new Query().with(Sort.by("name", "_id")), Token.class);
    }

    /** One of them; null where there is none. */
    public @Nullable Token find(String id) {
        return mongo.findById(id, Token.class);
    }

    /** Takes it no longer. */
    public void withdraw(String id) {
        mongo.remove(query(where("_id").is(id)), Token.class);
        known.forget(id);
    }
}
