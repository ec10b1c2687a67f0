package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.supervision.AnnualReport;
import java.time.LocalDate;
import java.util.List;

/** Duties to report, or to be inspected, year by year. */
public final class AnnualReports extends Records<AnnualReport, AnnualReports> {

    AnnualReports(Selection<AnnualReport> selection) {
        super(selection);
    }

    @Override
    AnnualReports of(Selection<AnnualReport> selection) {
        return new AnnualReports(selection);
    }

    /** Those whose due day has passed without a report until now. */
    @Term(value = "逾期未报送", changedBy = { Act.FILE_REPORT, Act.TIME })
    public AnnualReports overdue() {
        return where(this::late);
    }

    /** Those filed that do not meet the requirements, once they are due. */
    @Term(value = "报送不合要求", changedBy = { Act.FILE_REPORT, Act.TIME })
    public AnnualReports deficient() {
        return where(each -> happened(each.filedOn()) && each.meetsRequirements() != Boolean.TRUE
                ? owed(each).and(reached(each.groundOn())).and(Truth.ofNullable(each.meetsRequirements()).not())
                : Truth.FALSE);
    }

    /**
     * The duty of the last year that is due by the calendar, where the section has no record of that year: a gap in the
     * registry's books, of which nobody can say whether it is a report that is missing.
     *
     * @param due how long after the end of the year a report is due
     * @param atLeast how long the organization must have been registered at the end of the year to owe one
     */
    @Term(value = "应有而无记录", changedBy = { Act.FILE_REPORT, Act.TIME })
    public AnnualReports unrecorded(Parameter due, Parameter atLeast) {
        return new AnnualReports(ReportCalendar.unrecorded(view(), due, atLeast)).underRule();
    }

    /** Those whose inspection is concluded. */
    @Term(value = "已作检查结论", changedBy = Act.PASS_INSPECTION)
    public AnnualReports inspected() {
        return where(each -> Truth.of(happened(each.concludedOn())));
    }

    /** Those concluded since the level that is valid now was announced. */
    @Term(value = "现行等级公布以来", changedBy = { Act.BE_ASSESSED, Act.TIME })
    public AnnualReports sinceLevel() {
        return sinceLevelBy(AnnualReport::concludedOn);
    }

    /** Those of which an inspection, or the day on which they became overdue, lies no further back than last year. */
    @Term(value = "上年度以来", changedBy = Act.TIME)
    public AnnualReports sinceLastYear() {
        return where(each -> Truth.of(!asOf().reached(LocalDate.of(each.year() + 3, 1, 1))));
    }

    /** Late ones, filed after the organization was listed on the ground. */
    @Term(value = "列入后补报", changedBy = Act.FILE_REPORT)
    public AnnualReports filedSinceListed(ListingGround ground) {
        LastDay listed = view().lastListedFor(ground);
        return where(each -> happened(each.filedOn()) && listed.certain() != null
                ? listed.covers(each.on()).and(Truth.of(each.filedOn().isAfter(listed.certain()))) : Truth.FALSE);
    }

    /** Those with any of the conclusions. */
    @Term(value = "检查结论", changedBy = Act.PASS_INSPECTION)
    public AnnualReports concluded(AnnualReport.Conclusion... conclusions) {
        List<AnnualReport.Conclusion> wanted = List.of(conclusions);
        return where(each -> happened(each.concludedOn())
                ? each.conclusion() == null ? Truth.UNKNOWN : Truth.of(wanted.contains(each.conclusion()))
                : Truth.FALSE);
    }

    /** Those that end a run of so many years, all of them selected. */
    @Term(value = "连续年数", changedBy = Act.NOTHING)
    public AnnualReports consecutive(Parameter years) {
        List<Integer> certain = certain().stream().map(AnnualReport::year).toList();
        return where(each -> {
            Parameter.Value value = years.at(asOf());
            if (value == null || value.number() == null) {
                return Truth.UNKNOWN;
            }
            for (int back = 1; back < value.number().intValueExact(); back++) {
                if (!certain.contains(each.year() - back)) {
                    return incomplete() || !possible().isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
                }
            }
            return Truth.TRUE;
        });
    }

