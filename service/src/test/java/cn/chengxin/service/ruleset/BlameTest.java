package cn.chengxin.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlameTest {

    private static final String RULE_SET = "sichuan-suining/blame";
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 24);

    @Test
    void namesTheRevisionThatLastTouchedEachRuleAndValue() {
        Map<String, String> first = TestRules.of(RULE_SET, 50_000);
        Map<String, String> second = TestRules.of(RULE_SET, 20_000);
        Map<String, String> third = new TreeMap<>(second);
        third.put("rules.drl", second.get("rules.drl").replace("有投诉的整改", "有投诉的，属于不规范情形")
                .replace("any(ABNORMAL_ACTIVITY)", "any(ABNORMAL_ACTIVITY, IRREGULARITY)"));
        third.put("parameters.yaml", second.get("parameters.yaml").replace("verified: true}}",
                "verified: true}, 2027-01-01: {value: 30000, citation: 第一条, verified: true}}"));

        Blame blame = Blame.of(RULE_SET, List.of(version(1, first), version(3, second), version(4, third)));

        assertThat(blame.rules()).containsOnly(Map.entry("受到警告或者罚款低于限额", 1), Map.entry("有活动异常情形的列入", 4),
                Map.entry("有投诉的，属于不规范情形", 4));
        assertThat(blame.rule("有投诉的整改")).isNull();
        assertThat(blame.value("limit", FIRST)).isEqualTo(3);
        assertThat(blame.value("limit", LocalDate.of(2027, 1, 1))).isEqualTo(4);
    }

    @Test
    void blamesTheRollbackForWhatItBroughtBack() {
        Map<String, String> first = TestRules.of(RULE_SET, 50_000);

        Blame blame = Blame.of(RULE_SET, List.of(version(1, first), version(2, TestRules.of(RULE_SET, 20_000)),
                version(3, first)));

        assertThat(blame.value("limit", FIRST)).isEqualTo(3);
        assertThat(blame.rule("有投诉的整改")).isEqualTo(1);
    }

    private static Blame.Version version(int number, Map<String, String> files) {
        return new Blame.Version(number, TestRules.bytes(files));
    }
}
