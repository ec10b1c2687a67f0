package cn.chengxin.rules.engine;

import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.Act;
import cn.chengxin.rules.view.Parameter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a rule may say, for an editor that completes what somebody types. Parameter keys come from the rule set. */
public final class VocabularyGuide {

    private VocabularyGuide() {
    }

    /**
     * A term.
     *
     * @param on the type after which it can stand; the facts' types, such as {@code OrganizationView}, begin
     * @param name its name
     * @param signature how it is called
     * @param takes what stands in its brackets
     * @param repeats whether the last of these may stand any number of times
     * @param gives the type of what it gives: {@code Truth} is yes or no, {@code Count} and {@code BigDecimal} are
     *     compared
     * @param label the Chinese word for it
     * @param changedBy by what its answer can change
     */
    public record Entry(String on, String name, String signature, List<Argument> takes, boolean repeats, String gives,
            String label, List<Act> changedBy) {
    }

    /**
     * What stands in a term's brackets.
     *
     * @param type {@code Parameter} for {@code p("key")}, or the type of the codes
     * @param codes the codes; none for a parameter
     */
    public record Argument(String type, List<String> codes) {
    }

    /**
     * A code of a rule's result.
     *
     * @param code the code
     * @param label its Chinese term
     * @param matter the matter of an outcome; empty for a finding
     */
    public record Result(String code, String label, String matter) {
    }

    /** Every term that can be reached from a fact, by type and name. */
    public static List<Entry> terms() {
        return reachable().stream().flatMap(type -> Vocabulary.terms(type).map(term -> entry(type, term)))
                .sorted(Comparator.comparing(Entry::on).thenComparing(Entry::name)).toList();
    }

    /** What a rule of the first stage may find. */
    public static List<Result> findings() {
        return Arrays.stream(FindingKind.values()).map(kind -> new Result(kind.name(), kind.label(), "")).toList();
    }

    /** What a rule of the second stage may conclude, from mild to strict within a matter. */
    public static List<Result> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Result(outcome.name(), outcome.label(), outcome.matter().name())).toList();
    }

    private static Set<Class<?>> reachable() {
        Set<Class<?>> reached = new LinkedHashSet<>(Vocabulary.FACTS.values());
        Deque<Class<?>> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Vocabulary.terms(next.pop()).map(VocabularyTerm::gives).filter(reached::add).forEach(next::add);
        }
        return reached;
    }

    private static Entry entry(Class<?> type, VocabularyTerm term) {
        List<Argument> takes = IntStream.range(0, term.method().getParameterCount()).mapToObj(term::takes)
                .map(VocabularyGuide::argument).toList();
        return new Entry(type.getSimpleName(), term.name(), term.signature(), takes, term.method().isVarArgs(),
                term.gives().getSimpleName(), term.label(), term.changedBy());
    }

    private static Argument argument(Class<?> type) {
        return new Argument(type == Parameter.class ? "Parameter" : type.getSimpleName(), type.isEnum()
                ? Stream.of(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList() : List.of());
    }
}