    /** Those after whose year no later one has been concluded. */
    @Term(value = "其后没有检查结论", changedBy = Act.PASS_INSPECTION)
    public AnnualReports unfollowed() {
        AnnualReports later = view().annualReports().inspected();
        Truth last = Truth.of(!later.incomplete() && later.possible().isEmpty()).or(Truth.UNKNOWN);
        return where(each -> later.certain().stream().anyMatch(other -> other.year() > each.year()) ? Truth.FALSE : last);
    }

    /** Those concluded longer ago than the period, with no order to put things right completed since. */
    @Term(value = "整改期满没有完成", changedBy = { Act.COMPLETE_RECTIFICATION, Act.RECTIFY_ON_ORDER, Act.TIME })
    public AnnualReports unrectifiedFor(Parameter period) {
        RectificationOrders orders = new RectificationOrders(
                view().sections().visible(view().organization().rectificationOrders()));
        return where(each -> over(each.concludedOn(), period).and(orders.completedSince(each.concludedOn()).not()));
    }

    /** Those that became due within the period up to now. */
    @Term(value = "期间内", changedBy = Act.TIME)
    @Override
    public AnnualReports within(Parameter period) {
        return where(each -> over(each.groundOn(), period).not());
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term(value = "尚未据以列入", changedBy = Act.BE_LISTED)
    public AnnualReports unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** Those that no written certificate excuses. */
    @Term(value = "无书面证明免责", changedBy = Act.CERTIFY)
    public AnnualReports unexcused(ListingGround ground) {
        return unexcusedBy(ground);
    }

    /** Those that a written certificate excuses. */
    @Term(value = "有书面证明免责", changedBy = Act.CERTIFY)
    public AnnualReports excused(ListingGround ground) {
        return excusedBy(ground);
    }

    private Truth late(AnnualReport report) {
        if (happened(report.filedOn())) {
            return Truth.FALSE;
        }
        Truth late = owed(report).and(reached(report.groundOn())).and(known(report));
        return late == Truth.FALSE ? late : late.and(Truth.of(!filedElsewhere(report)));
    }

    /** Whether another record of the same year, from another department say, holds the report. */
    private boolean filedElsewhere(AnnualReport report) {
        Section<AnnualReport> section = view().organization().annualReports();
        return section != null && section.records().stream()
                .anyMatch(each -> each.year() == report.year() && happened(each.filedOn()));
    }

    private static Truth owed(AnnualReport report) {
        return Truth.of(report.exemptFromFiling() != Boolean.TRUE);
    }

    /** "Not filed" is a fact where the section is complete until the due day, or where an inspection says so. */
    private Truth known(AnnualReport report) {
        if (happened(report.concludedOn()) && report.conclusion() == AnnualReport.Conclusion.NOT_INSPECTED) {
            return Truth.TRUE;
        }
        Section<AnnualReport> section = view().organization().annualReports();
        LocalDate due = report.dueOn();
        return section == null || due == null || section.completeThrough().isBefore(due) ? Truth.UNKNOWN : Truth.TRUE;
    }

    /** Those of the last year whose report is due, or was filed, by now. */
    @Term(value = "最近到期年度", changedBy = Act.TIME)
    public AnnualReports ofLastYearDue() {
        Section<AnnualReport> section = view().organization().annualReports();
        int last = section == null ? 0 : section.records().stream().filter(this::dueOrFiled)
                .mapToInt(AnnualReport::year).max().orElse(0);
        return where(each -> Truth.of(each.year() == last));
    }

    /** Those filed without an audit report. */
    @Term(value = "未附审计报告", changedBy = Act.COMPLETE_REPORT)
    public AnnualReports withoutAudit() {
        return where(each -> happened(each.filedOn()) ? Truth.ofNullable(each.auditAttached()).not() : Truth.FALSE);
    }

    /** Those filed without a report on party building. */
    @Term(value = "未附党建工作报告", changedBy = Act.COMPLETE_REPORT)
    public AnnualReports withoutPartyReport() {
        return where(each -> happened(each.filedOn()) ? Truth.ofNullable(each.partyReportAttached()).not()
                : Truth.FALSE);
    }

    private boolean dueOrFiled(AnnualReport report) {
        LocalDate due = report.groundOn();
        return due != null && asOf().reached(due) || happened(report.filedOn());
    }
}
