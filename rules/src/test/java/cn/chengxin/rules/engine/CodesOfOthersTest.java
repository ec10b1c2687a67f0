package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A code belongs to one place, and whoever comes later and claims it is told so. */
class CodesOfOthersTest {

    private static final RuleSet RENAMED = of("a/plan", "510118\", \"510132");
    private static final RuleSet SAME_PLACE = of("b/plan", "510118");

    @Test
    void aRuleSetThatClaimsTheFormerCodeOfAnotherPlaceIsToldSo() {
        RuleSet adopted = of("c/adopted", "510132");

        assertThat(diagnostics(List.of(RENAMED, SAME_PLACE), List.of(RENAMED, SAME_PLACE, adopted))).singleElement()
                .satisfies(each -> {
                    assertThat(each.file()).isEqualTo("c/adopted/instrument.yaml");
                    assertThat(each.code()).isEqualTo(Problem.DIVISION_OF_ANOTHER);
                    assertThat(each.message()).contains("510132", "a/plan");
                });
    }

    @Test
    void itIsTheNewOneWhereverItStands() {
        RuleSet claiming = of("c/claiming", "510121\", \"510118");

        assertThat(diagnostics(List.of(RENAMED, SAME_PLACE), List.of(claiming, RENAMED, SAME_PLACE)))
                .extracting(Diagnostic::file).containsExactly("c/claiming/instrument.yaml");
    }

    @Test
    void ofTwoThatAreNewItIsTheLater() {
        assertThat(diagnostics(List.of(), List.of(of("z/one", "510132"), RENAMED))).extracting(Diagnostic::file)
                .containsExactly("a/plan/instrument.yaml");
    }

    private static List<Diagnostic> diagnostics(List<RuleSet> before, List<RuleSet> ruleSets) {
        RuleBook book = TestRuleSets.compile(before.toArray(RuleSet[]::new));
        return ((Compilation.Rejected) book.recompile(ruleSets, Runnable::run)).diagnostics();
    }

    private static RuleSet of(String id, String divisions) {
        return TestRuleSets.with(id, Map.of("parameters.yaml", "{}", "instrument.yaml",
                TestRuleSets.INSTRUMENT.replace("100000", divisions)));
    }
}
