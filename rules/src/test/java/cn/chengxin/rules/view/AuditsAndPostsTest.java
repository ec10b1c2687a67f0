package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Given.number;
import static cn.chengxin.rules.view.Given.period;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.fact.finance.Audit;
import cn.chengxin.rules.fact.governance.Post;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Audits before a change and of the last due year, and how many of a board come from one place. */
class AuditsAndPostsTest {

    @Test
    void anAuditCountsForTheNextChangeOnly() {
        String changes = "identityChanges: [{changedOn: 2023-01-10, kind: LEGAL_REPRESENTATIVE}, "
                + "{changedOn: 2025-01-10, kind: LEGAL_REPRESENTATIVE}]";
        assertThat(unaudited(changes + ", audits: []")).isEqualTo(Count.of(2));
        assertThat(unaudited(changes + audits("2023-01-10"))).isEqualTo(Count.of(1));
        assertThat(unaudited(changes + audits("2023-01-11"))).isEqualTo(Count.of(1));
        assertThat(unaudited(changes + audits("2025-01-11"))).isEqualTo(Count.of(2));
        assertThat(unaudited(changes + ", unknown: [audits]")).isEqualTo(new Count(0, 2));
    }

    @Test
    void theLastYearIsDueWhenItsPeriodIsOver() {
        String of2023 = "audits: [{doneOn: 2024-03-01, kind: ANNUAL, year: 2023}]";
        OrganizationView eve = Given.organization("2025-05-31", of2023);
        assertThat(eve.audits().ofLastYearDue(period("P5M")).exist()).isEqualTo(Truth.TRUE);
        assertThat(eve.asOf().horizon()).isEqualTo(LocalDate.of(2025, 6, 1));
        OrganizationView due = Given.organization("2025-06-01", of2023);
        assertThat(due.audits().ofLastYearDue(period("P5M")).exist()).isEqualTo(Truth.FALSE);
        assertThat(due.asOf().horizon()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void aThirdOfTheBoardIsNotMoreThanAThird() {
        assertThat(fromOneUnit("a", "a", "a", "b", "c", "d", "e", "f", "g")).isEqualTo(Truth.FALSE);
        assertThat(fromOneUnit("a", "a", "a", "b", "c", "d", "e", "f")).isEqualTo(Truth.TRUE);
        assertThat(fromOneUnit("a", "b", "c", "null")).isEqualTo(Truth.UNKNOWN);
        assertThat(fromOneUnit("a", "a", "b", "null")).isEqualTo(Truth.TRUE);
    }

    @Test
    void oneYearMissedLongAgoIsNotTheLast() {
        String missed = "annualReports: [{year: 2020, dueOn: 2021-05-31}, {year: 2021, dueOn: 2022-05-31}%s]";
        assertThat(missedTwice("2022-06-01", missed.formatted(""))).isEqualTo(Truth.TRUE);
        assertThat(missedTwice("2022-05-31", missed.formatted(""))).isEqualTo(Truth.FALSE);
        assertThat(missedTwice("2023-06-01", missed.formatted(", {year: 2022, filedOn: 2023-05-01}")))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void aNoticeBeforeTheListingIsANotice() {
        String listed = "listEntries: [{list: ABNORMAL_ACTIVITY_LIST, listedOn: 2025-05-01, grounds: [UNREACHABLE]}], ";
        assertThat(unnoticed(listed + "caseSteps: [{takenOn: 2025-05-01, kind: NOTICE}]")).isEqualTo(Truth.FALSE);
        assertThat(unnoticed(listed + "caseSteps: [{takenOn: 2025-05-02, kind: NOTICE}]")).isEqualTo(Truth.TRUE);
        assertThat(unnoticed(listed + "unknown: [caseSteps]")).isEqualTo(Truth.UNKNOWN);
    }

    private static Count unaudited(String facts) {
        return Given.organization("2025-06-01", facts).identityChanges()
                .withoutAudit(Audit.Kind.CHANGE_OF_LEGAL_REPRESENTATIVE).count();
    }

    private static String audits(String doneOn) {
        return ", audits: [{doneOn: " + doneOn + ", kind: CHANGE_OF_LEGAL_REPRESENTATIVE}]";
    }

    private static Truth fromOneUnit(String... units) {
        StringBuilder posts = new StringBuilder();
        for (int i = 0; i < units.length; i++) {
            posts.append("{person: P-").append(i).append(", role: BOARD_MEMBER, from: 2020-01-01, sentBy: ")
                    .append(units[i]).append("}, ");
        }
        return Given.organization("2025-06-01", "posts: [" + posts + "]").posts().role(Post.Role.BOARD_MEMBER)
                .fromOneUnitAbove(number("3")).exist();
    }

    private static Truth missedTwice(String asOf, String facts) {
        return Given.organization(asOf, facts).reportHistory().overdue().consecutive(number("2")).ofLastYearDue().exist();
    }

    private static Truth unnoticed(String facts) {
        return Given.organization("2025-06-01", facts).listEntries().standing().withoutNotice().exist();
    }
}
