package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.sanction.ListEntry;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.sanction.WatchList;
import cn.chengxin.rules.fact.supervision.CaseStep;
import java.time.LocalDate;
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
    @Term(value = "名录", changedBy = Act.NOTHING)
    public ListEntries on(WatchList list) {
        return where(each -> Truth.of(each.list() == list));
    }

    /** Those under which the organization stands on the list now. */
    @Term(value = "在列", changedBy = Act.BE_REMOVED)
    public ListEntries standing() {
        return where(each -> Truth.of(stands(each)));
    }

    /** The last of those under which the organization stands on the list now; the clocks run from it. */
    @Term(value = "现行列入", changedBy = Act.BE_REMOVED)
    public ListEntries current() {
        return where(each -> Truth.of(stands(each) && view().listings().stream()
                .noneMatch(other -> other.list() == each.list() && other.listedOn().isAfter(each.listedOn()))));
    }

    /** Those that have lasted for the whole period. */
    @Term(value = "满", changedBy = Act.TIME)
    public ListEntries lasted(Parameter period) {
        return where(each -> over(each.listedOn(), period));
    }

    /** Those after which, for the whole period up to now, the organization was put on neither list again. */
    @Term(value = "满期未再列入", changedBy = Act.TIME)
    public ListEntries undisturbed(Parameter period) {
        return where(each -> {
            LocalDate last = each.listedOn();
            for (ListEntry other : view().listings()) {
                last = other.listedOn().isAfter(last) ? other.listedOn() : last;
            }
            Truth over = over(last, period);
            return view().listEntries().incomplete() ? over.and(Truth.UNKNOWN) : over;
        });
    }

    /** Those with any of the grounds. */
    @Term(value = "列入情形包含", changedBy = Act.NOTHING)
    public ListEntries grounds(ListingGround... grounds) {
        List<ListingGround> wanted = List.of(grounds);
        return where(each -> each.grounds().isEmpty() ? Truth.UNKNOWN
                : Truth.of(wanted.stream().anyMatch(each.grounds()::contains)));
    }

    /** Those with no other ground than these. */
    @Term(value = "列入情形仅为", changedBy = Act.NOTHING)
    public ListEntries onlyGrounds(ListingGround... grounds) {
        List<ListingGround> wanted = List.of(grounds);
        return where(each -> each.grounds().isEmpty() ? Truth.UNKNOWN : Truth.of(wanted.containsAll(each.grounds())));
    }

    /** Those whose duty was performed, or matter put right, as the authority verified. */
    @Term(value = "已履行义务或者完成整改", changedBy = Act.PERFORM_DUTY)
    public ListEntries dutyPerformed() {
        return where(each -> Truth.of(happened(each.dutyPerformedOn())));
    }

    /** Those for which no performed duty, or matter put right, is on record. */
    @Term(value = "未履行义务或者未完成整改", changedBy = Act.PERFORM_DUTY)
    public ListEntries dutyOutstanding() {
        return where(each -> Truth.of(!happened(each.dutyPerformedOn())));
    }

    /** Those for whose removal the organization applied. */
    @Term(value = "已申请移出", changedBy = Act.APPLY_FOR_REMOVAL)
    public ListEntries removalApplied() {
        return where(each -> Truth.of(happened(each.removalAppliedOn())));
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term(value = "尚未据以列入", changedBy = Act.BE_LISTED)
    public ListEntries unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** A removal takes the organization off the list, whichever of its listings the removal is entered with. */
    private boolean stands(ListEntry entry) {
        return !happened(entry.removedOn()) && view().listings().stream().noneMatch(other -> other.list() == entry.list()
                && happened(other.removedOn()) && other.removedOn().isAfter(entry.listedOn()));
    }

    /** Those before which no notice to the organization is on record. */
    @Term(value = "列入前未告知", changedBy = Act.NOTHING)
    public ListEntries withoutNotice() {
        CaseSteps notices = view().caseSteps().kind(CaseStep.Kind.NOTICE);
        Truth none = Truth.of(!notices.incomplete() && notices.possible().isEmpty()).or(Truth.UNKNOWN);
        return where(each -> notices.certain().stream().anyMatch(notice -> !notice.takenOn().isAfter(each.listedOn()))
                ? Truth.FALSE : none);
    }

    /** Those that the period has passed without publication. */
    @Term(value = "逾期未公布", changedBy = { Act.PUBLISH_LISTING, Act.TIME })
    public ListEntries unpublishedFor(Parameter period) {
        return where(each -> happened(each.publishedOn()) ? Truth.FALSE : overNow(each.listedOn(), period));
    }
}
