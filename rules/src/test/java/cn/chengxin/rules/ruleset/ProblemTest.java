package cn.chengxin.rules.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @EnumSource
    void saysTheSameInBothLanguages(Problem problem) {
        String[] places = {"{0}", "{1}", "{2}", "{3}"};
        String english = problem.message((Object[]) places) + problem.hint((Object[]) places);
        String chinese = problem.messageZh((Object[]) places) + problem.hintZh((Object[]) places);

        assertThat(chinese).containsPattern(CHINESE);
        assertThat(problem.hintZh((Object[]) places)).isNotBlank();
        assertThat(found(chinese)).isSubsetOf(found(english));
    }

    private static TreeSet<String> found(String text) {
        return PLACE.matcher(text).results().map(each -> each.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
