package cn.chengxin.rules.view;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.fact.finance.FeeStandard.Step;
import cn.chengxin.rules.fact.finance.Subsidy.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an organization does: before which day a step must be gone, in which state it acted, what it lived on. */
class ConductTest {

    @Test
    void stepsMustBeGoneByTheDayOnWhichDuesAreTaken() {
        assertThat(lacking("surveyedOn: 2024-04-01, effectiveOn: 2024-04-01", Step.SURVEY)).isEqualTo(Truth.FALSE);
        assertThat(lacking("surveyedOn: 2024-04-02, effectiveOn: 2024-04-01", Step.SURVEY)).isEqualTo(Truth.TRUE);
        assertThat(lacking("heardOn: 2024-03-01, effectiveOn: 2024-04-01", Step.HEARING, Step.FILING))
                .isEqualTo(Truth.TRUE);
        assertThat(lacking("surveyedOn: 2024-03-01", Step.SURVEY)).isEqualTo(Truth.UNKNOWN);
        assertThat(lacking("effectiveOn: 2025-06-02", Step.PUBLICATION)).isEqualTo(Truth.FALSE);
    }

    @Test
    void anActivityFallsIntoTheStateOfItsDay() {
        String statuses = "statuses: [{state: REGISTERED, from: 2010-01-01}, "
                + "{state: REGISTRATION_CANCELLED, from: 2025-03-01}]";
        assertThat(actedWhileCancelled("2025-02-28", statuses)).isEqualTo(Truth.FALSE);
        assertThat(actedWhileCancelled("2025-03-01", statuses)).isEqualTo(Truth.TRUE);
        assertThat(actedWhileCancelled("2009-12-31", statuses)).isEqualTo(Truth.UNKNOWN);
        assertThat(actedWhileCancelled("2025-03-01", "unknown: [statuses]")).isEqualTo(Truth.UNKNOWN);
        assertThat(actedWhileCancelled("2025-03-01", "statuses: {completeThrough: 2025-02-28, records: "
                + "[{state: REGISTERED, from: 2010-01-01}]}")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void takesRecordsOlderThanTheRuleForNothing() {
        OrganizationView view = Given.organization("2025-06-01", "activities: [{heldOn: 2020-12-31, kind: FORUM}]");
        view.askUnder(new RuleWindow(LocalDate.of(2021, 1, 1), null, true));
        assertThat(view.activities().underRule().exist()).isEqualTo(Truth.FALSE);
        view.askUnder(new RuleWindow(LocalDate.of(2020, 12, 31), null, true));
        assertThat(view.activities().underRule().exist()).isEqualTo(Truth.TRUE);
    }

    @Test
    void addsUpSubsidiesAndKnowsNothingWhereOneIsUnknown() {
        String paid = "{paidOn: 2025-01-01, purpose: DEVELOPMENT_FUND, amount: 1000}";
        assertThat(total("")).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(total(paid + ", " + paid)).isEqualByComparingTo("2000");
        assertThat(total(paid + ", {paidOn: 2025-01-01, purpose: DEVELOPMENT_FUND}")).isNull();
        assertThat(total(paid + ", {paidOn: 2025-01-01, purpose: REWARD}")).isEqualByComparingTo("1000");
    }

    @Test
    void livesOnSupportWhereItIsMoreThanTheShare() {
        assertThat(supported("income: 100, donationIncome: 30, governmentIncome: 20")).isEqualTo(Truth.FALSE);
        assertThat(supported("income: 100, donationIncome: 30, governmentIncome: 20.01")).isEqualTo(Truth.TRUE);
        assertThat(supported("income: 0, donationIncome: 0, governmentIncome: 0")).isEqualTo(Truth.FALSE);
        assertThat(supported("income: 100, donationIncome: 90")).isEqualTo(Truth.UNKNOWN);
    }

    private static Truth lacking(String days, Step... steps) {
        return Given.organization("2025-06-01", "feeStandards: [{adoptedOn: 2024-03-01, " + days + "}]").feeStandards()
                .takenWithout(steps).exist();
    }

    private static Truth actedWhileCancelled(String day, String statuses) {
        return Given.organization("2025-06-01", "activities: [{heldOn: " + day + ", kind: FORUM}], " + statuses)
                .activities().heldWhile(State.REGISTRATION_CANCELLED).exist();
    }

    private static BigDecimal total(String subsidies) {
        return Given.organization("2025-06-01", "subsidies: [" + subsidies + "]").subsidies()
                .purpose(Purpose.DEVELOPMENT_FUND).total();
    }

    private static Truth supported(String figures) {
        return Given.organization("2025-06-01", "financialYears: [{year: 2024, " + figures + "}]").financialYears()
                .supportedAbove(Given.number("0.5")).exist();
    }
}
