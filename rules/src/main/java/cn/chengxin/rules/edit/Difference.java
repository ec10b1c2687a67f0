package cn.chengxin.rules.edit;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two texts of a rule set, by what it means: the instrument, then parameters, then rules by clause,
 * then scenarios and indicators, then files of which only the layout differs. Two equal texts differ in nothing, and two
 * different ones in something.
 *
 * @param changes the changes, in that order
 */
public record Difference(List<Change> changes) {

    /** What it says shows in the scenarios, where it does not stand. */
    private static final String BACKGROUND = "scenarios/background.yaml";

    public Difference {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two texts of a rule set, file by file, each readable or not.
     *
     * @param id the rule set's id
     * @param before path to content; null where the rule set is new
     * @param after path to content
     */
    public static Difference between(String id, @Nullable Map<String, byte[]> before, Map<String, byte[]> after) {
        Map<String, byte[]> earlier = before == null ? Map.of() : before;
        Set<String> changed = changed(earlier, after);
        if (changed.isEmpty()) {
            return new Difference(List.of());
        }
        RuleSet old = before == null ? null : readable(id, before);
        RuleSet young = readable(id, after);
        if (before != null && old == null || young == null) {
            return new Difference(changed.stream()
                    .<Change>map(path -> Texts.compare(path, earlier.get(path), after.get(path))).toList());
        }
        List<Change> changes = new ArrayList<>(new Comparing(old, young).changes());
        Set<String> told = told(changes);
        changed.stream().filter(path -> !told.contains(path))
                .forEach(path -> changes.add(!path.equals(BACKGROUND) && earlier.containsKey(path)
                        && after.containsKey(path) ? new Change.Layout(path)
                                : Texts.compare(path, earlier.get(path), after.get(path))));
        return new Difference(changes);
    }

    private static Set<String> told(List<Change> changes) {
        return changes.stream().flatMap(change -> change instanceof Change.RuleEntry rule
                && rule.before() != null ? Stream.of(rule.file(), rule.before().file()) : Stream.of(change.file()))
                .collect(Collectors.toSet());
    }

    private static TreeSet<String> changed(Map<String, byte[]> before, Map<String, byte[]> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(path -> !Arrays.equals(before.get(path), after.get(path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable RuleSet readable(String id, Map<String, byte[]> files) {
        return RuleSetReader.read(id, files) instanceof Reading.Read read ? read.ruleSet() : null;
    }
}
