package cn.chengxin.service.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.store.Writes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The local accounts of people. */
@Component
public final class Accounts {

    private final MongoOperations mongo;
    private final Clock clock;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Remembered<Account> known = new Remembered<>();

    Accounts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The account as it is; null where there is none. */
    public @Nullable Account find(String name) {
        return mongo.findById(name, Account.class);
    }

    /** The account as it was seconds ago. */
    public @Nullable Account recent(String name) {
        return known.get(name, this::find);
    }

    /** How passwords are hashed. */
    public PasswordEncoder encoder() {
        return encoder;
    }

    /** All of them, by name. */
    public List<Account> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Account.class);
    }

    /** Whether there is none yet. */
    public boolean none() {
        return !mongo.exists(new Query(), Account.class);
    }

    /** Makes one; false where there is one of that name. */
    public boolean create(String name, String password, List<Grant> grants) {
        Account account = new Account(name, encoder.encode(password), 1, grants, true,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Writes.once(() -> mongo.insert(account));
    }

    /** Replaces what it may do. */
    public void grant(String name, List<Grant> grants) {
        update(name, new Update().set("grants", grants));
    }

    /** Replaces its password, which ends its sessions. */
    public void password(String name, String password) {
        update(name, new Update().set("password", encoder.encode(password)).inc("passwords", 1));
    }

    /** Enables it, or disables it, which ends its sessions. */
    public void enable(String name, boolean enabled) {
        update(name, new Update().set("enabled", enabled));
    }

    private void update(String name, Update update) {
        mongo.updateFirst(query(where("_id").is(name)), update, Account.class);
        known.forget(name);
    }
}
