package cn.chengxin.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of whatever somebody does to a bundled rule set. */
class EditPropertiesTest {

    /** One change of one file: some characters replaced by others. */
    record Edit(String id, int file, int place, int length, String text) {

        Map<String, byte[]> on(Map<String, byte[]> files) {
            Map<String, byte[]> edited = new TreeMap<>(files);
            String path = new ArrayList<>(files.keySet()).get(file % files.size());
            String before = new String(files.get(path), StandardCharsets.UTF_8);
            int from = place % (before.length() + 1);
            int to = Math.min(before.length(), from + length);
            edited.put(path, (before.substring(0, from) + text + before.substring(to))
                    .getBytes(StandardCharsets.UTF_8));
            return edited;
        }
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Combinators.combine(Arbitraries.of(RuleSetFiles.ids()), Arbitraries.integers().between(0, 100),
                Arbitraries.integers().between(0, 100_000), Arbitraries.integers().between(0, 3),
                Arbitraries.of("", "0", "x", "\n", " ", "# x\n", "// x\n", "甲", "\"", "}", "P1D")).as(Edit::new);
    }

    @Property(tries = 40)
    void everyChangeOfBytesShows(@ForAll("edits") Edit edit) {
        Map<String, byte[]> before = RuleSetFiles.of(edit.id());
        Map<String, byte[]> after = edit.on(before);
        boolean same = before.keySet().stream().allMatch(path -> Arrays.equals(before.get(path), after.get(path)));

        assertThat(Difference.between(edit.id(), before, after).changes().isEmpty()).isEqualTo(same);
        assertThat(Difference.between(edit.id(), after, before).changes().isEmpty()).isEqualTo(same);
        assertThat(Difference.between(edit.id(), after, after).changes()).isEmpty();
    }

    @Property(tries = 100)
    void mergingIsFairToBothSides(@ForAll("edits") Edit one, @ForAll("edits") Edit other) {
        Map<String, byte[]> base = RuleSetFiles.of(one.id());
        Map<String, byte[]> theirs = one.on(base);
        Map<String, byte[]> mine = other.on(base);

        Merge merge = Merge.of(base, theirs, mine);
        Merge turned = Merge.of(base, mine, theirs);

        assertThat(merge.conflicts()).hasSameSizeAs(turned.conflicts());
        if (merge.conflicts().isEmpty()) {
            assertSame(merge.files(), turned.files());
        }
        assertSame(Merge.of(base, base, mine).files(), mine);
        assertSame(Merge.of(base, theirs, base).files(), theirs);
    }

    private static void assertSame(Map<String, byte[]> some, Map<String, byte[]> others) {
        assertThat(List.copyOf(some.keySet())).isEqualTo(List.copyOf(others.keySet()));
        some.forEach((path, bytes) -> assertThat(bytes).isEqualTo(others.get(path)));
    }
}
