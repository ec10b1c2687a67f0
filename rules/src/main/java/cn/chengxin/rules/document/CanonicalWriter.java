package cn.chengxin.rules.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * Writes canonical JSON straight from records. The reference implementation, which parses text again, takes ten times
 * as long; a test holds the two equal.
 */
final class CanonicalWriter {

    private static final ClassValue<Member[]> MEMBERS = new ClassValue<>() {
        @Override
        protected Member[] computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Member::new)
                    .sorted(Comparator.comparing(Member::name)).toArray(Member[]::new);
        }
    };

    private final StringBuilder out = new StringBuilder(4096);

    private record Member(String name, Method accessor) {

        Member(RecordComponent component) {
            this(component.getName(), component.getAccessor());
            accessor.trySetAccessible();
        }

        @Nullable Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Map<String, Object> properties(Record owner) {
        Map<String, Object> properties = new TreeMap<>();
        for (Member member : MEMBERS.get(owner.getClass())) {
            Object value = member.of(owner);
            if (value != null) {
                properties.put(member.name(), value);
            }
        }
        return properties;
    }

    String write(Object value) {
        value(value);
        return out.toString();
    }

    private void value(Object value) {
        if (value instanceof Record owner) {
            object(owner);
        } else if (value instanceof Map<?, ?> map) {
            object(map instanceof TreeMap<?, ?> ? map : new TreeMap<>(map));
        } else if (value instanceof Set<?> set) {
            array(set.stream().map(String::valueOf).sorted().toList());
        } else if (value instanceof Collection<?> list) {
            array(list);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Enum<?> constant) {
            text(constant.name());
        } else {
            text(value.toString());
        }
    }

    private void object(Record owner) {
        out.append('{');
        boolean first = true;
        for (Member member : MEMBERS.get(owner.getClass())) {
            first = property(member.name(), member.of(owner), first);
        }
        out.append('}');
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            first = property((String) entry.getKey(), entry.getValue(), first);
        }
        out.append('}');
    }

    private boolean property(String name, @Nullable Object value, boolean first) {
        if (value == null) {
            return first;
        }
        if (!first) {
            out.append(',');
        }
        text(name);
        out.append(':');
        value(value);
        return false;
    }

    private void array(Collection<?> elements) {
        out.append('[');
        boolean first = true;
        for (Object element : elements) {
            if (!first) {
                out.append(',');
            }
            first = false;
            value(element);
        }
        out.append(']');
    }

    /** As ECMAScript writes it; up to 15 digits, a plain decimal is just that. */
    private void number(Number number) {
        if (number instanceof Integer) {
            out.append(number);
            return;
        }
        BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
        if (exact.precision() <= 15 && exact.scale() <= 6 && exact.precision() - exact.scale() <= 21) {
            out.append(exact.toPlainString());
            return;
        }
        try {
            out.append(NumberToJSON.serializeNumber(number.doubleValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
