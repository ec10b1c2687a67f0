package cn.chengxin.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.chengxin.rules.engine.Budget;
import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.ServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** What a trial may cost. That it tells the truth otherwise is seen over HTTP. */
@ServiceTest
class RuleSetTrialTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Map<String, byte[]> FILES = TestRules.bytes(TestRules.FILES);

    @Autowired
    private RuleBooks ruleBooks;

    private RuleSetTrial trial(Duration processorTime, DataSize memory) {
        return new RuleSetTrial(ruleBooks, new TrialLimits(processorTime, memory));
    }

    @Test
    void givesUpRulesThatTakeTooMuchMemory() {
        RuleSetTrial trial = trial(LONG, DataSize.ofKilobytes(100));

        RuleSetCheck check = trial.of("cn/test", FILES);

        assertThat(check.compiles()).isFalse();
        assertThat(check.diagnostics()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(Problem.TOO_COSTLY);
            assertThat(each.file()).isEqualTo("rules.drl");
        });
        assertThat(trial.of("cn/test", FILES).compiles()).as("once more").isFalse();
        assertThat(ruleBooks.current().ruleSet("cn/test")).isNull();
    }

    @Test
    void givesUpRulesThatTakeTooLongAndSaysHowLong() {
        RuleSetCheck check = trial(Duration.ofMillis(1), DataSize.ofMegabytes(500)).of("cn/test", FILES);

        assertThat(check.compiles()).isFalse();
        assertThat(check.diagnostics()).singleElement().satisfies(each -> {
            assertThat(each.message()).contains("0.001 s", "500 MB");
            assertThat(each.messageZh()).contains("0.001秒", "500 MB");
        });
    }

    @Test
    void givesUpScenariosThatTakeTooMuch() {
        Map<String, String> many = new TreeMap<>(TestRules.FILES);
        for (int file = 1; file <= 8; file++) {
            String name = "情景" + file + "之";
            many.put("scenarios/many-" + file + ".yaml", IntStream.range(0, 500).mapToObj(number ->
                    "- {scenario: " + name + number + ", asOf: 2020-06-01, organization: {}, expect: {}}\n")
                    .collect(Collectors.joining()));
        }
        Map<String, byte[]> files = TestRules.bytes(many);
        RuleSetTrial trial = trial(LONG, DataSize.ofMegabytes(150));
        assertThat(trial.compile(((Reading.Read) RuleSetReader.read("cn/test", files)).ruleSet(), ruleBooks.current()))
                .isInstanceOf(Compilation.Compiled.class);

        // To read four thousand scenarios takes twice as much, to compile three rules a tenth.
        RuleSetCheck check = trial.of("cn/test", files);

        assertThat(check.compiles()).isTrue();
        assertThat(check.passes()).isFalse();
        assertThat(check.scenarios()).hasSizeLessThan(4_000);
        assertThat(check.diagnostics()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(Problem.TOO_COSTLY);
            assertThat(each.file()).startsWith("scenarios/");
        });
    }

    @Test
    void limitsTheThreadThatBeganAndNothingBefore() {
        byte[] before = new byte[30_000_000];
        Budget budget = new TrialLimits(LONG, DataSize.ofMegabytes(20)).begin();
        budget.check();
        CompletableFuture.runAsync(budget::check).join();

        assertThatThrownBy(() -> {
            for (int i = 0; i < 30; i++) {
                byte[] more = new byte[1_000_000];
                budget.check();
                assertThat(more.length + before.length).isPositive();
            }
        }).isInstanceOf(Budget.Spent.class);
    }
}
