package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnnualReportsTest {

    private static final String MISSED = "{year: 2022, dueOn: 2023-05-31}, {year: 2023, dueOn: 2024-05-31}";

    @Test
    void findsARunOfYearsAndItsGap() {
        assertThat(missedInARow("[" + MISSED + "]", "2")).isEqualTo(Truth.TRUE);
        assertThat(missedInARow("[" + MISSED + "]", "3")).isEqualTo(Truth.FALSE);
        assertThat(missedInARow("[{year: 2021, dueOn: 2022-05-31}, {year: 2023, dueOn: 2024-05-31}]", "2"))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void leavesARunOpenWhereAYearMayBelongToIt() {
        assertThat(missedInARow("[{year: 2022}, {year: 2023, dueOn: 2024-05-31}]", "2")).isEqualTo(Truth.UNKNOWN);
        assertThat(missedInARow("{completeThrough: 2024-06-01, records: [" + MISSED + "]}", "3"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void isOverdueTheDayAfterTheDueDayAndRemembersIt() {
        OrganizationView onTheLastDay = Given.organization("2024-05-31", "annualReports: [" + MISSED + "]");
        assertThat(onTheLastDay.annualReports().overdue().count()).isEqualTo(Count.of(1));
        assertThat(onTheLastDay.asOf().horizon()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(Given.organization("2024-06-01", "annualReports: [" + MISSED + "]").annualReports().overdue().count())
                .isEqualTo(Count.of(2));
    }

    @Test
    void remembersThatALateReportWillHaveBeenFiled() {
        OrganizationView view = Given.organization("2024-06-10",
                "annualReports: [{year: 2023, dueOn: 2024-05-31, filedOn: 2024-06-20, meetsRequirements: true}]");
        assertThat(view.annualReports().overdue().exist()).isEqualTo(Truth.TRUE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2024, 6, 20));
    }

    @Test
    void knowsThatNothingWasFiledOnlyUntilTheSectionIsComplete() {
        String report = ", records: [{year: 2023, dueOn: 2024-05-31}]}";
        assertThat(overdue("{completeThrough: 2024-05-31" + report)).isEqualTo(Truth.TRUE);
        assertThat(overdue("{completeThrough: 2024-05-30" + report)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void takesTheLastDueYearWithoutARecordForADutyThatMayBeThere() {
        assertThat(unrecorded("2024-05-31", "[{year: 2022}]").exist()).isEqualTo(Truth.FALSE);
        assertThat(unrecorded("2024-06-01", "[{year: 2022}]").exist()).isEqualTo(Truth.UNKNOWN);
        assertThat(unrecorded("2024-06-01", "[{year: 2023}]").exist()).isEqualTo(Truth.FALSE);
        assertThat(unrecorded("2024-06-01", "[]").certain()).isEmpty();
    }

    @Test
    void remembersTheDayOnWhichTheFirstYearWithoutARecordBecomesDue() {
        assertThat(unrecorded("2024-05-31", "[{year: 2022}]").asOf().horizon()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(unrecorded("2024-06-01", "[{year: 2023}]").asOf().horizon()).isEqualTo(LocalDate.of(2025, 6, 1));
    }

    @Test
    void isNotOverdueWhereAnotherRecordOfTheYearHoldsTheReport() {
        assertThat(overdue("[{year: 2023, dueOn: 2024-05-31}, {year: 2023, filedOn: 2024-05-20}]"))
                .isEqualTo(Truth.FALSE);
    }

    private static AnnualReports unrecorded(String asOf, String section) {
        return Given.organization(asOf, "registeredOn: 2010-01-01, annualReports: " + section).annualReports()
                .unrecorded(Given.period("P5M"), Given.period("P6M"));
    }

    private static Truth overdue(String section) {
        return Given.organization("2024-07-01", "annualReports: " + section).annualReports().overdue().exist();
    }

    private static Truth missedInARow(String section, String years) {
        return Given.organization("2024-07-01", "annualReports: " + section).annualReports().overdue()
                .consecutive(number(years)).exist();
    }
}
