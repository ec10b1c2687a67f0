package cn.chengxin.rules.edit;

import cn.chengxin.rules.edit.Change.Kind;
import cn.chengxin.rules.edit.Change.RuleEntry;
import cn.chengxin.rules.edit.Change.RuleEntry.Part;
import cn.chengxin.rules.engine.Lint;
import cn.chengxin.rules.engine.WrittenRule;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the rules of two rule sets, and the text of the files whose rules are not in order on either side. */
final class ComparingRules {

    private static final Comparator<Change> ORDER = Comparator
            .comparing((Change change) -> change instanceof RuleEntry rule ? rule.clause() : "",
                    ClauseOrder.CLAUSES)
            .thenComparing(Change::file)
            .thenComparing(change -> change instanceof RuleEntry rule ? rule.name() : "");

    private final Map<String, String> oldTexts;
    private final Map<String, String> youngTexts;
    private final Set<String> broken;
    private final Map<String, WrittenRule> old;
    private final Map<String, WrittenRule> young;

    ComparingRules(Map<String, String> oldTexts, Lint before, Map<String, String> youngTexts, Lint after) {
        this.oldTexts = oldTexts;
        this.youngTexts = youngTexts;
        this.broken = Stream.of(before, after).flatMap(lint -> lint.diagnostics().stream())
                .filter(each -> each.code() != Problem.UNUSED_PARAMETER).map(Diagnostic::file)
                .collect(Collectors.toCollection(TreeSet::new));
        this.old = sound(before);
        this.young = sound(after);
    }

    private Map<String, WrittenRule> sound(Lint lint) {
        return lint.rules().stream().filter(rule -> !broken.contains(rule.file())).collect(Collectors.toMap(
                WrittenRule::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    void addTo(List<Change> changes) {
        List<Change> found = new ArrayList<>();
        List<WrittenRule> gone = new ArrayList<>(old.values());
        gone.removeIf(rule -> young.containsKey(rule.name()));
        young.values().forEach(rule -> {
            WrittenRule was = old.containsKey(rule.name()) ? old.get(rule.name()) : renamed(rule, gone);
            gone.remove(was);
            add(found, was, rule);
        });
        gone.forEach(rule -> add(found, rule, null));
        broken.stream().filter(path -> !Objects.equals(oldTexts.get(path), youngTexts.get(path)))
                .forEach(path -> found.add(Texts.compare(path, oldTexts.get(path), youngTexts.get(path))));
        found.stream().sorted(ORDER).forEach(changes::add);
    }

    /** A rule that is gone and says the same under another name. */
    private static @Nullable WrittenRule renamed(WrittenRule rule, List<WrittenRule> gone) {
        return gone.stream().filter(each -> each.clause().equals(rule.clause())
                && Objects.equals(each.condition(), rule.condition())
                && Objects.equals(each.result(), rule.result())).findFirst().orElse(null);
    }

    private static void add(List<Change> found, @Nullable WrittenRule was, @Nullable WrittenRule is) {
        WrittenRule present = Objects.requireNonNull(is != null ? is : was);
        Set<Part> parts = was == null || is == null ? Set.of() : parts(was, is);
        if (was == null || is == null || !parts.isEmpty()) {
            found.add(new RuleEntry(present.file(), Kind.of(was, is), present.name(), present.clause(), parts, was,
                    is));
        }
    }

    private static Set<Part> parts(WrittenRule was, WrittenRule is) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Map<Part, Function<WrittenRule, @Nullable Object>> asked = Map.of(Part.NAME, WrittenRule::name, Part.CLAUSE,
                WrittenRule::clause, Part.QUOTE, WrittenRule::quote, Part.IN_FORCE, WrittenRule::inForce,
                Part.VERIFIED, WrittenRule::verified, Part.CONDITION, WrittenRule::condition, Part.RESULT,
                WrittenRule::result, Part.FILE, WrittenRule::file);
        asked.forEach((part, of) -> {
            if (!Objects.equals(of.apply(was), of.apply(is))) {
                parts.add(part);
            }
        });
        return parts;
    }
}
