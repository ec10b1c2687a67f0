package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.InstrumentStatus;
import cn.chengxin.rules.verdict.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds for the bundled score of every organization on every day. */
class CreditScoreTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SyntheticRegister REGISTER = SyntheticRegister.of(SyntheticRegister.RESERVED_AMONG, 5,
            LocalDate.of(2026, 11, 1));

    @Property(tries = 150)
    void isTheSumOfItsLinesAndSaysThatNoLawGivesIt(@ForAll @IntRange(max = 399) int index,
            @ForAll @IntRange(max = 4000) int days) {
        Score score = score(document(index), days, Detail.EVIDENCE);

        assertThat(score.total()).isEqualByComparingTo(sum(score.lines()));
        assertThat(score.lines()).allSatisfy(line -> {
            assertThat(line.citation().status()).isEqualTo(InstrumentStatus.NON_STATUTORY);
            assertThat(line.citation().clause()).contains("非法定");
            assertThat(line.evidence().values()).isNotEmpty();
        });
        assertThat(score(document(index), days, Detail.CLAUSES).total()).isEqualByComparingTo(score.total());
    }

    @Property(tries = 150)
    void aLineLastsUntilTheDayThatItNames(@ForAll @IntRange(max = 399) int index, @ForAll @IntRange(max = 3000) int days) {
        ObjectNode document = document(index);
        for (Score.Line line : score(document, days, Detail.EVIDENCE).lines()) {
            if (line.until() != null) {
                int until = (int) (line.until().toEpochDay() - LocalDate.of(2018, 1, 24).toEpochDay());
                assertThat(rules(score(document, until, Detail.CLAUSES))).doesNotContain(line.citation().rule());
                assertThat(rules(score(document, until - 1, Detail.CLAUSES))).contains(line.citation().rule());
            }
        }
    }

    @Property(tries = 150)
    void whatIsNotKnownAddsNoLine(@ForAll @IntRange(max = 399) int index, @ForAll @IntRange(max = 4000) int days) {
        ObjectNode document = document(index);
        List<String> known = rules(score(document, days, Detail.CLAUSES));
        for (String section : List.of("penalties", "listEntries", "awards", "assessments", "pledges", "annualReports")) {
            assertThat(known).containsAll(rules(score(document.deepCopy().without(section), days, Detail.CLAUSES)));
        }
    }

    private static ObjectNode document(int index) {
        return (ObjectNode) JSON.readTree(REGISTER.line(index));
    }

    private static Score score(ObjectNode document, int days, Detail detail) {
        Organization organization = JSON.treeToValue(document, Organization.class);
        Score score = Policies.RULE_BOOK.evaluate(organization, LocalDate.of(2018, 1, 24).plusDays(days), detail, null)
                .score();
        return score == null ? new Score(List.of()) : score;
    }

    private static BigDecimal sum(List<Score.Line> lines) {
        return lines.stream().map(Score.Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> rules(Score score) {
        return score.lines().stream().map(line -> line.citation().rule()).toList();
    }
}
