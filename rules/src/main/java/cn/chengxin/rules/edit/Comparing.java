package cn.chengxin.rules.edit;

import cn.chengxin.rules.edit.Change.Kind;
import cn.chengxin.rules.engine.Lint;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.view.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two readable rule sets. */
final class Comparing {

    private static final String PARAMETERS = "parameters.yaml";

    private final @Nullable RuleSet before;
    private final RuleSet after;
    private final Lint old;
    private final Lint young;
    private final List<Change> changes = new ArrayList<>();

    Comparing(@Nullable RuleSet before, RuleSet after) {
        this.before = before;
        this.after = after;
        this.old = before == null ? new Lint(List.of(), List.of()) : RuleBook.lint(before);
        this.young = RuleBook.lint(after);
    }

    List<Change> changes() {
        instrument();
        pairs(before == null ? Map.of() : before.parameters(), after.parameters(), this::parameter);
        new ComparingRules(before == null ? Map.of() : before.sources(), old, after.sources(), young)
                .addTo(changes);
        pairs(scenarios(before), scenarios(after), this::scenario);
        pairs(before == null ? Map.of() : before.indicators(), after.indicators(), 
                (key, one, other) -> changes.add(new Change.IndicatorEntry("indicators.yaml", Kind.of(one, other), key,
                        one, other)));
        return changes;
    }

    /** What differs under the same key, in the order of the keys. */
    private static <K, T> void pairs(Map<K, T> before, Map<K, T> after, Different<K, T> different) {
        Set<K> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.stream().filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .forEach(key -> different.accept(key, before.get(key), after.get(key)));
    }

    /** Takes what stands under a key on both sides; null where nothing does. */
    private interface Different<K, T> {

        void accept(K key, @Nullable T before, @Nullable T after);
    }

    private void instrument() {
        for (RecordComponent field : Instrument.class.getRecordComponents()) {
            String was = before == null ? null : text(field, before.instrument());
            String now = text(field, after.instrument());
            if (!Objects.equals(was, now)) {
                changes.add(new Change.InstrumentField("instrument.yaml", field.getName(), was, now));
            }
        }
    }

    private static @Nullable String text(RecordComponent field, Instrument instrument) {
        try {
            Object value = field.getAccessor().invoke(instrument);
            return value == null ? null : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void parameter(String key, @Nullable Parameter one, @Nullable Parameter other) {
        Change.ParameterEntry.Meaning was = meaning(one);
        Change.ParameterEntry.Meaning now = meaning(other);
        Parameter present = Objects.requireNonNull(other != null ? other : one);
        if (!Objects.equals(was, now)) {
            changes.add(new Change.ParameterEntry(PARAMETERS, Kind.of(was, now), key, was, now));
        }
        List<String> clauses = Stream.of(old, young).flatMap(lint -> lint.rules().stream())
                .filter(rule -> (rule.condition() + " " + rule.result()).contains("p(\"" + key + "\")"))
                .map(rule -> rule.clause()).distinct().sorted(ClauseOrder.CLAUSES).toList();
        pairs(stated(one), stated(other), (from, earlier, later) -> changes.add(
                new Change.DatedValue(PARAMETERS, Kind.of(earlier, later), key, present.description(),
                        present.unit().name(), from, stated(earlier), stated(later), clauses)));
    }

    private static Change.ParameterEntry.@Nullable Meaning meaning(@Nullable Parameter parameter) {
        return parameter == null ? null
                : new Change.ParameterEntry.Meaning(parameter.description(), parameter.unit().name());
    }

    private static Map<LocalDate, Parameter.Value> stated(@Nullable Parameter parameter) {
        return parameter == null ? Map.of() : parameter.values().stream()
                .collect(Collectors.toMap(Parameter.Value::from, Function.identity(), (one, other) -> other));
    }

    private static Change.DatedValue.@Nullable Stated stated(Parameter.@Nullable Value value) {
        return value == null ? null : new Change.DatedValue.Stated(value.text(), value.citation(), value.verified());
    }

    private static Map<String, Scenario> scenarios(@Nullable RuleSet ruleSet) {
        Map<String, Scenario> scenarios = new TreeMap<>();
        if (ruleSet != null) {
            ruleSet.scenarios().forEach(each -> scenarios.put(each.file() + "\n" + each.name(), each));
        }
        return scenarios;
    }

    private void scenario(String key, @Nullable Scenario one, @Nullable Scenario other) {
        Scenario present = Objects.requireNonNull(other != null ? other : one);
        Set<Change.ScenarioEntry.Part> parts = EnumSet.noneOf(Change.ScenarioEntry.Part.class);
        if (one != null && other != null) {
            differ(parts, Change.ScenarioEntry.Part.DAY, one, other, Scenario::asOf);
            differ(parts, Change.ScenarioEntry.Part.FACTS, one, other, Scenario::organization);
            differ(parts, Change.ScenarioEntry.Part.FACTS, one, other, Scenario::application);
            differ(parts, Change.ScenarioEntry.Part.EXPECTATION, one, other, Scenario::expect);
        }
        changes.add(new Change.ScenarioEntry(present.file(), Kind.of(one, other), present.name(), parts));
    }

    private static <E extends Enum<E>, T> void differ(Set<E> parts, E part, T one, T other, Function<T, Object> of) {
        if (!Objects.equals(of.apply(one), of.apply(other))) {
            parts.add(part);
        }
    }
}
