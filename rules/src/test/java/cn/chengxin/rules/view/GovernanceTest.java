package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Given.number;
import static cn.chengxin.rules.view.Given.period;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.fact.finance.Audit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Boards, audits, years: what is unknown stays open, and days of change are remembered. */
class GovernanceTest {

    private static final String POST = "{person: %s, role: BOARD_MEMBER, from: 2020-01-01, paid: %s}";

    @Test
    void countsAPersonOnceWhateverThePosts() {
        String posts = String.join(", ", post("a", "false"), post("a", "false"), post("b", "false"));

        assertThat(posts(posts).persons()).isEqualTo(Count.of(2));
        assertThat(Given.organization("2025-01-01", "unknown: [posts]").posts().persons()).isEqualTo(Count.unknown());
    }

    @Test
    void leavesTheShareOpenOnlyWhereTheUnknownDecides() {
        assertThat(posts(post("a", "true"), post("b", "false"), post("c", "false")).paidAbove(third()))
                .isEqualTo(Truth.FALSE);
        assertThat(posts(post("a", "true"), post("b", "true"), post("c", "null")).paidAbove(third()))
                .isEqualTo(Truth.TRUE);
        assertThat(posts(post("a", "true"), post("b", "null"), post("c", "false")).paidAbove(third()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(posts(post("a", "null"), post("b", "false"), post("c", "false")).paidAbove(third()))
                .isEqualTo(Truth.FALSE);
        assertThat(posts("").paidAbove(third())).isEqualTo(Truth.FALSE);
    }

    @Test
    void takesAPersonForPaidWhereOnePostIs() {
        assertThat(posts(post("a", "false"), post("a", "true"), post("b", "false")).paidAbove(third()))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void looksForTheAuditFromSomeTimeBeforeTheChangeOn() {
        String changed = "identityChanges: [{changedOn: 2025-05-01, kind: LEGAL_REPRESENTATIVE}], ";

        assertThat(unaudited(changed + audit("2024-05-01"))).isEqualTo(Truth.FALSE);
        assertThat(unaudited(changed + audit("2024-04-30"))).isEqualTo(Truth.TRUE);
        assertThat(unaudited(changed + audit("2025-06-01"))).isEqualTo(Truth.FALSE);
        assertThat(unaudited(changed + audit("2025-06-02"))).as("not seen yet").isEqualTo(Truth.TRUE);
        assertThat(unaudited(changed + "unknown: [audits]")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void knowsTheLastCalendarYearAndWhenItTurns() {
        OrganizationView view = Given.organization("2025-03-01", "activities: [{heldOn: 2024-12-31, kind: FORUM}]");

        assertThat(view.activities().lastYear().exist()).isEqualTo(Truth.TRUE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(Given.organization("2026-01-01", "activities: [{heldOn: 2024-12-31, kind: FORUM}]").activities()
                .lastYear().exist()).isEqualTo(Truth.FALSE);
    }

    @Test
    void asksHowLongItHadBeenRegisteredWhenTheYearEnded() {
        assertThat(registeredByYearEnd("2025-01-01", "2024-06-30")).isEqualTo(Truth.TRUE);
        assertThat(registeredByYearEnd("2025-01-01", "2024-07-01")).isEqualTo(Truth.FALSE);
        assertThat(registeredByYearEnd("2026-01-01", "2024-07-01")).isEqualTo(Truth.TRUE);
        assertThat(Given.organization("2025-01-01", "").registeredByLastYearEnd(period("P6M")))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void knowsTheDivisionOfTheAuthority() {
        Parameter nation = Given.parameter(Parameter.Unit.CODES, new Parameter.Value(LocalDate.of(1949, 10, 1), null,
                null, Set.of("100000"), "citation", true));

        assertThat(Given.organization("2025-01-01", "").registeredIn(nation)).isEqualTo(Truth.TRUE);
        assertThat(Given.organization("2025-01-01", "").registeredIn(number("1"))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void comparesSpendingWithTheYearBeforeOnly() {
        Parameter share = ratio("0.08");

        assertThat(below("{year: 2023, netAssets: 1000}, {year: 2024, charitySpending: 80}", share))
                .isEqualTo(Truth.FALSE);
        assertThat(below("{year: 2023, netAssets: 1000}, {year: 2024, charitySpending: 79}", share))
                .isEqualTo(Truth.TRUE);
        assertThat(below("{year: 2022, netAssets: 1000}, {year: 2024, charitySpending: 1}", share))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(below("{year: 2023, netAssets: -5}, {year: 2024, charitySpending: 1}", share))
                .isEqualTo(Truth.UNKNOWN);
    }

    private static Truth below(String years, Parameter share) {
        return Given.organization("2025-06-01", "financialYears: [" + years + "]").financialYears().last()
                .spendingBelowLastBalance(share).exist();
    }

    private static Truth registeredByYearEnd(String asOf, String registeredOn) {
        return Given.organization(asOf, "registeredOn: " + registeredOn).registeredByLastYearEnd(period("P6M"));
    }

    private static Truth unaudited(String facts) {
        return Given.organization("2025-06-01", facts).identityChanges()
                .unaudited(Audit.Kind.CHANGE_OF_LEGAL_REPRESENTATIVE, period("P1Y")).exist();
    }

    private static String audit(String day) {
        return "audits: [{doneOn: " + day + ", kind: CHANGE_OF_LEGAL_REPRESENTATIVE}]";
    }

    private static Posts posts(String... posts) {
        return Given.organization("2025-01-01", "posts: [" + String.join(", ", posts) + "]").posts();
    }

    private static String post(String person, String paid) {
        return POST.formatted(person, paid);
    }

    private static Parameter third() {
        return ratio("0.3334");
    }

    private static Parameter ratio(String share) {
        return Given.parameter(Parameter.Unit.RATIO, Given.value("1949-10-01", new BigDecimal(share).toString(), null));
    }
}
