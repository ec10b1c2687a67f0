package cn.chengxin.rules.engine;

import cn.chengxin.rules.view.ApplicationFindings;
import cn.chengxin.rules.view.ApplicationView;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Term;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a rule may say, read from the methods that are marked as terms. */
final class Vocabulary {

    private static final Map<Class<?>, Map<String, VocabularyTerm>> TERMS = new ConcurrentHashMap<>();

    /** The fact types by the name that a rule's pattern uses: of organizations, and of applications to found one. */
    static final Map<String, Class<?>> FACTS = Stream.of(OrganizationView.class, Findings.class,
            ApplicationView.class, ApplicationFindings.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Vocabulary() {
    }

    static Optional<VocabularyTerm> find(Class<?> type, String name) {
        return Optional.ofNullable(of(type).get(name));
    }

    /** The names that can stand after something of this type, for a hint. */
    static String names(Class<?> type) {
        return of(type).keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** The terms that can stand after something of this type. */
    static Stream<VocabularyTerm> terms(Class<?> type) {
        return of(type).values().stream();
    }

    private static Map<String, VocabularyTerm> of(Class<?> type) {
        return TERMS.computeIfAbsent(type, each -> Arrays.stream(each.getMethods())
                .filter(method -> method.isAnnotationPresent(Term.class) && !method.isBridge())
                .map(method -> new VocabularyTerm(method.getName(), each, method))
                .collect(Collectors.toUnmodifiableMap(VocabularyTerm::name, Function.identity())));
    }
}
