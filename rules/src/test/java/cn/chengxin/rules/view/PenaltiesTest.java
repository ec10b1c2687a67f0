package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Given.number;
import static cn.chengxin.rules.view.Given.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PenaltiesTest {

    private static final String WARNED_TWICE = """
            penalties: [{decidedOn: 2020-02-29, kinds: [WARNING], against: ORGANIZATION},
                {decidedOn: %s, kinds: [WARNING], against: ORGANIZATION}]""";

    @Test
    void countsARepetitionOnTheLastDayOfThePeriodAndNoLonger() {
        assertThat(repeated(WARNED_TWICE.formatted("2023-02-28"))).isEqualTo(Truth.TRUE);
        assertThat(repeated(WARNED_TWICE.formatted("2023-03-01"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void leavesARepetitionOpenWhereOneOfThePenaltiesMayNotCount() {
        assertThat(repeated("""
                penalties: [{decidedOn: 2022-05-01, kinds: [FINE], against: ORGANIZATION},
                    {decidedOn: 2023-02-01, kinds: [WARNING], against: ORGANIZATION}]""")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void leavesARepetitionOpenWhereAnotherPenaltyMayNotBeEntered() {
        String once = "[{decidedOn: 2022-05-01, kinds: [WARNING], against: ORGANIZATION}]";
        assertThat(repeated("penalties: " + once)).isEqualTo(Truth.FALSE);
        assertThat(repeated("penalties: {completeThrough: 2022-12-31, records: " + once + "}")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void countsADecisionOnceHoweverManyDepartmentsEnterIt() {
        String one = "{decidedOn: 2022-05-01, kinds: [WARNING], against: ORGANIZATION%s}";
        assertThat(repeated("penalties: [" + one.formatted(", document: A") + ", " + one.formatted(", document: A") + "]"))
                .isEqualTo(Truth.FALSE);
        assertThat(repeated("penalties: [" + one.formatted(", document: A") + ", " + one.formatted(", document: B") + "]"))
                .isEqualTo(Truth.TRUE);
        assertThat(repeated("penalties: [" + one.formatted("") + ", " + one.formatted(", document: B") + "]"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void leavesEverythingOpenWhereThePeriodIsUnset() {
        Penalties penalties = Given.organization("2024-01-01", WARNED_TWICE.formatted("2021-01-01")).penalties();
        Parameter unset = Given.parameter(Parameter.Unit.PERIOD, Given.value("1949-10-01", null, null));
        assertThat(penalties.repeated(number("2"), unset).exist()).isEqualTo(Truth.UNKNOWN);
        assertThat(penalties.within(unset).exist()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void measuresAFineByTheLawOfItsOwnDay() {
        Parameter limit = Given.parameter(Parameter.Unit.YUAN, Given.value("2018-01-24", "50000", null),
                Given.value("2022-01-01", "80000", null));
        assertThat(fined("2021-12-31").fineAtLeast(limit).exist()).isEqualTo(Truth.TRUE);
        assertThat(fined("2022-01-01").fineAtLeast(limit).exist()).isEqualTo(Truth.FALSE);
        assertThat(fined("2018-01-23").fineAtLeast(limit).exist()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void remembersWhenAPeriodWillBeOver() {
        OrganizationView view = Given.organization("2024-01-01",
                "penalties: [{decidedOn: 2022-05-01, kinds: [WARNING], against: ORGANIZATION}]");
        assertThat(view.penalties().within(period("P2Y")).exist()).isEqualTo(Truth.TRUE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2024, 5, 2));
    }

    @Test
    void remembersWhenAPenaltyTakesEffectOrIsCancelled() {
        OrganizationView later = Given.organization("2024-01-01", """
                penalties: [{decidedOn: 2023-12-20, effectiveOn: 2024-02-01, kinds: [WARNING], against: ORGANIZATION}]""");
        assertThat(later.penalties().exist()).isEqualTo(Truth.FALSE);
        assertThat(later.asOf().horizon()).isEqualTo(LocalDate.of(2024, 2, 1));

        OrganizationView cancelled = Given.organization("2024-01-01", """
                penalties: [{decidedOn: 2023-12-20, revokedOn: 2024-03-01, kinds: [WARNING], against: ORGANIZATION}]""");
        assertThat(cancelled.penalties().exist()).isEqualTo(Truth.TRUE);
        assertThat(cancelled.asOf().horizon()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    private static Truth repeated(String facts) {
        return Given.organization("2024-01-01", facts).penalties().warningOrFineBelow(number("50000"))
                .repeated(number("2"), period("P3Y")).exist();
    }

    private static Penalties fined(String day) {
        return Given.organization("2024-01-01", "penalties: [{decidedOn: " + day
                + ", kinds: [FINE], fine: 60000, against: ORGANIZATION}]").penalties();
    }
}
