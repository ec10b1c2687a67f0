package cn.chengxin.rules.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the registry received and has not entered: in working days, and only where entries are kept at all. */
class ReceivedRecordsTest {

    private static final Parameter FIVE = Given.parameter(Parameter.Unit.WORKING_DAYS, Given.value("2018-01-24", "5",
            null));
    private static final String CHECKED = "spotChecks: [{checkedOn: 2026-11-10, kind: RANDOM, source: "
            + "{department: 民政局, receivedOn: 2026-11-16%s}}]";
    private static final String ENTERED = ", pledges: [{signedOn: 2026-01-05, kind: SERVICE, source: "
            + "{department: 民政局, receivedOn: 2026-01-05, enteredOn: 2026-01-06}}]";

    @Test
    void isLateOnTheDayAfterTheFifthWorkingDay() {
        String facts = CHECKED.formatted("") + ENTERED;
        assertThat(late("2026-11-23", facts)).isEqualTo(Truth.FALSE);
        assertThat(late("2026-11-24", facts)).isEqualTo(Truth.TRUE);
        OrganizationView view = Given.organization("2026-11-20", facts);
        view.recordsReceived().notEnteredWithin(FIVE).exist();
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void isNoLongerLateOnceEntered() {
        String facts = CHECKED.formatted(", enteredOn: 2026-12-01");
        assertThat(late("2026-11-30", facts)).isEqualTo(Truth.TRUE);
        assertThat(late("2026-12-01", facts)).isEqualTo(Truth.FALSE);
    }

    @Test
    void isOpenWhereNoEntriesAreKeptOrASectionIsMissing() {
        assertThat(late("2026-11-24", CHECKED.formatted(""))).isEqualTo(Truth.UNKNOWN);
        assertThat(late("2026-11-23", CHECKED.formatted(""))).isEqualTo(Truth.FALSE);
        assertThat(late("2026-11-23", CHECKED.formatted("") + ENTERED + ", unknown: [penalties]"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void isOpenFromTheEarliestDayWhereTheYearHasNoNotice() {
        String facts = (CHECKED.formatted("") + ENTERED).replace("2026-11-1", "2099-03-1");
        assertThat(late("2099-03-21", facts)).isEqualTo(Truth.FALSE);
        assertThat(late("2099-03-22", facts)).isEqualTo(Truth.UNKNOWN);
        assertThat(late("2099-12-31", facts)).isEqualTo(Truth.UNKNOWN);
    }

    private static Truth late(String asOf, String facts) {
        return Given.organization(asOf, facts).recordsReceived().notEnteredWithin(FIVE).exist();
    }
}
