package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.sanction.ListEntry;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.sanction.WatchList;
import java.util.List;

/** Listings that were not withdrawn. */
public final class ListEntries extends Records<ListEntry, ListEntries> {

    ListEntries(Selection<ListEntry> selection) {
        super(selection);
    }

    @Override
    ListEntries of(Selection<ListEntry> selection) {
        return new ListEntries(selection);
    }

    /** Those on the list. */
    @Term("名录")
    public ListEntries on(WatchList list) {
        return where(each -> Truth.of(each.list() == list));
    }

    /** The last of those under which the organization stands on the list now; the clocks run from it. */
    @Term("现行列入")
    public ListEntries current() {
        return where(each -> Truth.of(!happened(each.removedOn()) && certain().stream()
                .noneMatch(later -> later.list() == each.list() && later.listedOn().isAfter(each.listedOn()))));
    }

    /** Those that have lasted for the whole period. */
    @Term("满")
    public ListEntries lasted(Parameter period) {
        return where(each -> over(each.listedOn(), period));
    }

    /** Those with any of the grounds. */
    @Term("列入情形包含")
    public ListEntries grounds(ListingGround... grounds) {
        List<ListingGround> wanted = List.of(grounds);
        return where(each -> each.grounds().isEmpty() ? Truth.UNKNOWN
                : Truth.of(wanted.stream().anyMatch(each.grounds()::contains)));
    }

    /** Those with no other ground than these. */
    @Term("列入情形仅为")
    public ListEntries onlyGrounds(ListingGround... grounds) {
        List<ListingGround> wanted = List.of(grounds);
        return where(each -> each.grounds().isEmpty() ? Truth.UNKNOWN : Truth.of(wanted.containsAll(each.grounds())));
    }

    /** Those whose duty was performed, or matter put right, as the authority verified. */
    @Term("已履行义务或者完成整改")
    public ListEntries dutyPerformed() {
        return where(each -> Truth.of(happened(each.dutyPerformedOn())));
    }

    /** Those for whose removal the organization applied. */
    @Term("已申请移出")
    public ListEntries removalApplied() {
        return where(each -> Truth.of(happened(each.removalAppliedOn())));
    }

    /** Those after which the organization was not put on the list. */
    @Term("其后未列入")
    public ListEntries notFollowedBy(WatchList list) {
        return where(each -> Truth.of(view().listings().stream()
                .noneMatch(later -> later.list() == list && later.listedOn().isAfter(each.listedOn()))));
    }
}
