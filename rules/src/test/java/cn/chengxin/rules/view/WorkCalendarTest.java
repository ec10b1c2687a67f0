package cn.chengxin.rules.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days, against the notices and against another's table of them. */
class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.get();

    @ParameterizedTest
    @CsvSource({"2018-02-11, true", "2018-02-15, false", "2019-05-03, false", "2019-05-05, true", "2020-01-31, false",
            "2020-02-03, true", "2024-02-04, true", "2025-10-08, false", "2026-02-14, true", "2026-02-23, false",
            "2026-11-21, false", "2026-11-23, true"})
    void knowsTheNotices(LocalDate day, boolean working) {
        assertThat(calendar.working(day)).isEqualTo(working);
    }

    @Test
    void agreesWithAnotherTableOnEveryDay() {
        for (LocalDate day = LocalDate.of(2018, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            LegalHoliday other = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            assertThat(calendar.working(day)).as(day.toString()).isEqualTo(other == null ? !weekend : other.isWork());
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16, 5, 2026-11-23, false", "2026-02-13, 5, 2026-02-27, false", "2026-11-14, 1, 2026-11-16, false",
            "2017-12-29, 1, 2018-01-02, true", "2099-03-02, 5, 2099-03-09, true"})
    void countsFromTheNextDay(LocalDate from, int days, LocalDate last, boolean provisional) {
        assertThat(calendar.after(from, days)).isEqualTo(new WorkCalendar.Deadline(last, provisional));
    }

    @Test
    void theLastWeekOfAYearWaitsForTheNextNotice() {
        assertThat(calendar.after(LocalDate.of(2026, 12, 16), 5).provisional()).isFalse();
        assertThat(calendar.after(LocalDate.of(2026, 12, 18), 5).provisional()).isTrue();
    }
}
