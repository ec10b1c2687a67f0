package cn.chengxin.service.watchlist;

import cn.chengxin.rules.verdict.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * One version of all watch lists, as one scan found them. Never changed.
 *
 * @param id the scan, and which node finished it
 * @param version counts from 1
 * @param scan the scan
 * @param asOf 基准日
 * @param publishedAt when readers began to see it
 * @param predecessor the publication before; null for the first
 * @param dictionary the rules, by number
 * @param organizations how many organizations the scan looked at
 * @param failures how many of them could not be judged
 * @param lists the lists in numbers
 * @param places the same, by the division of the registration authority
 * @param rules of how many organizations each rule holds or is open, by its number
 */
@Document("watch_list_publications")
public record Publication(@MongoId String id, int version, String scan, LocalDate asOf, Instant publishedAt,
        @Nullable String predecessor, String dictionary, long organizations, long failures, List<ListCount> lists,
        List<Place> places, List<RuleCount> rules) {

    /**
     * One list in numbers.
     *
     * @param list what everybody on it has in common
     * @param established how many stand on it
     * @param undetermined of how many it is open whether they do
     * @param entered how many were not on it in the version before
     * @param left how many are no longer on it
     */
    public record ListCount(Outcome list, long established, long undetermined, long entered, long left) {
    }

    /**
     * The organizations of one division.
     *
     * @param division the code, GB/T 2260; empty where the registration authority has none
     * @param organizations how many there are
     * @param counts how many stand where
     */
    public record Place(String division, long organizations, List<PlaceCount> counts) {

        /** How many stand under an outcome; 0 where none do. */
        public long established(Outcome outcome) {
            return counts.stream().filter(each -> each.list() == outcome).mapToLong(PlaceCount::established).sum();
        }
    }

    /** A rule that holds of some organizations, or is open. */
    public record RuleCount(int rule, long held, long unsettled) {
    }

    /** One list in one division. */
    public record PlaceCount(Outcome list, long established, long undetermined) {
    }

    /** One list in numbers. */
    public ListCount count(Outcome list) {
        return lists.stream().filter(each -> each.list() == list).findFirst()
                .orElse(new ListCount(list, 0, 0, 0, 0));
    }
}
