package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.VocabularyGuide.Argument;
import cn.chengxin.rules.engine.VocabularyGuide.Entry;
import cn.chengxin.rules.fact.sanction.PenaltyKind;
import cn.chengxin.rules.policies.Policies;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyGuideTest {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\(");

    @Test
    void saysWhatStandsInATermsBrackets() {
        assertThat(VocabularyGuide.terms()).filteredOn(each -> each.on().equals("Penalties")
                && each.name().equals("kinds")).singleElement().satisfies(kinds -> {
                    assertThat(kinds.repeats()).isTrue();
                    assertThat(kinds.gives()).isEqualTo("Penalties");
                    assertThat(kinds.takes()).containsExactly(new Argument("PenaltyKind",
                            Arrays.stream(PenaltyKind.values()).map(Enum::name).toList()));
                    assertThat(kinds.label()).isNotBlank();
                });
    }

    @Test
    void knowsEveryTermThatTheLawUses() {
        Set<String> known = VocabularyGuide.terms().stream().map(Entry::name).collect(Collectors.toSet());
        List<String> used = Policies.RULE_BOOK.rules().stream().flatMap(rule -> CALL.matcher(rule.condition())
                .results()).map((MatchResult call) -> call.group(1)).distinct().filter(name -> !name.equals("p"))
                .toList();

        assertThat(known).containsAll(used);
    }

    @Test
    void namesEveryResultInChinese() {
        assertThat(VocabularyGuide.findings()).isNotEmpty().noneMatch(each -> each.label().isBlank());
        assertThat(VocabularyGuide.outcomes()).isNotEmpty().noneMatch(each -> each.matter().isBlank());
    }
}
