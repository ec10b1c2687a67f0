package cn.chengxin.rules.view;

import static cn.chengxin.rules.fact.sanction.ListingGround.ANNUAL_REPORT;
import static cn.chengxin.rules.fact.sanction.ListingGround.PARTY_ORGANIZATION;
import static cn.chengxin.rules.fact.sanction.ListingGround.RECTIFICATION;
import static cn.chengxin.rules.fact.sanction.WatchList.ABNORMAL_ACTIVITY_LIST;
import static cn.chengxin.rules.fact.sanction.WatchList.SERIOUS_DISHONESTY_LIST;
import static cn.chengxin.rules.view.Given.period;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.fact.sanction.ListEntry;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListEntriesTest {

    private static final String FIRST = "{list: ABNORMAL_ACTIVITY_LIST, listedOn: 2022-01-10, grounds: [ANNUAL_REPORT]}";
    private static final String SECOND = "{list: ABNORMAL_ACTIVITY_LIST, listedOn: 2022-06-10, grounds: [RECTIFICATION]%s}";

    @Test
    void runsTheClockFromTheLastListing() {
        assertThat(view("2024-06-10", FIRST, SECOND.formatted("")).listEntries().current().lasted(period("P2Y")).exist())
                .isEqualTo(Truth.FALSE);
        assertThat(view("2024-06-11", FIRST, SECOND.formatted("")).listEntries().current().lasted(period("P2Y")).exist())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void endsTheWholeSpellWithOneRemovalWhicheverListingItIsEnteredWith() {
        assertThat(view("2023-01-01", FIRST, SECOND.formatted(", removedOn: 2022-12-01")).listEntries().standing().exist())
                .isEqualTo(Truth.FALSE);
        assertThat(view("2023-01-01", FIRST.replace("}", ", removedOn: 2022-12-01}"), SECOND.formatted("")).listEntries()
                .standing().exist()).isEqualTo(Truth.FALSE);
    }

    @Test
    void beginsANewSpellAfterARemoval() {
        ListEntries standing = view("2024-01-01", FIRST.replace("}", ", removedOn: 2022-06-10}"), SECOND.formatted(""))
                .listEntries().standing();
        assertThat(standing.certain()).extracting(ListEntry::listedOn).containsExactly(LocalDate.of(2022, 6, 10));
        assertThat(standing.certain().get(0).grounds()).containsExactly(RECTIFICATION);
    }

    @Test
    void keepsTheTwoListsApart() {
        OrganizationView view = view("2024-01-01", FIRST,
                "{list: SERIOUS_DISHONESTY_LIST, listedOn: 2022-03-01, removedOn: 2023-05-01, grounds: [LARGE_FINE]}");
        assertThat(view.listEntries().on(ABNORMAL_ACTIVITY_LIST).current().exist()).isEqualTo(Truth.TRUE);
        assertThat(view.listEntries().on(SERIOUS_DISHONESTY_LIST).current().exist()).isEqualTo(Truth.FALSE);
    }

    @Test
    void disturbsAnOldListingByANewOneOnEitherList() {
        String serious = "{list: SERIOUS_DISHONESTY_LIST, listedOn: 2022-02-01, grounds: [LARGE_FINE]}";
        assertThat(undisturbed(view("2024-02-02", serious))).isEqualTo(Truth.TRUE);
        assertThat(undisturbed(view("2024-02-02", serious, SECOND.formatted("")))).isEqualTo(Truth.FALSE);
        OrganizationView waiting = view("2024-02-02", serious, SECOND.formatted(""));
        undisturbed(waiting);
        assertThat(waiting.asOf().horizon()).isEqualTo(LocalDate.of(2024, 6, 11));
        assertThat(undisturbed(Given.organization("2024-02-02",
                "listEntries: {completeThrough: 2023-12-31, records: [" + serious + "]}"))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void countsAWithdrawnListingAsNeverMade() {
        OrganizationView before = view("2022-02-01", FIRST.replace("}", ", withdrawnOn: 2022-03-01}"));
        assertThat(before.listEntries().current().exist()).isEqualTo(Truth.TRUE);
        assertThat(before.asOf().horizon()).isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(view("2022-03-01", FIRST.replace("}", ", withdrawnOn: 2022-03-01}")).listEntries().exist())
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void saysForWhichGroundTheOrganizationStandsOnAList() {
        OrganizationView view = view("2023-01-01", FIRST);
        assertThat(view.listedFor(ANNUAL_REPORT, PARTY_ORGANIZATION)).isEqualTo(Truth.TRUE);
        assertThat(view.listedFor(PARTY_ORGANIZATION)).isEqualTo(Truth.FALSE);
        assertThat(view("2023-01-01", FIRST.replace("ANNUAL_REPORT", "")).listedFor(PARTY_ORGANIZATION))
                .isEqualTo(Truth.UNKNOWN);
    }

    private static Truth undisturbed(OrganizationView view) {
        return view.listEntries().on(SERIOUS_DISHONESTY_LIST).current().undisturbed(period("P2Y")).exist();
    }

    private static OrganizationView view(String asOf, String... entries) {
        return Given.organization(asOf, "listEntries: [" + String.join(", ", entries) + "]");
    }
}
