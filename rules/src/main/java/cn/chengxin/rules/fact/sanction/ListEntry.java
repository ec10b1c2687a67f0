package cn.chengxin.rules.fact.sanction;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authority's act of listing. Decided, effective, published and removed are four days, not one. A new listing
 * while the organization is listed already is a record of its own: the clock restarts on it.
 *
 * @param list which list
 * @param decidedOn the day of the decision to list
 * @param listedOn the day on which the listing takes effect
 * @param publishedOn the day of publication
 * @param grounds why
 * @param dutyPerformedOn the day on which the duty was performed or the matter put right, as the authority verified
 * @param removalAppliedOn the day on which the organization applied for removal
 * @param removedOn the day on which it was removed
 * @param withdrawnOn the day on which a mistaken listing was withdrawn; it then counts as never made
 * @param document the decision's number
 */
public record ListEntry(WatchList list, @Nullable LocalDate decidedOn, LocalDate listedOn,
        @Nullable LocalDate publishedOn, Set<ListingGround> grounds, @Nullable LocalDate dutyPerformedOn,
        @Nullable LocalDate removalAppliedOn, @Nullable LocalDate removedOn, @Nullable LocalDate withdrawnOn,
        @Nullable String document, @Nullable Source source) implements Dated {

    public ListEntry {
        grounds = Set.copyOf(grounds);
    }

    @Override
    public LocalDate on() {
        return listedOn;
    }
}
