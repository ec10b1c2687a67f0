package cn.chengxin.rules.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON value may look like. It is worked out from the records themselves, so that reader and schema cannot
 * disagree with them: a component without {@link Nullable} is required.
 */
sealed interface Shape {

    /** Text; none is blank, and none is longer than {@link #LENGTH}. */
    record Text(Format format) implements Shape {

        static final int LENGTH = 4000;
    }

    /** What a text must be. */
    enum Format {
        ANY, USCC, DIVISION, INDUSTRY
    }

    /** A whole number. */
    record Whole(Range range) implements Shape {
    }

    /** A decimal number of at most four places, small enough for any reader to keep it exact. */
    record Amount(Range range) implements Shape {

        static final int PLACES = 4;
    }

    /** True or false. */
    record Flag() implements Shape {
    }

    /** A day, YYYY-MM-DD. */
    record Day() implements Shape {
    }

    /** One of the constants of an enum. */
    record Choice(Class<?> type, Map<String, Object> constants) implements Shape {
    }

    /** A list, or a set, which holds nothing twice. */
    record Many(Shape element, boolean set, boolean mayBeEmpty) implements Shape {
    }

    /** A value of an answer that is not this project's to read back: a record of the document, or a map of texts. */
    record Other(Class<?> type) implements Shape {
    }

    /** An object with a fixed set of properties. */
    record Composite(Class<?> type, @Nullable Class<?> of, Map<String, Property> properties,
            Constructor<?> constructor) implements Shape {
    }

    /** One property of an object. */
    record Property(String name, int index, Shape shape, boolean required, Method accessor) {

        Object valueIn(Object owner) throws ReflectiveOperationException {
            return accessor.invoke(owner);
        }
    }

    /** The shape of a record. */
    static Composite of(Class<?> type) {
        return composite(type, null);
    }

    private static Composite composite(Class<?> type, @Nullable Class<?> of) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Property> properties = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            Method accessor = component.getAccessor();
            accessor.trySetAccessible();
            boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(component.getName(), new Property(component.getName(), properties.size(),
                    shape(component.getGenericType(), of, component), required, accessor));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.trySetAccessible();
            return new Composite(type, of, properties, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shape shape(Type type, @Nullable Class<?> of, RecordComponent at) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type argument = generic.getActualTypeArguments()[0];
            if (Map.class == raw) {
                return new Other(raw);
            }
            if (!Collection.class.isAssignableFrom(raw)) {
                return composite(raw, (Class<?>) argument);
            }
            Type element = argument instanceof TypeVariable<?> && of != null ? of : argument;
            return new Many(shape(element, null, at), Set.class == raw, Range.mayBeEmpty(at));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return new Text(switch (at.getName()) {
                case "uscc" -> Format.USCC;
                case "division" -> Format.DIVISION;
                case "industry" -> Format.INDUSTRY;
                default -> Format.ANY;
            });
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new Flag();
        }
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return new Whole(Range.of(at));
        }
        if (plain.isEnum()) {
            return new Choice(plain, Stream.of(plain.getEnumConstants()).collect(Collectors.toMap(
                    each -> ((Enum<?>) each).name(), each -> each, (a, b) -> a, LinkedHashMap::new)));
        }
        if (plain.isInterface()) {
            return new Other(plain);
        }
        return plain == LocalDate.class ? new Day()
                : plain == BigDecimal.class ? new Amount(Range.of(at)) : of(plain);
    }
}
