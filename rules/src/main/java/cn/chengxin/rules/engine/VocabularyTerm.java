package cn.chengxin.rules.engine;

import cn.chengxin.rules.view.Act;
import cn.chengxin.rules.view.Term;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A method that a rule may call.
 *
 * @param name its name
 * @param on the type on which it is called
 * @param method the method
 */
record VocabularyTerm(String name, Class<?> on, Method method) {

    private static final MethodType FROM_TARGET = MethodType.methodType(Object.class, Object.class);

    /** The Chinese word for it. */
    String label() {
        return method.getAnnotation(Term.class).value();
    }

    /** The acts by which its answer can change. */
    List<Act> changedBy() {
        return List.of(method.getAnnotation(Term.class).changedBy());
    }

    boolean grounds() {
        return method.getAnnotation(Term.class).grounds();
    }

    /** The type of what it gives; a term that every selection has gives the selection's own type. */
    Class<?> gives() {
        return method.getGenericReturnType() instanceof TypeVariable<?> ? on : method.getReturnType();
    }

    /** The type of the argument at this position; the last one repeats where the method takes any number. */
    Class<?> takes(int position) {
        Class<?>[] types = method.getParameterTypes();
        return method.isVarArgs() && position >= types.length - 1 ? types[types.length - 1].getComponentType()
                : types[position];
    }

    /** How it is called. */
    String signature() {
        return name + Arrays.stream(method.getParameterTypes()).map(type -> type.isArray()
                ? type.getComponentType().getSimpleName() + "…" : type.getSimpleName())
                .map(type -> type.equals("Parameter") ? "p(\"…\")" : type).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether it takes so many arguments. */
    boolean takesThatMany(int arguments) {
        return method.isVarArgs() ? arguments >= method.getParameterCount()
                : arguments == method.getParameterCount();
    }

    /** The method with its arguments in place. */
    TermChain.Call call(List<Object> arguments) {
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method).asFixedArity();
            MethodHandle bound = MethodHandles.insertArguments(handle, 1, spread(arguments));
            return new TermChain.Call(this, List.copyOf(arguments), bound.asType(FROM_TARGET));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("terms are public: " + method, e);
        }
    }

    private Object[] spread(List<Object> arguments) {
        if (!method.isVarArgs()) {
            return arguments.toArray();
        }
        int fixed = method.getParameterCount() - 1;
        List<Object> rest = arguments.subList(fixed, arguments.size());
        Object array = Array.newInstance(takes(fixed), rest.size());
        for (int i = 0; i < rest.size(); i++) {
            Array.set(array, i, rest.get(i));
        }
        Object[] spread = arguments.subList(0, fixed + 1).toArray();
        spread[fixed] = array;
        return spread;
    }
}
