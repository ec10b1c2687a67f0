package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.supervision.RectificationOrder;
import cn.chengxin.rules.fact.supervision.SpotCheck;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Orders to put a matter right. */
public final class RectificationOrders extends Records<RectificationOrder, RectificationOrders> {

    RectificationOrders(Selection<RectificationOrder> selection) {
        super(selection);
    }

    @Override
    RectificationOrders of(Selection<RectificationOrder> selection) {
        return new RectificationOrders(selection);
    }

    /** Those whose period is over without completion until now. */
    @Term(value = "逾期未完成", changedBy = { Act.COMPLETE_RECTIFICATION, Act.TIME })
    public RectificationOrders overdue() {
        return where(each -> happened(each.completedOn()) ? Truth.FALSE : reached(each.groundOn()).and(known(each)));
    }

    /** Those not completed until now. */
    @Term(value = "未完成", changedBy = Act.COMPLETE_RECTIFICATION)
    public RectificationOrders outstanding() {
        return where(each -> Truth.of(!happened(each.completedOn())));
    }

    /** Those completed after the organization was listed on the ground. */
    @Term(value = "列入后完成整改", changedBy = Act.COMPLETE_RECTIFICATION)
    public RectificationOrders completedSinceListed(ListingGround ground) {
        LastDay listed = view().lastListedFor(ground);
        return where(each -> happened(each.completedOn()) && listed.certain() != null
                ? listed.covers(each.on()).and(Truth.of(each.completedOn().isAfter(listed.certain()))) : Truth.FALSE);
    }

    /** Those given on or after the day of an inspection that found problems. */
    @Term(value = "检查发现问题后发出", changedBy = Act.NOTHING)
    public RectificationOrders afterCheck() {
        Selection<SpotCheck> checks = view().spotChecks();
        return where(order -> {
            Truth any = checks.incomplete() ? Truth.UNKNOWN : Truth.FALSE;
            for (SpotCheck check : checks.sure()) {
                if (!check.checkedOn().isAfter(order.orderedOn())) {
                    any = any.or(Truth.ofNullable(check.problemsFound()));
                }
            }
            return any;
        });
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term(value = "尚未据以列入", changedBy = Act.BE_LISTED)
    public RectificationOrders unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** Those that no written certificate excuses. */
    @Term(value = "无书面证明免责", changedBy = Act.CERTIFY)
    public RectificationOrders unexcused(ListingGround ground) {
        return unexcusedBy(ground);
    }

    /** Those that a written certificate excuses. */
    @Term(value = "有书面证明免责", changedBy = Act.CERTIFY)
    public RectificationOrders excused(ListingGround ground) {
        return excusedBy(ground);
    }

    /** Whether one was completed on the day or after it. */
    Truth completedSince(@Nullable LocalDate day) {
        return day == null ? Truth.UNKNOWN
                : where(each -> Truth.of(happened(each.completedOn()) && !each.completedOn().isBefore(day))).exist();
    }

    private Truth known(RectificationOrder order) {
        Section<RectificationOrder> section = view().organization().rectificationOrders();
        LocalDate due = order.dueOn();
        return section == null || due == null || section.completeThrough().isBefore(due) ? Truth.UNKNOWN : Truth.TRUE;
    }
}
