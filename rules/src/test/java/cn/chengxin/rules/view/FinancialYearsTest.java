package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Given.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a year's spending is measured by: last year, or the average of the years before, whichever is kinder. */
class FinancialYearsTest {

    private static final Parameter THREE = number("3");
    private static final String BEFORE = "{year: 2023, income: 500}, {year: 2024, income: 1000}, {year: 2025, income: %s}, ";

    @Test
    void lastYearOrTheAverageWillDo() {
        assertThat(below(BEFORE.formatted(1500), 750)).isEqualTo(Truth.FALSE);
        assertThat(below(BEFORE.formatted(1500), 500)).isEqualTo(Truth.FALSE);
        assertThat(below(BEFORE.formatted(1500), 499)).isEqualTo(Truth.TRUE);
        assertThat(below(BEFORE.formatted(600), 300)).isEqualTo(Truth.FALSE);
        assertThat(below(BEFORE.formatted(600), 299)).isEqualTo(Truth.TRUE);
    }

    @Test
    void aYearWithoutARecordOrAFigureIsUnknown() {
        assertThat(below(BEFORE.formatted("null"), 1)).isEqualTo(Truth.UNKNOWN);
        assertThat(below("{year: 2024, income: 1000}, {year: 2025, income: 1000}, ", 1)).isEqualTo(Truth.UNKNOWN);
        assertThat(below("{year: 2024, income: 1000}, {year: 2025, income: 1000}, ", 500)).isEqualTo(Truth.FALSE);
    }

    @Test
    void whereNoOrganizationWasThereIsNothingToFallShortOf() {
        assertThat(charity("registeredOn: 2026-05-01", "", 0)).isEqualTo(Truth.FALSE);
        assertThat(charity("registeredOn: 2025-05-01", "{year: 2025, income: 1000}, ", 499)).isEqualTo(Truth.TRUE);
        assertThat(charity("registeredOn: 2025-05-01", "{year: 2025, income: 1000}, ", 500)).isEqualTo(Truth.FALSE);
    }

    @Test
    void managementCostIsFreeBelowASum() {
        assertThat(management(1000, 101, "101")).isEqualTo(Truth.TRUE);
        assertThat(management(1000, 101, "102")).isEqualTo(Truth.FALSE);
        assertThat(management(1000, 100, "1")).isEqualTo(Truth.FALSE);
        assertThat(Given.organization("2027-01-01", "financialYears: [{year: 2026, managementCost: 5}]").financialYears()
                .managementCostAbove(ratio("0.1"), number("1")).exist()).isEqualTo(Truth.UNKNOWN);
        assertThat(Given.organization("2027-01-01", "financialYears: [{year: 2026, managementCost: 5}]").financialYears()
                .managementCostAbove(ratio("0.1"), number("6")).exist()).isEqualTo(Truth.FALSE);
    }

    private static Truth below(String before, int spent) {
        return charity("registeredOn: 2010-01-01", before, spent);
    }

    private static Truth charity(String registered, String before, int spent) {
        return Given.organization("2027-01-01", registered + ", financialYears: [" + before
                + "{year: 2026, charitySpending: " + spent + "}]").financialYears().last()
                .charityBelowIncome(ratio("0.5"), THREE).exist();
    }

    private static Truth management(int spending, int cost, String free) {
        return Given.organization("2027-01-01", "financialYears: [{year: 2026, spending: " + spending
                + ", managementCost: " + cost + "}]").financialYears().managementCostAbove(ratio("0.1"), number(free)).exist();
    }

    private static Parameter ratio(String share) {
        return Given.parameter(Parameter.Unit.RATIO, Given.value("1949-10-01", new BigDecimal(share).toPlainString(), null));
    }
}
