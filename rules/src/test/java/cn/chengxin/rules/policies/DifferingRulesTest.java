package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.DifferingRules;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.Said;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.policies.Mutants.Mutant;
import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading.Read;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whom the rules that differ say nothing of, the two books judge alike: tried with small mistakes in the law of a
 * district and its province, without the nation's, which takes longer to compile.
 */
class DifferingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String PROVINCE = "37";
    private static final String DISTRICT = "370403";
    private static final int MUTANTS = 12;

    private final List<RuleSet> ruleSets = BundledRuleSets.read().stream().filter(Read.class::isInstance)
            .map(each -> ((Read) each).ruleSet()).filter(each -> each.instrument().division().startsWith(PROVINCE))
            .toList();
    private final RuleBook book = ((Compilation.Compiled) RuleBook.compile(ruleSets, Runnable::run)).ruleBook();
    private final List<Organization> organizations = SyntheticRegister.of(300, 11, DAY).lines()
            .map(each -> ((Reading.Accepted) OrganizationDocuments.read(each)).document().organization())
            .filter(each -> DISTRICT.equals(each.registrationAuthority().division())).toList();

    @Test
    void whoeverTheySayNothingOfIsJudgedAlike() {
        // Sorted first: files and parameters of a rule set come in another order in each process.
        List<Mutant> mutants = new ArrayList<>(ruleSets.stream().flatMap(Mutants::of)
                .sorted(Comparator.comparing(Mutant::change)).toList());
        Collections.shuffle(mutants, new Random(20261126));
        int alike = 0;
        int otherwise = 0;
        int tried = 0;
        for (Mutant mutant : mutants) {
            if (tried < MUTANTS && with(mutant.ruleSet()) instanceof Compilation.Compiled compiled) {
                tried++;
                DifferingRules differing = book.differing(compiled.ruleBook());
                for (Organization organization : organizations) {
                    boolean same = Said.by(book, organization, DAY).equals(Said.by(compiled.ruleBook(), organization, DAY));
                    boolean mayMatter = differing.mayMatter(organization, DAY);
                    assertThat(same || mayMatter).as("%s: %s", mutant.change(), organization.uscc()).isTrue();
                    alike += mayMatter ? 0 : 1;
                    otherwise += same ? 0 : 1;
                }
            }
        }
        assertThat(otherwise).as("verdicts that differ").isPositive();
        assertThat(alike).as("verdicts that nobody need compare").isGreaterThan(MUTANTS * organizations.size() / 4);
    }

    private Compilation with(RuleSet ruleSet) {
        return book.recompile(ruleSets.stream().map(each -> each.id().equals(ruleSet.id()) ? ruleSet : each).toList(),
                Runnable::run);
    }
}
