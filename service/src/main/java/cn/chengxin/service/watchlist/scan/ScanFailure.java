package cn.chengxin.service.watchlist.scan;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An organization that could not be judged.
 *
 * @param id scan and organization
 * @param scan the scan
 * @param organization the document's id in the store, which should be a code
 * @param reason why, without any value of the document
 */
public record ScanFailure(@BsonId String id, String scan, String organization, String reason) {

    ScanFailure(String scan, String organization, String reason) {
        this(scan + "/" + organization, scan, organization, reason);
    }
}
