package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.policies.Mutants.Mutant;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Makes one small mistake at a time and runs the rule set's own scenarios: of a hundred mistakes, fewer than ten may go
 * unnoticed, and two in a rule set that is too small for that. A mistake that the rules' own checks refuse is noticed too. {@code -Dchengxin.mutants=order-60} takes the
 * rule sets whose id holds that.
 */
@Tag("soak")
class MutationTest {

    private static final double MOST_UNNOTICED = 0.1;
    private static final int ALWAYS_FORGIVEN = 2;
    private static final String CHOSEN = System.getProperty("chengxin.mutants", "");

    @TestFactory
    Stream<DynamicTest> scenariosNoticeSmallMistakes() {
        return Policies.RULE_SETS.stream().filter(ruleSet -> ruleSet.id().contains(CHOSEN))
                .map(ruleSet -> DynamicTest.dynamicTest(ruleSet.id(), () -> fewerThanOneInTenGoUnnoticed(ruleSet)));
    }

    private static void fewerThanOneInTenGoUnnoticed(RuleSet ruleSet) {
        List<Mutant> mutants = Mutants.of(ruleSet).toList();
        List<String> unnoticed = mutants.parallelStream().filter(mutant -> !noticed(mutant)).map(Mutant::change)
                .toList();
        unnoticed.forEach(change -> System.out.println("unnoticed: " + change)); // for whoever mends it
        System.out.printf("%s: %d of %d mistakes unnoticed%n", ruleSet.id(), unnoticed.size(), mutants.size());
        assertThat(unnoticed.size())
                .isLessThan(Math.max(ALWAYS_FORGIVEN + 1, (int) Math.ceil(MOST_UNNOTICED * mutants.size())));
    }

    private static boolean noticed(Mutant mutant) {
        List<RuleSet> ruleSets = Policies.RULE_SETS.stream()
                .map(each -> each.id().equals(mutant.ruleSet().id()) ? mutant.ruleSet() : each).toList();
        Compilation compilation = Policies.RULE_BOOK.recompile(ruleSets, Runnable::run);
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return true;
        }
        ScenarioRunner runner = new ScenarioRunner(compiled.ruleBook());
        return mutant.ruleSet().scenarios().stream()
                .anyMatch(scenario -> !runner.run(mutant.ruleSet(), scenario).mismatches().isEmpty());
    }
}
