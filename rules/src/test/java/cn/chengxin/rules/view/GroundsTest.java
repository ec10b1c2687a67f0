package cn.chengxin.rules.view;

import static cn.chengxin.rules.fact.sanction.ListingGround.RECTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which grounds wait for an answer, which are excused, and under whose law they fall. */
class GroundsTest {

    /** Overdue, and so a ground, since 2025-06-01. */
    private static final String ORDER = "rectificationOrders: [{orderedOn: 2025-05-01, dueOn: 2025-05-31}]";
    private static final String ENTRY = ", listEntries: [{list: ABNORMAL_ACTIVITY_LIST, listedOn: %s, grounds: [%s]}]";
    private static final String CERTIFICATE = ", determinations: [{kind: NOT_DIRECTLY_RESPONSIBLE, statedOn: %s%s}]";

    @Test
    void answersAGroundByAListingOnOrAfterItsDay() {
        assertThat(unanswered(ENTRY.formatted("2025-05-31", "RECTIFICATION"))).isEqualTo(Truth.TRUE);
        assertThat(unanswered(ENTRY.formatted("2025-06-01", "RECTIFICATION"))).isEqualTo(Truth.FALSE);
        assertThat(unanswered(ENTRY.formatted("2025-06-01", "ANNUAL_REPORT"))).isEqualTo(Truth.TRUE);
    }

    @Test
    void leavesAGroundOpenThatAnUnknownListingMayAnswer() {
        assertThat(unanswered(ENTRY.formatted("2025-06-01", ""))).isEqualTo(Truth.UNKNOWN);
        assertThat(unanswered(ENTRY.formatted("2025-05-31", ""))).isEqualTo(Truth.TRUE);
        assertThat(unanswered(", unknown: [listEntries]")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void remembersTheListingToCome() {
        OrganizationView view = view("2025-07-01", ENTRY.formatted("2025-08-01", "RECTIFICATION"));
        assertThat(view.rectificationOrders().overdue().unanswered(RECTIFICATION).exist()).isEqualTo(Truth.TRUE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2025, 8, 1));
    }

    @Test
    void excusesAGroundByACertificateOnOrAfterItsDayAndForAsLongAsItHolds() {
        assertThat(unexcused(CERTIFICATE.formatted("2025-05-31", ", excuses: RECTIFICATION"))).isEqualTo(Truth.TRUE);
        assertThat(unexcused(CERTIFICATE.formatted("2025-06-01", ", excuses: RECTIFICATION"))).isEqualTo(Truth.FALSE);
        assertThat(unexcused(CERTIFICATE.formatted("2025-06-01", ", excuses: RECTIFICATION, endsOn: 2025-06-30")))
                .isEqualTo(Truth.TRUE);
        assertThat(unexcused(CERTIFICATE.formatted("2025-06-01", ""))).isEqualTo(Truth.UNKNOWN);
        assertThat(unexcused(", unknown: [determinations]")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void excusedIsTheOppositeOfUnexcused() {
        for (String facts : new String[] {"", CERTIFICATE.formatted("2025-06-01", ", excuses: RECTIFICATION"),
                CERTIFICATE.formatted("2025-06-01", ""), ", unknown: [determinations]"}) {
            assertThat(view("2025-07-01", facts).rectificationOrders().excused(RECTIFICATION).exist())
                    .as(facts).isEqualTo(unexcused(facts).not());
        }
    }

    @Test
    void leavesToARuleTheGroundsOfItsOwnTime() {
        OrganizationView view = view("2025-07-01", "");
        view.askUnder(new RuleWindow(LocalDate.of(2025, 6, 1), null, true));
        assertThat(view.rectificationOrders().exist()).isEqualTo(Truth.TRUE);
        view.askUnder(new RuleWindow(LocalDate.of(2025, 6, 2), null, true));
        assertThat(view.rectificationOrders().exist()).isEqualTo(Truth.FALSE);
        view.askUnder(new RuleWindow(LocalDate.of(2018, 1, 24), LocalDate.of(2025, 6, 1), true));
        assertThat(view.rectificationOrders().exist()).isEqualTo(Truth.FALSE);
    }

    private static Truth unanswered(String facts) {
        return view("2025-07-01", facts).rectificationOrders().overdue().unanswered(RECTIFICATION).exist();
    }

    private static Truth unexcused(String facts) {
        return view("2025-07-01", facts).rectificationOrders().unexcused(RECTIFICATION).exist();
    }

    private static OrganizationView view(String asOf, String facts) {
        return Given.organization(asOf, ORDER + facts);
    }
}
