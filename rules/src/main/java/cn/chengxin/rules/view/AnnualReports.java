package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.supervision.AnnualReport;
import java.time.LocalDate;
import java.util.List;

/** Duties to report, or to be inspected, year by year. A year without a record is no duty. */
public final class AnnualReports extends Records<AnnualReport, AnnualReports> {

    AnnualReports(Selection<AnnualReport> selection) {
        super(selection);
    }

    @Override
    AnnualReports of(Selection<AnnualReport> selection) {
        return new AnnualReports(selection);
    }

    /** Those whose due day has passed without a report until now. */
    @Term("逾期未报送")
    public AnnualReports overdue() {
        return where(this::late);
    }

    /** Those filed that do not meet the requirements, once they are due. */
    @Term("报送不合要求")
    public AnnualReports deficient() {
        return where(each -> happened(each.filedOn()) && each.meetsRequirements() != Boolean.TRUE
                ? owed(each).and(reached(each.groundOn())).and(Truth.ofNullable(each.meetsRequirements()).not())
                : Truth.FALSE);
    }

    /** Those with any of the conclusions. */
    @Term("检查结论")
    public AnnualReports concluded(AnnualReport.Conclusion... conclusions) {
        List<AnnualReport.Conclusion> wanted = List.of(conclusions);
        return where(each -> happened(each.concludedOn())
                ? each.conclusion() == null ? Truth.UNKNOWN : Truth.of(wanted.contains(each.conclusion()))
                : Truth.FALSE);
    }

    /** Those that end a run of so many years, all of them selected. */
    @Term("连续年数")
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

    /** Those that became due within the period up to now. */
    @Term("期间内")
    public AnnualReports within(Parameter period) {
        return where(each -> over(each.groundOn(), period).not());
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term("尚未据以列入")
    public AnnualReports unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** Those that no written certificate excuses. */
    @Term("无书面证明免责")
    public AnnualReports unexcused(ListingGround ground) {
        return unexcusedBy(ground);
    }

    /** Those that a written certificate excuses. */
    @Term("有书面证明免责")
    public AnnualReports excused(ListingGround ground) {
        return excusedBy(ground);
    }

    private Truth late(AnnualReport report) {
        if (happened(report.filedOn())) {
            return Truth.FALSE;
        }
        return owed(report).and(reached(report.groundOn())).and(known(report));
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
}
