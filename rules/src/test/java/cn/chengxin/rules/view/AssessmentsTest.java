package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Given.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What became of levels, and whether their validity is recorded as an order says. */
class AssessmentsTest {

    private static final String LEVEL_THREE = "{announcedOn: 2014-01-10, level: 3, validFrom: 2014-01-10, "
            + "validThrough: 2019-01-09, cancelledOn: 2017-03-15}";
    private static final String NEXT = ", {announcedOn: 2017-03-15, level: %s, validFrom: 2017-03-15, "
            + "validThrough: 2019-01-09}";

    @Test
    void tellsALoweredLevelFromARaisedAndFromACancelledOne() {
        assertThat(former(NEXT.formatted(2)).lowered().exist()).isEqualTo(Truth.TRUE);
        assertThat(former(NEXT.formatted(4)).lowered().exist()).isEqualTo(Truth.FALSE);
        assertThat(former(NEXT.formatted(2)).withoutSuccessor().exist()).isEqualTo(Truth.FALSE);
        assertThat(former("").lowered().exist()).isEqualTo(Truth.FALSE);
        assertThat(former("").withoutSuccessor().exist()).isEqualTo(Truth.TRUE);
        assertThat(former(NEXT.formatted(0)).withoutSuccessor().exist()).isEqualTo(Truth.TRUE);
    }

    @Test
    void leavesItOpenWhereALaterAssessmentMayBeMissing() {
        Assessments former = Given.organization("2018-06-10", "assessments: {completeThrough: 2017-12-31, records: ["
                + LEVEL_THREE + "]}").formerAssessments();
        assertThat(former.lowered().exist()).isEqualTo(Truth.UNKNOWN);
        assertThat(former.withoutSuccessor().exist()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void endsSoonFromTheDayOnWhichLessThanThePeriodIsLeft() {
        OrganizationView view = assessed("2030-12-31", "2026-09-10", "2027-01-01", "2031-12-31");
        assertThat(view.assessments().endingWithin(period("P1Y")).exist()).isEqualTo(Truth.FALSE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2031, 1, 1));
        assertThat(assessed("2031-01-01", "2026-09-10", "2027-01-01", "2031-12-31").assessments()
                .endingWithin(period("P1Y")).exist()).isEqualTo(Truth.TRUE);
    }

    @Test
    void findsValidityThatBeginsTooEarlyOrLastsTooLong() {
        Assessments early = assessed("2028-01-01", "2026-09-10", "2026-12-31", "2031-12-31").assessments();
        assertThat(early.validBeforeNextYear().exist()).isEqualTo(Truth.TRUE);
        assertThat(early.validLongerFromNextYear(period("P5Y")).exist()).isEqualTo(Truth.FALSE);
        assertThat(early.validLongerThan(period("P5Y")).exist()).isEqualTo(Truth.FALSE);
        Assessments lasting = assessed("2028-01-01", "2026-09-10", "2027-01-01", "2032-01-02").assessments();
        assertThat(lasting.validBeforeNextYear().exist()).isEqualTo(Truth.FALSE);
        assertThat(lasting.validLongerFromNextYear(period("P5Y")).exist()).isEqualTo(Truth.TRUE);
        assertThat(lasting.validLongerThan(period("P5Y")).exist()).isEqualTo(Truth.TRUE);
    }

    private static Assessments former(String next) {
        return Given.organization("2018-06-10", "assessments: [" + LEVEL_THREE + next + "]").formerAssessments();
    }

    private static OrganizationView assessed(String asOf, String announced, String from, String through) {
        return Given.organization(asOf, "assessments: [{announcedOn: %s, level: 3, validFrom: %s, validThrough: %s}]"
                .formatted(announced, from, through));
    }
}
