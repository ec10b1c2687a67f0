package cn.chengxin.rules.engine;

import cn.chengxin.rules.view.Count;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Records;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the vocabulary, one on the result of the other: {@code penalties().kinds(WARNING).count()}.
 *
 * @param calls the calls
 * @param text as it reads in the rule
 */
record TermChain(List<Call> calls, String text) {

    TermChain(List<Call> calls) {
        this(calls, calls.stream().map(Call::text).collect(Collectors.joining(".")));
    }

    /**
     * One call. Arguments are constants of the rule, so they are bound once.
     *
     * @param method the term
     * @param arguments enum constants and parameters
     * @param bound takes the target, gives the value
     */
    record Call(VocabularyTerm method, List<Object> arguments, MethodHandle bound) {

        @Nullable Object on(@Nullable Object target) {
            try {
                return bound.invokeExact(target);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a term throws nothing checked: " + method.name(), e);
            }
        }

        String text() {
            return method.name() + arguments.stream().map(TermChain::text).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** What the chain gives; null where it is unknown. */
    @Nullable Object value(Fact fact) {
        Object value = fact;
        for (Call call : calls) {
            value = call.on(value);
            if (value == null) {
                return null;
            }
        }
        return value;
    }

    /** Records, value and parameters that the chain shows for evidence. */
    void rest(Fact fact, EvidenceCollector evidence) {
        Object value = fact;
        for (Call call : calls) {
            Object next = call.on(value);
            if (value instanceof Records<?, ?> records && !(next instanceof Records<?, ?>)) {
                evidence.records(records.certain());
            }
            value = next;
            for (Object argument : call.arguments()) {
                if (argument instanceof Parameter parameter) {
                    evidence.parameter(parameter, fact);
                }
            }
            if (value == null) {
                break;
            }
        }
        evidence.value(this, value);
    }

    /** What is not known where the chain gives nothing certain. */
    void missing(Fact fact, Set<String> missing) {
        for (Call call : calls) {
            for (Object argument : call.arguments()) {
                if (argument instanceof Parameter parameter && EvidenceCollector.unset(parameter, fact)) {
                    missing.add(text(parameter));
                    return;
                }
            }
        }
        missing.add(text());
    }

    /** Whether it gives a number of things. */
    boolean counts() {
        return calls.get(calls.size() - 1).method().gives() == Count.class;
    }

    /** Whether it asks about grounds, which keep the law of their own day. */
    boolean grounds() {
        return calls.stream().anyMatch(call -> call.method().grounds());
    }

    static String text(Object operand) {
        return operand instanceof Parameter parameter ? "p(\"" + parameter.key() + "\")"
                : operand instanceof Enum<?> constant ? constant.name() : operand.toString();
    }
}
