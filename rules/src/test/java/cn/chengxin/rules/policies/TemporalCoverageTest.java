package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.rules.view.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The law changes on days; on none of them, and on no eve of one, may there be an organization that cannot be judged. */
class TemporalCoverageTest {

    @TestFactory
    Stream<DynamicTest> everyScenarioCanBeJudgedOnEveryDayOnWhichTheLawChanges() {
        return changes().stream().map(day -> DynamicTest.dynamicTest(day.toString(), () -> {
            for (Scenario scenario : scenarios()) {
                for (LocalDate asOf : List.of(day.minusDays(1), day)) {
                    assertThatCode(() -> judge(scenario, asOf)).as(scenario.name()).doesNotThrowAnyException();
                }
            }
        }));
    }

    @Test
    void noParameterHasTwoValuesOnOneDay() {
        assertThat(parameters()).allSatisfy(parameter -> assertThat(parameter.values().stream()
                .map(Parameter.Value::from)).as(parameter.key()).doesNotHaveDuplicates());
    }

    private static SortedSet<LocalDate> changes() {
        SortedSet<LocalDate> days = new TreeSet<>();
        Policies.RULE_BOOK.rules().forEach(rule -> Stream.of(rule.from(), rule.to()).filter(Objects::nonNull)
                .forEach(days::add));
        parameters().forEach(parameter -> parameter.values().forEach(value -> days.add(value.from())));
        return days;
    }

    private static List<Parameter> parameters() {
        return Policies.RULE_SETS.stream().flatMap(ruleSet -> ruleSet.parameters().values().stream()).toList();
    }

    private static Verdict judge(Scenario scenario, LocalDate asOf) {
        return scenario.application() != null
                ? Policies.RULE_BOOK.check(scenario.application(), asOf, Detail.EVIDENCE, Scope.WITH_DRAFTS)
                : Policies.RULE_BOOK.evaluate(scenario.organization(), asOf, Detail.EVIDENCE, null,
                        Scope.WITH_DRAFTS);
    }

    private static List<Scenario> scenarios() {
        return Policies.RULE_SETS.stream().map(RuleSet::scenarios).flatMap(List::stream).toList();
    }
}
