package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Given.period;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.fact.governance.PartyBuilding.Unit;
import cn.chengxin.rules.fact.governance.Term.Body;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** What is as it is now: the last record counts, and a later one that may be missing leaves it open. */
class StatesTest {

    private static final String TERMS = "[{body: BOARD, electedOn: 2019-03-01, endsOn: 2024-02-29}, "
            + "{body: BOARD, electedOn: %s, endsOn: 2029-05-31}]";

    @Test
    void readsTheLastStateOfPartyBuildingAndRemembersTheNext() {
        OrganizationView view = Given.organization("2025-01-01", """
                partyBuilding: [{from: 2024-01-01, formalMembers: 2, unit: NONE},
                    {from: 2025-02-01, formalMembers: 3, unit: OWN}]""");
        assertThat(view.partyBuilding().formalMembers()).isEqualTo(Count.of(2));
        assertThat(view.partyBuilding().unit()).isEqualTo(Unit.NONE);
        assertThat(view.partyBuilding().instructor()).isEqualTo(Truth.UNKNOWN);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2025, 2, 1));
    }

    @Test
    void tellsNobodyFromNothingKnown() {
        PartyState nobody = Given.organization("2025-01-01", "").partyBuilding();
        assertThat(nobody.formalMembers()).isEqualTo(Count.of(0));
        assertThat(nobody.unit()).isEqualTo(Unit.NONE);

        PartyState stale = Given.organization("2025-01-01", """
                partyBuilding: {completeThrough: 2024-12-31, records: [{from: 2024-01-01, formalMembers: 3}]}""")
                .partyBuilding();
        assertThat(stale.formalMembers()).isEqualTo(Count.unknown());
        assertThat(stale.unit()).isNull();
        assertThat(stale.mentor()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void judgesTheLastTermOnly() {
        assertThat(boardOverdue("2025-03-01", TERMS.formatted("2024-06-01"))).isEqualTo(Truth.FALSE);
        assertThat(boardOverdue("2025-02-28", TERMS.formatted("2025-06-01"))).isEqualTo(Truth.FALSE);
        assertThat(boardOverdue("2025-03-01", TERMS.formatted("2025-06-01"))).isEqualTo(Truth.TRUE);
    }

    @Test
    void leavesTheLastTermOpenWhereALaterElectionMayBeMissing() {
        assertThat(boardOverdue("2025-03-02", "{completeThrough: 2025-01-31, records: "
                + "[{body: BOARD, electedOn: 2019-03-01, endsOn: 2024-02-29}]}")).isEqualTo(Truth.UNKNOWN);
        assertThat(boardOverdue("2025-03-02", "[{body: BOARD, electedOn: 2019-03-01}]")).isEqualTo(Truth.UNKNOWN);
        assertThat(boardOverdue("2025-03-02", "[]")).isEqualTo(Truth.FALSE);
    }

    @Test
    void takesPeriodsOfAStateFromTheLawOfToday() {
        Parameter since2020 = Given.parameter(Parameter.Unit.PERIOD, Given.value("2020-12-07", null,
                Period.parse("P2Y")));
        OrganizationView view = Given.organization("2021-01-01", "activities: [{heldOn: 2019-06-01, kind: FORUM}]");
        assertThat(view.activities().within(since2020).exist()).isEqualTo(Truth.TRUE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2021, 6, 2));
    }

    @Test
    void addsTwoPeriodsOneAfterTheOther() {
        OrganizationView view = Given.organization("2025-06-10", "registeredOn: 2020-06-10");
        assertThat(view.registeredForBoth(period("P2Y"), period("P3Y"))).isEqualTo(Truth.FALSE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2025, 6, 11));
        assertThat(Given.organization("2025-06-10", "").registeredForBoth(period("P2Y"), period("P3Y")))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void findsTheSameChargeTwiceAndLeavesItOpenWhereThePayerIsUnknown() {
        String charge = "{chargedOn: 2025-03-01, item: 会费, %s, kind: DUES}";
        String of2025 = charge.formatted("payer: 甲, period: 2025年");
        assertThat(duplicate(of2025, of2025)).isEqualTo(Truth.TRUE);
        assertThat(duplicate(of2025, charge.formatted("payer: 甲, period: 2024年"))).isEqualTo(Truth.FALSE);
        assertThat(duplicate(of2025, charge.formatted("period: 2025年"))).isEqualTo(Truth.UNKNOWN);
        assertThat(duplicate(of2025, charge.formatted("period: 2025年").replace("会费", "培训费"))).isEqualTo(Truth.FALSE);
    }

    private static Truth duplicate(String... charges) {
        return Given.organization("2025-06-01", "charges: [" + String.join(", ", charges) + "]").charges().duplicate()
                .exist();
    }

    private static Truth boardOverdue(String asOf, String terms) {
        return Given.organization(asOf, "terms: " + terms).terms().body(Body.BOARD).last().overdue(period("P1Y"))
                .exist();
    }
}
