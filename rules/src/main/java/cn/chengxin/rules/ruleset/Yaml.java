package cn.chengxin.rules.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one YAML file strictly: no unknown key, no key twice, no missing value; every mistake gets its place. */
final class Yaml {

    static final YAMLMapper MAPPER = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(.*)\"");

    private final String file;
    private final List<Diagnostic> diagnostics;
    private String text = "";

    Yaml(String file, List<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    <T> @Nullable T read(String written, Class<T> type) {
        text = written;
        try {
            Place place = YamlPlaces.aliased(written);
            if (place != null) {
                add(place, Problem.YAML_ALIAS);
                return null;
            }
            return MAPPER.readValue(written, type);
        } catch (JacksonException e) {
            add(YamlPlaces.of(e), e, null);
            return null;
        }
    }

    /** What stands at a path of the text. */
    <T> @Nullable T bind(JsonNode node, Class<T> type, Object... path) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            Object[] deeper = Stream.concat(Stream.of(path), e instanceof DatabindException mapping
                    ? mapping.getPath().stream().map(each -> each.getPropertyName() == null ? (Object) each.getIndex()
                            : each.getPropertyName()) : Stream.empty()).toArray();
            add(YamlPlaces.of(text, deeper), e, String.valueOf(node.path("scenario").asString(String.valueOf(path[0]))));
            return null;
        }
    }

    /** Reports a problem at a path of the text: keys and indices from the root. */
    void report(List<?> path, Problem problem, Object... found) {
        Place place = YamlPlaces.of(text, path.toArray());
        add(place, problem, found);
    }

    private void add(Place place, JacksonException e, @Nullable String where) {
        String at = where == null ? path(e) : path(e).isEmpty() ? where : where + ": " + path(e);
        Matcher twice = DUPLICATE.matcher(e.getOriginalMessage());
        if (e instanceof UnrecognizedPropertyException unknown) {
            add(place, Problem.UNKNOWN_KEY, at, unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted()
                    .collect(Collectors.joining(", ")));
        } else if (twice.find()) {
            add(place, Problem.KEY_TWICE, twice.group(1));
        } else if (e instanceof InvalidFormatException wrong) {
            add(place, Problem.WRONG_VALUE, at, wrong.getValue(), expected(wrong.getTargetType()));
        } else {
            String message = e.getOriginalMessage().lines().findFirst().orElse("")
                    .replaceAll("[\\w.$]+\\.(?=[A-Z])", "");
            add(place, Problem.YAML_SYNTAX, e instanceof StreamReadException || at.isEmpty() ? message
                    : at + ": " + message);
        }
    }

    private void add(Place place, Problem problem, Object... found) {
        diagnostics.add(Diagnostic.of(file, place.line(), place.column(), problem, found));
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        return type == LocalDate.class ? "2026-03-01" : type.getSimpleName();
    }

    private static String path(JacksonException e) {
        return e instanceof DatabindException mapping ? mapping.getPath().stream()
                .map(each -> each.getPropertyName() == null ? String.valueOf(each.getIndex()) : each.getPropertyName())
                .collect(Collectors.joining(".")) : "";
    }
}
