package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario beside the rules is a test. */
class PolicyScenariosTest {

    private final ScenarioRunner runner = new ScenarioRunner(Policies.RULE_BOOK);

    @TestFactory
    Stream<DynamicContainer> scenarios() {
        return Policies.RULE_SETS.stream().map(ruleSet -> DynamicContainer.dynamicContainer(ruleSet.id(),
                tests(ruleSet)));
    }

    private Stream<DynamicTest> tests(RuleSet ruleSet) {
        return ruleSet.scenarios().stream().map(scenario -> DynamicTest.dynamicTest(
                scenario.file() + ": " + scenario.name(),
                () -> assertThat(runner.run(ruleSet, scenario).mismatches())
                        .as(ruleSet.id() + "/" + scenario.file() + ": " + scenario.name()).isEmpty()));
    }
}
