package cn.chengxin.service.editing;

import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.ApplicationFindings;
import cn.chengxin.rules.view.ApplicationView;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Term;
import cn.chengxin.service.page.Wording;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that a rule can say, as a program can offer it: terms, what they take, and codes, each with its Chinese word. */
@Component
final class Vocabulary {

    private static final List<Class<?>> FACTS = List.of(OrganizationView.class, Findings.class, ApplicationView.class,
            ApplicationFindings.class);

    private final Wording wording;

    Vocabulary(Wording wording) {
        this.wording = wording;
    }

    /**
     * The vocabulary.
     *
     * @param facts the facts that a rule's pattern can begin with
     * @param terms by the type on which they can stand; a fact is one
     * @param codes by their type
     * @param findings what a rule on organizations can find
     * @param matters what a rule on findings can conclude about
     * @param outcomes what it can conclude, by matter
     */
    record All(List<String> facts, Map<String, List<Told>> terms, Map<String, List<Code>> codes, List<Code> findings,
            List<Code> matters, Map<String, List<Code>> outcomes) {
    }

    /**
     * A term.
     *
     * @param name its name
     * @param zh its Chinese word
     * @param takes the types of what stands between its brackets; PARAMETER is a {@code p("key")}
     * @param many whether the last of them can be repeated
     * @param gives the type of what it gives
     */
    record Told(String name, String zh, List<String> takes, boolean many, String gives) {
    }

    /** A code, with its Chinese word. */
    record Code(String name, String zh) {
    }

    All all() {
        Map<String, List<Told>> terms = new TreeMap<>();
        Map<String, List<Code>> codes = new TreeMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(FACTS);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.isEnum()) {
                codes.computeIfAbsent(type.getSimpleName(), each -> codes(type));
            } else if (!terms.containsKey(type.getSimpleName())) {
                List<Method> methods = methods(type);
                terms.put(type.getSimpleName(), methods.stream().map(each -> told(type, each)).toList());
                methods.forEach(each -> open.add(gives(type, each)));
                methods.forEach(each -> taken(each).forEach(open::add));
            }
        }
        terms.values().removeIf(List::isEmpty);
        Map<String, List<Code>> outcomes = new TreeMap<>();
        Stream.of(Matter.values()).forEach(matter -> outcomes.put(matter.name(), Stream.of(Outcome.values())
                .filter(each -> each.matter() == matter).map(each -> new Code(each.name(), each.label())).toList()));
        return new All(FACTS.stream().map(Class::getSimpleName).toList(), terms, codes,
                named(FindingKind.values(), FindingKind::label), named(Matter.values(), Matter::label), outcomes);
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.isAnnotationPresent(Term.class) && !each.isBridge())
                .sorted(Comparator.comparing(Method::getName)).toList();
    }

    private static Told told(Class<?> type, Method method) {
        return new Told(method.getName(), method.getAnnotation(Term.class).value(), taken(method)
                .map(each -> each == Parameter.class ? "PARAMETER" : each.getSimpleName()).toList(),
                method.isVarArgs(), gives(type, method).getSimpleName());
    }

    private static Stream<Class<?>> taken(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(each -> each.isArray() ? each.getComponentType() : each);
    }

    private static Class<?> gives(Class<?> type, Method method) {
        return method.getGenericReturnType() instanceof TypeVariable<?> ? type : method.getReturnType();
    }

    private List<Code> codes(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Enum.class::cast)
                .map(each -> new Code(each.name(), each instanceof FindingKind kind ? kind.label()
                        : wording.code((Enum<?>) each, Locale.SIMPLIFIED_CHINESE))).toList();
    }

    private static <E extends Enum<E>> List<Code> named(E[] values, Function<E, String> label) {
        return Stream.of(values).map(each -> new Code(each.name(), label.apply(each))).toList();
    }
}
