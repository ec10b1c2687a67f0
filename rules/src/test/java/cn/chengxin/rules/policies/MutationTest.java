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
 * unnoticed. A mistake that the rules' own checks refuse is noticed too.
 */
@Tag("soak")
class MutationTest {

    private static final double MOST_UNNOTICED = 0.1;

    @TestFactory
    Stream<DynamicTest> scenariosNoticeSmallMistakes() {
        return Policies.RULE_SETS.stream().map(ruleSet -> DynamicTest.dynamicTest(ruleSet.id(), () -> {
            List<Mutant> mutants = Mutants.of(ruleSet).toList();
            List<String> unnoticed = mutants.stream().filter(mutant -> !noticed(mutant)).map(Mutant::change).toList();
            unnoticed.forEach(change -> System.out.println("unnoticed: " + change)); // for whoever mends it
            System.out.printf("%s: %d of %d mistakes unnoticed%n", ruleSet.id(), unnoticed.size(), mutants.size());
            assertThat(unnoticed).hasSizeLessThanOrEqualTo((int) (MOST_UNNOTICED * mutants.size()));
        }));
    }

    private static boolean noticed(Mutant mutant) {
        List<RuleSet> ruleSets = Policies.RULE_SETS.stream()
                .map(each -> each.id().equals(mutant.ruleSet().id()) ? mutant.ruleSet() : each).toList();
        Compilation compilation = Policies.RULE_BOOK.recompile(ruleSets, Runnable::run);
        return !(compilation instanceof Compilation.Compiled compiled)
                || new ScenarioRunner(compiled.ruleBook()).run(mutant.ruleSet()).stream()
                        .anyMatch(result -> !result.failures().isEmpty());
    }
}
