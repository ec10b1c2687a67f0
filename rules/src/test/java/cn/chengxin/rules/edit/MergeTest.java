package cn.chengxin.rules.edit;

import static cn.chengxin.rules.edit.RuleSetFiles.small;
import static cn.chengxin.rules.edit.RuleSetFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Map<String, byte[]> BASE = small();

    @Test
    void takesEachFileFromTheSideThatChangedIt() {
        Map<String, byte[]> theirs = with(BASE, "parameters.yaml", "P30D", "P20D");
        Map<String, byte[]> mine = with(BASE, "rules.drl", "加强指导", "指导");

        Merge merge = Merge.of(BASE, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.files().get("parameters.yaml")).isEqualTo(theirs.get("parameters.yaml"));
        assertThat(merge.files().get("rules.drl")).isEqualTo(mine.get("rules.drl"));
    }

    @Test
    void bringsTogetherWhatBothChangedInOneFile() {
        Map<String, byte[]> theirs = with(BASE, "rules.drl", "三十日内完成整改", "二十日内完成整改");
        Map<String, byte[]> mine = with(BASE, "rules.drl", "\"第二条\"", "\"第三条\"");

        Merge merge = Merge.of(BASE, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.files().get("rules.drl")).isEqualTo(with(theirs, "rules.drl", "\"第二条\"", "\"第三条\"")
                .get("rules.drl"));
    }

    @Test
    void leavesToAPersonWhatBothChangedDifferently() {
        Merge merge = Merge.of(BASE, with(BASE, "parameters.yaml", "P30D", "P20D"),
                with(BASE, "parameters.yaml", "P30D", "P10D"));

        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.file()).isEqualTo("parameters.yaml");
            assertThat(conflict.line()).isEqualTo(6);
            assertThat(conflict.base()).contains("P30D");
            assertThat(conflict.theirs()).contains("P20D");
            assertThat(conflict.mine()).contains("P10D");
        });
        assertThat(new String(merge.files().get("parameters.yaml"), StandardCharsets.UTF_8))
                .contains("P10D");
    }

    @Test
    void isContentWhereBothMadeTheSameChange() {
        Map<String, byte[]> both = with(BASE, "parameters.yaml", "P30D", "P20D");

        assertThat(Merge.of(BASE, both, both).conflicts()).isEmpty();
        assertThat(Merge.of(BASE, both, with(both, "rules.drl", "加强指导", "指导")).conflicts()).isEmpty();
    }

    @Test
    void keepsNewFilesOfBothAndDropsWhatOneRemoved() {
        Map<String, byte[]> theirs = new TreeMap<>(BASE);
        theirs.put("new.drl", new byte[] {1});
        Map<String, byte[]> mine = new TreeMap<>(BASE);
        mine.remove("scenarios/a.yaml");

        Merge merge = Merge.of(BASE, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.files()).containsKey("new.drl").doesNotContainKey("scenarios/a.yaml");
    }

    @Test
    void leavesToAPersonWhetherAFileThatTheOtherSideChangedIsDropped() {
        Map<String, byte[]> theirs = with(BASE, "scenarios/a.yaml", "2020", "2021");
        Map<String, byte[]> mine = new TreeMap<>(BASE);
        mine.remove("scenarios/a.yaml");

        Merge merge = Merge.of(BASE, theirs, mine);

        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.line()).isZero();
            assertThat(conflict.mine()).isNull();
            assertThat(conflict.theirs()).contains("2021");
        });
        assertThat(merge.files()).as("as mine").doesNotContainKey("scenarios/a.yaml");
        assertThat(Merge.of(BASE, mine, theirs).files().get("scenarios/a.yaml")).as("the other way round")
                .isEqualTo(theirs.get("scenarios/a.yaml"));
    }
}
