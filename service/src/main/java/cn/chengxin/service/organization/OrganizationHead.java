package cn.chengxin.service.organization;

import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.fact.Organization;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An organization as it is registered now: the head of its versions, with the whole document in it, so that a scan
 * reads one collection from end to end.
 *
 * @param uscc unified social credit code
 * @param version counts from 1
 * @param digest digest of the document's canonical form
 * @param receivedAt when this version was received
 * @param organization the document
 */
public record OrganizationHead(@BsonId String uscc, int version, String digest, Instant receivedAt,
        Organization organization) {

    OrganizationHead(OrganizationDocument document, int version, Instant receivedAt) {
        this(document.organization().uscc(), version, document.digest(), receivedAt, document.organization());
    }
}
