package cn.chengxin.service.organization;

import cn.chengxin.rules.fact.Organization;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** A version that a later one has replaced, kept for ever under an id of its own. */
public record SupersededVersion(@BsonId String id, String uscc, int version, String digest, Instant receivedAt,
        Organization organization) {

    SupersededVersion(OrganizationHead head) {
        this(id(head.uscc(), head.version()), head.uscc(), head.version(), head.digest(), head.receivedAt(),
                head.organization());
    }

    static String id(String uscc, int version) {
        return uscc + "/" + version;
    }

    OrganizationHead asItWas() {
        return new OrganizationHead(uscc, version, digest, receivedAt, organization);
    }
}
