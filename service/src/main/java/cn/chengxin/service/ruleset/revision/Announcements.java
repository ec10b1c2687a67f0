package cn.chengxin.service.ruleset.revision;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.ruleset.revision.Edition.InEffect;
import cn.chengxin.service.store.Writes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The one announcement, moved by compare-and-set. */
@Component
public final class Announcements {

    /** A publisher that is silent for so long is given up: it says every moment that it still waits. */
    static final Duration TERM = Duration.ofSeconds(15);

    private final MongoOperations mongo;
    private final Clock clock;

    Announcements(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** What is announced; null where nothing ever was. It may be over. */
    public @Nullable Announcement current() {
        return mongo.findById(Announcement.ID, Announcement.class);
    }

    /** Announces what will follow an edition; null where another announcement waits to be published. */
    public @Nullable Announcement announce(int after, List<InEffect> revisions) {
        Instant now = clock.instant();
        Announcement next = new Announcement(Announcement.ID, UUID.randomUUID().toString(), after, revisions,
                now.plus(TERM));
        Announcement last = current();
        if (last == null) {
            return Writes.once(() -> mongo.insert(next)) ? next : null;
        }
        if (last.after() == after && last.until().isAfter(now)) {
            return null;
        }
        return mongo.replace(query(where("_id").is(Announcement.ID).and("token").is(last.token())), next)
                .getMatchedCount() == 1 ? next : null;
    }

    /** Says that the publisher of an announcement is still there; false where another has taken over. */
    public boolean renew(Announcement announcement) {
        return until(announcement, clock.instant().plus(TERM));
    }

    /** Takes an announcement back; it stays another's where another has taken over. */
    public void withdraw(Announcement announcement) {
        until(announcement, Announcement.WITHDRAWN);
    }

    private boolean until(Announcement announcement, Instant until) {
        return mongo.updateFirst(query(where("_id").is(Announcement.ID).and("token").is(announcement.token())),
                Update.update("until", until), Announcement.class).getMatchedCount() == 1;
    }
}
