package cn.chengxin.rules.view;

import static cn.chengxin.rules.fact.supervision.ContactAttempt.Channel.SPECIAL_LETTER;
import static cn.chengxin.rules.view.Given.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContactAttemptsTest {

    private static final String FIRST = "{madeOn: 2025-03-01, channel: SPECIAL_LETTER, reached: false, "
            + "resultOn: 2025-03-08}";

    @Test
    void takesLettersNeitherTooCloseNorTooFarApart() {
        assertThat(spaced(letter("2025-03-15"))).isEqualTo(Truth.FALSE);
        assertThat(spaced(letter("2025-03-16"))).isEqualTo(Truth.TRUE);
        assertThat(spaced(letter("2025-03-31"))).isEqualTo(Truth.TRUE);
        assertThat(spaced(letter("2025-04-01"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void takesAnyTwoOfSeveralLetters() {
        assertThat(spaced(letter("2025-03-10") + ", " + letter("2025-03-20"))).isEqualTo(Truth.TRUE);
        assertThat(spaced(letter("2025-03-10") + ", " + letter("2025-05-20"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void leavesTheMatterOpenWhileNobodyKnowsWhetherTheLetterWasSigned() {
        assertThat(spaced("{madeOn: 2025-03-20, channel: SPECIAL_LETTER}")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void waitsForTheDayOnWhichTheResultIsKnown() {
        OrganizationView view = view("2025-03-25", letter("2025-03-20"));
        assertThat(spaced(view)).isEqualTo(Truth.FALSE);
        assertThat(view.asOf().horizon()).isEqualTo(LocalDate.of(2025, 3, 27));
    }

    @Test
    void forgetsLettersOnceSomebodyWasMetAtTheDomicile() {
        String met = letter("2025-03-20") + ", {madeOn: 2025-04-10, channel: %s, reached: true, resultOn: 2025-04-12}";
        assertThat(spaced(met.formatted("DOMICILE"))).isEqualTo(Truth.FALSE);
        assertThat(spaced(met.formatted("PERSON_IN_CHARGE"))).isEqualTo(Truth.TRUE);

        OrganizationView before = view("2025-04-11", met.formatted("DOMICILE"));
        assertThat(spaced(before)).isEqualTo(Truth.TRUE);
        assertThat(before.asOf().horizon()).isEqualTo(LocalDate.of(2025, 4, 12));
    }

    private static String letter(String day) {
        return "{madeOn: " + day + ", channel: SPECIAL_LETTER, reached: false, resultOn: "
                + LocalDate.parse(day).plusDays(7) + "}";
    }

    private static Truth spaced(String others) {
        return spaced(view("2025-06-01", others));
    }

    private static Truth spaced(OrganizationView view) {
        return view.contactAttempts().by(SPECIAL_LETTER).failed().spaced(period("P15D"), period("P30D")).exist();
    }

    private static OrganizationView view(String asOf, String others) {
        return Given.organization(asOf, "contactAttempts: [" + FIRST + ", " + others + "]");
    }
}
