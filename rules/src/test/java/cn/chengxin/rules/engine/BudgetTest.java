package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever part of compiling spends what is left, it ends there; and rules that are compiled cost nobody's budget. */
class BudgetTest {

    private static final RuleSet RULE_SET = TestRuleSets.with(Map.of(
            "rules.drl", TestRuleSets.file(TestRuleSets.rule("罚款较大",
                    "OrganizationView( penalties().fineAtLeast(p(\"limit\")).exist() )", "finding( IRREGULARITY );"),
                    TestRuleSets.rule("申请成立行业协会", "ApplicationView( belongsTo(TRADE_ASSOCIATION) )", "finding( IRREGULARITY );")),
            "scenarios/fine.yaml", """
                    - scenario: 罚款正好是限额
                      asOf: 2020-06-01
                      organization: {penalties: [{decidedOn: 2020-01-01, against: ORGANIZATION, kinds: [FINE], fine: 50000}]}
                      expect: {findings: [罚款较大]}
                    """));
    private static final RuleBook NOTHING = TestRuleSets.compile();

    private static int needed;

    /** The first compilation of all asks more. */
    @BeforeAll
    static void count() {
        TestRuleSets.compile(RULE_SET);
        AtomicInteger asked = new AtomicInteger();
        NOTHING.recompile(List.of(RULE_SET), asked::incrementAndGet);
        needed = asked.get();
        assertThat(needed).isGreaterThan(20);
    }

    /** Lets so many questions pass, and no more. */
    private static Budget questions(int some) {
        AtomicInteger left = new AtomicInteger(some);
        return () -> {
            if (left.decrementAndGet() < 0) {
                throw new Budget.Spent();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 20, 30, 40, 50, 60, 70, 80, 90})
    void endsCompilingWhereverItIsSpent(int percent) {
        assertThatThrownBy(() -> NOTHING.recompile(List.of(RULE_SET), questions(needed * percent / 100)))
                .isInstanceOf(Budget.Spent.class);
    }

    /** Drools compiles many rules on several threads, of which a budget of one knows nothing. */
    @Test
    void isAskedByTheThreadThatCompilesAndNoOther() {
        RuleSet many = TestRuleSets.withRules(TestRuleSets.file(IntStream.range(0, 40).mapToObj(i -> TestRuleSets.rule(
                "罚款较大" + i, "OrganizationView( penalties().fineAtLeast(p(\"limit\")).exist() )",
                "finding( IRREGULARITY );")).toArray(String[]::new)));
        Set<Thread> asking = ConcurrentHashMap.newKeySet();

        NOTHING.recompile(List.of(many), () -> asking.add(Thread.currentThread()));

        assertThat(asking).containsExactly(Thread.currentThread());
    }

    @Test
    void isAskedNoMoreOnceRulesAreCompiled() {
        AtomicInteger asked = new AtomicInteger();
        Compilation compilation = NOTHING.recompile(List.of(RULE_SET), asked::incrementAndGet);
        int compiling = asked.get();

        ScenarioRunner runner = new ScenarioRunner(((Compilation.Compiled) compilation).ruleBook());
        for (int i = 0; i < 50; i++) {
            assertThat(runner.run(RULE_SET)).allSatisfy(each -> assertThat(each.mismatches()).isEmpty());
        }
        assertThat(asked).hasValue(compiling);
    }
}
