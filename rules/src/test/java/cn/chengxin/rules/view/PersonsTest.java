package cn.chengxin.rules.view;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.fact.governance.Post.Role;
import cn.chengxin.rules.fact.governance.Training.Course;
import org.junit.jupiter.api.Test;

/** Who holds which posts, what persons learned, and when a party unit was set up. */
class PersonsTest {

    private static final String CHAIR = "{person: 甲, role: CHAIR, from: 2020-01-01}";

    @Test
    void onePersonMayHoldTwoPosts() {
        assertThat(chairAlsoSupervises("{person: 甲, role: SUPERVISOR, from: 2021-01-01}")).isEqualTo(Truth.TRUE);
        assertThat(chairAlsoSupervises("{person: 乙, role: SUPERVISOR, from: 2021-01-01}")).isEqualTo(Truth.FALSE);
        assertThat(chairAlsoSupervises("{person: 甲, role: SUPERVISOR, from: 2021-01-01, until: 2025-05-31}"))
                .isEqualTo(Truth.FALSE);
        assertThat(chairAlsoSupervises("{person: 甲, role: SUPERVISOR, from: 2021-01-01, until: 2025-06-01}"))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void leavesItOpenWherePostsMayBeMissing() {
        OrganizationView view = Given.organization("2025-06-01",
                "posts: {completeThrough: 2025-05-31, records: [" + CHAIR + "]}");
        assertThat(view.posts().role(Role.CHAIR).alsoHolding(Role.SUPERVISOR).exist()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void everyCourseNeedsACertificate() {
        String party = "{completedOn: 2025-01-01, person: 甲, course: PARTY_BUILDING, certificate: 一}";
        assertThat(uncertified("trainings: [" + party + "]", Course.PARTY_BUILDING)).isEqualTo(Truth.FALSE);
        assertThat(uncertified("trainings: [" + party + "]", Course.PARTY_BUILDING, Course.FINANCE))
                .isEqualTo(Truth.TRUE);
        assertThat(uncertified("trainings: [" + party.replace("甲", "乙") + "]", Course.PARTY_BUILDING))
                .isEqualTo(Truth.TRUE);
        assertThat(uncertified("trainings: [" + party.replace(", certificate: 一", "") + "]", Course.PARTY_BUILDING))
                .isEqualTo(Truth.TRUE);
        assertThat(uncertified("unknown: [trainings]", Course.PARTY_BUILDING)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aPartyUnitIsSetUpWhereThereWasNone() {
        assertThat(founded("{from: 2020-01-01, unit: NONE}, {from: 2024-01-01, unit: OWN}")).isEqualTo(Count.of(1));
        assertThat(founded("{from: 2020-01-01, unit: JOINT}, {from: 2024-01-01, unit: OWN}")).isEqualTo(Count.of(1));
        assertThat(founded("{from: 2020-01-01, unit: NONE}")).isEqualTo(Count.of(0));
        assertThat(founded("{from: 2020-01-01}, {from: 2024-01-01, unit: OWN}")).isEqualTo(new Count(0, 2));
    }

    private static Truth chairAlsoSupervises(String other) {
        return Given.organization("2025-06-01", "posts: [" + CHAIR + ", " + other + "]").posts().role(Role.CHAIR)
                .alsoHolding(Role.SUPERVISOR).exist();
    }

    private static Truth uncertified(String trainings, Course... courses) {
        return Given.organization("2025-06-01", "posts: [" + CHAIR + "], " + trainings).posts().uncertified(courses)
                .exist();
    }

    private static Count founded(String states) {
        return Given.organization("2025-06-01", "partyBuilding: [" + states + "]").partyUnits().founded().count();
    }
}
