package cn.chengxin.service.watchlist.scan;

import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The results for some hundred organizations that follow each other in the order of their codes.
 *
 * @param id scan, epoch and number: a repeated insert is a duplicate, and means done
 * @param scan the scan
 * @param last the last code that was looked at; null where no document of the page has one
 * @param evaluated how many were judged
 * @param carried how many were carried over from the scan before
 * @param failures how many could not be judged
 * @param rows the results
 */
public record ResultBlock(@BsonId String id, String scan, @Nullable String last, int evaluated, int carried,
        int failures, List<ResultRow> rows) {

    static String id(String scan, int epoch, int number) {
        return String.format(Locale.ROOT, "%s/%03d/%07d", scan, epoch, number);
    }

    /** How many organizations were looked at. */
    int done() {
        return evaluated + carried + failures;
    }
}
