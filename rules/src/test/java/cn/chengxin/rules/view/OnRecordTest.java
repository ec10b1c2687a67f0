package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Given.period;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.fact.conduct.Pledge;
import cn.chengxin.rules.fact.sanction.PenaltyKind;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** What stands in the record today, whatever law was in force when it arose. */
class OnRecordTest {

    private static final RuleWindow SINCE_MARCH = new RuleWindow(LocalDate.of(2026, 3, 1), null, true);
    private static final String FINED = "penalties: [{decidedOn: 2025-11-01, kinds: [FINE], fine: 8000, "
            + "executedOn: 2025-11-20, against: ORGANIZATION}]";

    @Test
    void seesWhatIsOlderThanTheRuleAndLeavesTheRuleItsOwnLaw() {
        OrganizationView view = Given.organization("2026-06-01", FINED);
        view.askUnder(SINCE_MARCH);
        assertThat(view.onRecord().penalties().kinds(PenaltyKind.FINE).exist()).isEqualTo(Truth.TRUE);
        assertThat(view.penalties().kinds(PenaltyKind.FINE).exist()).isEqualTo(Truth.FALSE);
    }

    @Test
    void takesPeriodsFromTheLawOfTodayAndSharesTheHorizon() {
        Parameter sinceMarch = Given.parameter(Parameter.Unit.PERIOD, Given.value("2026-03-01", null,
                Period.parse("P1Y")));
        OrganizationView view = Given.organization("2026-06-01", FINED);
        assertThat(view.penalties().within(sinceMarch).exist()).isEqualTo(Truth.UNKNOWN);
        assertThat(view.onRecord().penalties().within(sinceMarch).exist()).isEqualTo(Truth.TRUE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void isRedressedOnceThePeriodIsOverAllIsExecutedAndAPledgeFollowed() {
        assertThat(redressed("2026-02-02", "2025-11-01")).isEqualTo(Truth.TRUE);
        assertThat(redressed("2026-02-01", "2025-11-01")).isEqualTo(Truth.FALSE);
        assertThat(redressed("2026-02-02", "2025-10-31")).isEqualTo(Truth.FALSE);
        assertThat(Given.organization("2026-02-02", FINED + ", unknown: [pledges]").penalties()
                .redressedAfter(period("P3M"), Pledge.Kind.CREDIT_REPAIR).exist()).isEqualTo(Truth.UNKNOWN);
        assertThat(Given.organization("2026-02-02", FINED.replace("executedOn: 2025-11-20, ", "")).penalties()
                .unredressedAfter(period("P3M"), Pledge.Kind.CREDIT_REPAIR).exist()).isEqualTo(Truth.TRUE);
    }

    private static Truth redressed(String asOf, String pledged) {
        return Given.organization(asOf, FINED + ", pledges: [{signedOn: " + pledged + ", kind: CREDIT_REPAIR}]")
                .penalties().redressedAfter(period("P3M"), Pledge.Kind.CREDIT_REPAIR).exist();
    }
}
