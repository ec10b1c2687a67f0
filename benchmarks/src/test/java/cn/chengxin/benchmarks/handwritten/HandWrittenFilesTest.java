package cn.chengxin.benchmarks.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HandWrittenFilesTest {

    private static final String ID = "cn/order-60-2018";
    private static final String FILE = "removal.drl";

    private final List<RuleSet> bundled = Bundled.ruleSets();

    @Test
    void namesAFileThatChanged() {
        assertThat(HandWrittenFiles.outdated(with(FILE, text -> text.replace("exist()", "count() >= 2"))))
                .anyMatch(each -> each.startsWith(ID + "/" + FILE + ":"));
    }

    @Test
    void doesNotMindAnotherQuote() {
        assertThat(HandWrittenFiles.outdated(with(FILE, text -> text.replaceAll("@quote\\(.*\\)", "@quote( \"。\" )"))))
                .isEqualTo(HandWrittenFiles.outdated(bundled));
    }

    @Test
    void leavesOutWhatNobodyWroteByHand() {
        List<RuleSet> more = with("new.drl", text -> "package policy.cn.order_60_2018\n");

        assertThat(HandWrittenFiles.outdated(more)).isEqualTo(HandWrittenFiles.outdated(bundled));
        assertThat(HandWrittenFiles.of(more)).isEqualTo(HandWrittenFiles.of(bundled));
    }

    private List<RuleSet> with(String file, UnaryOperator<String> edit) {
        return bundled.stream().map(each -> each.id().equals(ID) ? edited(each, file, edit) : each).toList();
    }

    private static RuleSet edited(RuleSet ruleSet, String file, UnaryOperator<String> edit) {
        TreeMap<String, String> sources = new TreeMap<>(ruleSet.sources());
        sources.put(file, edit.apply(sources.getOrDefault(file, "")));
        return new RuleSet(ruleSet.id(), ruleSet.instrument(), ruleSet.parameters(), ruleSet.indicators(), sources,
                ruleSet.scenarios(), ruleSet.digest());
    }
}
