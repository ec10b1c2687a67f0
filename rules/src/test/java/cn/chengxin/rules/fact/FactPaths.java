package cn.chengxin.rules.fact;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/** Paths through the organization document, such as {@code penalties.kinds} or {@code terms.body.BOARD}. */
public final class FactPaths {

    private FactPaths() {
    }

    /** Whether the records have it; a constant may end a path. */
    public static boolean exists(String path) {
        return exists(Organization.class, List.of(path.split("\\.", -1)));
    }

    private static boolean exists(Type type, List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        if (type instanceof ParameterizedType generic) {
            return exists(generic.getActualTypeArguments()[0], path);
        }
        Class<?> plain = (Class<?>) type;
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (plain.isEnum()) {
            return rest.isEmpty() && Stream.of(plain.getEnumConstants()).anyMatch(each -> each.toString().equals(first));
        }
        return plain.isRecord() && Stream.of(plain.getRecordComponents())
                .filter(component -> component.getName().equals(first)).map(RecordComponent::getGenericType)
                .anyMatch(next -> exists(next, rest));
    }
}
