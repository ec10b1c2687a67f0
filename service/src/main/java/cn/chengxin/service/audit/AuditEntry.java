package cn.chengxin.service.audit;

import cn.chengxin.rules.document.CanonicalJson;
import cn.chengxin.service.access.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * One thing that somebody did.
 *
 * @param number its place in the log, from 1
 * @param action what was done, a code that does not change
 * @param subject what it was done to, such as an account or a rule set
 * @param details what else is to be known
 * @param previous hash of the entry before it; empty at the first
 * @param hash digest of the canonical JSON of all other components
 */
@Document("audit_log")
public record AuditEntry(@MongoId long number, Instant at, String actor, String action, String subject,
        Map<String, String> details, String previous, String hash) {

    static AuditEntry after(@Nullable AuditEntry last, Instant at, Actor actor, String action, String subject,
            Map<String, String> details) {
        AuditEntry open = new AuditEntry(last == null ? 1 : last.number + 1, at, actor.name(), action, subject,
                details, last == null ? "" : last.hash, "");
        return new AuditEntry(open.number, at, open.actor, action, subject, details, open.previous, open.digest());
    }

    /** The hash that it must have. */
    String digest() {
        Map<String, Object> content = CanonicalJson.properties(this);
        content.remove("hash");
        return CanonicalJson.of(content).digest();
    }
}
