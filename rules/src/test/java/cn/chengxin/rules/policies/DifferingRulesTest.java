package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.DifferingRules;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.policies.Mutants.Mutant;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom the rules that differ say nothing of, the two books judge alike: tried with small mistakes all over the law. */
class DifferingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final List<Organization> ORGANIZATIONS = SyntheticRegister.of(250, 11, DAY).lines()
            .map(each -> ((Reading.Accepted) OrganizationDocuments.read(each)).document().organization()).toList();
    private static final int MUTANTS = 12;


    @Test
    void whoeverTheySayNothingOfIsJudgedAlike() {
        List<Mutant> mutants = new ArrayList<>(Policies.RULE_SETS.stream().flatMap(Mutants::of).toList());
        Collections.shuffle(mutants, new Random(20261126));
        int alike = 0;
        int otherwise = 0;
        int tried = 0;
        for (Mutant mutant : mutants) {
            if (tried < MUTANTS && with(mutant.ruleSet()) instanceof Compilation.Compiled compiled) {
                tried++;
                DifferingRules differing = Policies.RULE_BOOK.differing(compiled.ruleBook());
                for (Organization organization : ORGANIZATIONS) {
                    boolean same = said(Policies.RULE_BOOK, organization).equals(said(compiled.ruleBook(), organization));
                    boolean mayMatter = differing.mayMatter(organization, DAY);
                    assertThat(same || mayMatter).as("%s: %s", mutant.change(), organization.uscc()).isTrue();
                    alike += mayMatter ? 0 : 1;
                    otherwise += same ? 0 : 1;
                }
            }
        }
        assertThat(otherwise).as("verdicts that differ").isPositive();
        assertThat(alike).as("verdicts that nobody need compare").isGreaterThan(MUTANTS * ORGANIZATIONS.size() / 4);
    }

    @Test
    void noneDifferWhereOnlyTheWordsOfAFileDo() {
        RuleSet order = Policies.RULE_SETS.stream().filter(each -> each.id().equals("cn/order-60-2018")).findFirst()
                .orElseThrow();
        RuleBook book = ((Compilation.Compiled) with(new RuleSet(order.id(), order.instrument(), order.parameters(),
                order.indicators(), order.sources(), order.scenarios(), "sha256:other"))).ruleBook();

        DifferingRules differing = Policies.RULE_BOOK.differing(book);

        assertThat(ORGANIZATIONS).noneMatch(each -> differing.mayMatter(each, DAY));
    }

    private static Compilation with(RuleSet ruleSet) {
        return Policies.RULE_BOOK.recompile(Policies.RULE_SETS.stream()
                .map(each -> each.id().equals(ruleSet.id()) ? ruleSet : each).toList(), Runnable::run);
    }

    /** Everything that a verdict states, by rules and outcomes. */
    private static List<Object> said(RuleBook book, Organization organization) {
        Verdict verdict = book.evaluate(organization, DAY, Detail.CLAUSES, null);
        return Stream.of(verdict.findings().stream().map(each -> each.citation().rule()).toList(),
                verdict.conclusions().stream().map(each -> each.citation().rule() + each.outcome()).toList(),
                verdict.undetermined().stream().map(each -> each.citation().rule() + each.missing()).toList(),
                verdict.score() == null ? List.of() : List.of(verdict.score().total()), verdict.standings())
                .map(Object.class::cast).toList();
    }
}
