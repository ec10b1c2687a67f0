package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.InstrumentStatus;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.verdict.Verdict;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A draft is simulated where that is asked for, and touches nothing else. */
class DraftTest {

    private static final String DRAFT = "sichuan/opinions-draft-2021";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    /** Of a city of the province; in simulation it lacks the pledge of the draft. */
    private static final Organization ORGANIZATION = Policies.RULE_SETS.stream()
            .filter(each -> each.id().equals(DRAFT)).flatMap(each -> each.scenarios().stream())
            .filter(each -> each.name().equals("市县登记的，也适用")).map(Scenario::organization).findFirst().orElseThrow();

    @Test
    void bindsNobody() {
        Verdict verdict = Policies.RULE_BOOK.evaluate(ORGANIZATION, DAY, Detail.EVIDENCE, null);

        assertThat(citations(verdict)).isNotEmpty().noneMatch(each -> each.status() == InstrumentStatus.DRAFT);
    }

    @Test
    void isSimulatedWhereThatIsAskedFor() {
        Verdict verdict = Policies.RULE_BOOK.evaluate(ORGANIZATION, DAY, Detail.EVIDENCE, null, Scope.WITH_DRAFTS);

        assertThat(citations(verdict)).anyMatch(each -> each.status() == InstrumentStatus.DRAFT
                && each.rule().equals("没有诚信承诺的，不规范"));
    }

    @Test
    void isExplainedAsSimulatedAndTheRestWithoutIt() {
        Explanation draft = Policies.RULE_BOOK.explain(ORGANIZATION, DAY, DRAFT, "不规范的，引导规范运作");
        assertThat(draft.truth()).isEqualTo("TRUE");
        assertThat(draft.citation().status()).isEqualTo(InstrumentStatus.DRAFT);
        for (Finding finding : Policies.RULE_BOOK.evaluate(ORGANIZATION, DAY, Detail.CLAUSES, null).findings()) {
            Citation rule = finding.citation();
            assertThat(Policies.RULE_BOOK.explain(ORGANIZATION, DAY, rule.ruleSet(), rule.rule()).truth())
                    .isEqualTo("TRUE");
        }
    }

    private static Stream<Citation> citations(Verdict verdict) {
        return Stream.of(verdict.findings().stream().map(Finding::citation),
                verdict.conclusions().stream().map(Conclusion::citation),
                verdict.undetermined().stream().map(Undetermined::citation)).flatMap(each -> each);
    }
}
