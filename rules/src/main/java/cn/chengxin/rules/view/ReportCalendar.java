package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.supervision.AnnualReport;
import cn.chengxin.rules.view.Records.Selection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For which years a report should be on record by now. The calendar is the rule's, through its parameters. */
final class ReportCalendar {

    private final OrganizationView view;
    private final Parameter due;
    private final Parameter atLeast;
    private final List<AnnualReport> records;

    private ReportCalendar(OrganizationView view, Section<AnnualReport> section, Parameter due, Parameter atLeast) {
        this.view = view;
        this.due = due;
        this.atLeast = atLeast;
        this.records = section.records();
    }

    /** The duty of the last due year, as one that may be there, where it has no record. */
    static Selection<AnnualReport> unrecorded(OrganizationView view, Parameter due, Parameter atLeast) {
        Section<AnnualReport> section = view.organization().annualReports();
        if (section == null) {
            return new Selection<>(view, List.of(), List.of(), true);
        }
        return new ReportCalendar(view, section, due, atLeast).lastDue();
    }

    private Selection<AnnualReport> lastDue() {
        int year = view.asOf().day().getYear();
        while (dueOn(year) != null && !dueOn(year).isBefore(view.asOf().day())) {
            year--;
        }
        if (dueOn(year) == null) {
            return new Selection<>(view, List.of(), List.of(), true);
        }
        boolean gap = gap(year);
        rememberTheNextTurn(year, gap);
        return new Selection<>(view, List.of(), gap ? List.of(duty(year)) : List.of(), false);
    }

    /** The answer may turn when a later year becomes due, unless that year is on record as this one is. */
    private void rememberTheNextTurn(int last, boolean gap) {
        int next = last + 1;
        while (!gap && dueOn(next) != null && !gap(next)) {
            next++;
        }
        LocalDate turn = dueOn(next);
        if (turn != null) {
            view.asOf().past(turn);
        }
    }

    private boolean gap(int year) {
        Parameter.Value least = atLeast.at(endOf(year));
        LocalDate since = view.organization().registeredOn();
        boolean free = since != null && (since.isAfter(endOf(year))
                || least != null && least.period() != null && since.plus(least.period()).isAfter(endOf(year)));
        return !free && !recorded(year);
    }

    private boolean recorded(int year) {
        for (AnnualReport each : records) {
            if (each.year() == year) {
                return true;
            }
        }
        return false;
    }

    private @Nullable LocalDate dueOn(int year) {
        Parameter.Value value = due.at(endOf(year));
        return value == null || value.period() == null ? null : endOf(year).plus(value.period());
    }

    private AnnualReport duty(int year) {
        return new AnnualReport(year, dueOn(year), null, null, null, null, null, null, null, null);
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
