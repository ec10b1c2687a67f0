package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.ruleset.Blame;
import cn.chengxin.service.ruleset.TestRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlamesTest {

    private static final String RULE_SET = "sichuan-suining/blames";
    private static final Map<Integer, Map<String, byte[]>> FILES = Map.of(1, files(50_000), 2, files(20_000), 3,
            files(30_000));

    private final List<Integer> read = new ArrayList<>();
    private final Blames blames = new Blames((ruleSet, number) -> {
        read.add(number);
        return FILES.get(number);
    });

    private static Map<String, byte[]> files(int limit) {
        return TestRules.bytes(TestRules.of(RULE_SET, limit));
    }

    @BeforeEach
    void first() {
        assertThat(limit(blames.of(RULE_SET, List.of(2, 1)))).isEqualTo(2);
        assertThat(read).containsExactly(1, 2);
        read.clear();
    }

    @Test
    void readsNoRevisionAgain() {
        assertThat(limit(blames.of(RULE_SET, List.of(2, 1)))).isEqualTo(2);
        assertThat(read).isEmpty();
    }

    @Test
    void comparesOnlyWhatIsNewWithTheOneBefore() {
        Blame blame = blames.of(RULE_SET, List.of(3, 2, 1));
        assertThat(limit(blame)).isEqualTo(3);
        assertThat(blame.rule("有投诉的整改")).isEqualTo(1);
        assertThat(read).containsExactly(2, 3);
    }

    @Test
    void takesNoRuleSetForAnother() {
        assertThat(limit(blames.of("sichuan-suining/other", List.of(1)))).isEqualTo(1);
    }

    @Test
    void blamesNobodyWhereNothingWasInEffect() {
        assertThat(blames.of("sichuan-suining/other", List.of())).isEqualTo(Blame.NONE);
    }

    @Test
    void namesTheRevisionThatLastTouchedEachRuleAndValue() {
        Map<String, String> second = TestRules.of(RULE_SET, 20_000);
        Map<String, String> third = new TreeMap<>(second);
        third.put("rules.drl", second.get("rules.drl").replace("有投诉的整改", "有投诉的，属于不规范情形")
                .replace("any(ABNORMAL_ACTIVITY)", "any(ABNORMAL_ACTIVITY, IRREGULARITY)"));
        third.put("parameters.yaml", second.get("parameters.yaml").replace("verified: true}}",
                "verified: true}, 2027-01-01: {value: 30000, citation: 第一条, verified: true}}"));

        Blame blame = blame(Map.of(1, files(50_000), 3, files(20_000), 4, TestRules.bytes(third)), 4, 3, 1);

        assertThat(blame.rules()).containsOnly(Map.entry("受到警告或者罚款低于限额", 1), Map.entry("有活动异常情形的列入", 4),
                Map.entry("有投诉的，属于不规范情形", 4));
        assertThat(blame.rule("有投诉的整改")).isNull();
        assertThat(limit(blame)).isEqualTo(3);
        assertThat(blame.value("limit", LocalDate.of(2027, 1, 1))).isEqualTo(4);
    }

    @Test
    void blamesTheRollbackForWhatItBroughtBack() {
        Blame blame = blame(Map.of(1, files(50_000), 2, files(20_000), 3, files(50_000)), 3, 2, 1);

        assertThat(limit(blame)).isEqualTo(3);
        assertThat(blame.rule("有投诉的整改")).isEqualTo(1);
    }

    private static Blame blame(Map<Integer, Map<String, byte[]>> revisions, Integer... newestFirst) {
        return new Blames((ruleSet, number) -> revisions.get(number)).of(RULE_SET, List.of(newestFirst));
    }

    private static Integer limit(Blame blame) {
        return blame.value("limit", LocalDate.of(2018, 1, 24));
    }
}
