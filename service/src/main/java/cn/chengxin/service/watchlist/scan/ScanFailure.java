package cn.chengxin.service.watchlist.scan;

import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * An organization that could not be judged.
 *
 * @param id scan and organization
 * @param scan the scan
 * @param organization the document's id in the store, which should be a code
 * @param reason why, without any value of the document
 */
@Document("scan_failures")
@CompoundIndex(def = "{scan: 1, _id: 1}")
public record ScanFailure(@MongoId String id, String scan, String organization, String reason) {

    ScanFailure(String scan, String organization, String reason) {
        this(scan + "/" + organization, scan, organization, reason);
    }
}
