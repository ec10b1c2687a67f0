package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.Situation;
import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** An organization of which nothing is particular must never have to suffer a conclusion. */
class OrdinaryRegisterTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ENOUGH = 300;
    private static final Set<Matter> ADVERSE_MATTERS = EnumSet.of(Matter.LISTING, Matter.SUPERVISION_CLASS,
            Matter.DORMANCY, Matter.CORRECTION);
    private static final Set<Outcome> ADVERSE_OUTCOMES = EnumSet.of(Outcome.NOT_RECOMMENDED, Outcome.REFUSED,
            Outcome.NO_INCENTIVE, Outcome.GRADE_C, Outcome.GRADE_D, Outcome.NOT_ASSESSABLE, Outcome.REVIEW_LEVEL,
            Outcome.PUBLICITY_CONTINUES, Outcome.RISK_TO_BE_ASSESSED, Outcome.LISTING_TO_BE_WEIGHED,
            Outcome.STRICT_ENFORCEMENT);

    @ParameterizedTest(name = "seed {0} on {1}")
    @CsvSource({"1, 2026-11-01", "7, 2024-06-03", "20261, 2029-02-28"})
    void nothingAdverseIsConcludedOfAnOrdinaryOrganization(long seed, LocalDate asOf) {
        SyntheticRegister register = SyntheticRegister.of(SyntheticRegister.RESERVED_AMONG, seed, asOf);
        List<Long> ordinary = those(register, situation -> situation == Situation.ORDINARY)
                .limit(ENOUGH).boxed().toList();

        assertThat(ordinary).hasSize(ENOUGH);
        assertThat(ordinary.stream().flatMap(index -> adverse(register, index))).isEmpty();
    }

    @Test
    void whatWasPlantedIsFound() {
        SyntheticRegister register = SyntheticRegister.of(SyntheticRegister.RESERVED_AMONG, 1,
                LocalDate.of(2026, 11, 1));
        List<Long> planted = those(register, situation -> situation.name().equals("ANNUAL_REPORT_MISSING")).boxed().toList();

        assertThat(planted).isNotEmpty().allSatisfy(index -> assertThat(adverse(register, index)).isNotEmpty());
    }

    private static LongStream those(SyntheticRegister register, Predicate<Situation> wanted) {
        return LongStream.range(0, register.size()).filter(index -> wanted.test(register.situation(index)));
    }

    /** What is concluded against it, with the clause. */
    private static Stream<String> adverse(SyntheticRegister register, long index) {
        Organization organization = JSON.readValue(register.line(index), Organization.class);
        return Policies.RULE_BOOK.evaluate(organization, register.asOf(), Detail.CLAUSES, null).conclusions().stream()
                .filter(OrdinaryRegisterTest::adverse)
                .map(each -> index + " " + organization.name() + ": " + each.outcome() + ", " + each.citation().rule());
    }

    private static boolean adverse(Conclusion conclusion) {
        return ADVERSE_MATTERS.contains(conclusion.outcome().matter())
                || ADVERSE_OUTCOMES.contains(conclusion.outcome());
    }
}
