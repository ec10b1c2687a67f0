package cn.chengxin.service.organization;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the register in the order of the codes.
 *
 * @param after the code that it begins after; null for the first of all
 * @param through the last code that it may hold; null for the last of all
 */
record CodeRange(@Nullable String after, @Nullable String through) {

    Bson filter() {
        Bson from = after == null ? Filters.gte("_id", "") : Filters.gt("_id", after);
        return through == null ? from : Filters.and(from, Filters.lte("_id", through));
    }

    /** The same stretch, cut behind every so many of these codes, which are in order. */
    List<CodeRange> cut(List<String> codes, int every) {
        List<CodeRange> ranges = new ArrayList<>();
        String from = after;
        for (int i = every; i < codes.size(); i += every) {
            String cut = codes.get(i - 1);
            if (from == null || cut.compareTo(from) > 0) {
                ranges.add(new CodeRange(from, cut));
                from = cut;
            }
        }
        ranges.add(new CodeRange(from, through));
        return ranges;
    }
}
