package cn.chengxin.rules.ruleset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one YAML file strictly: no unknown key, no key twice, no missing value; every mistake gets its place. */
final class Yaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

    private final String file;
    private final List<Diagnostic> diagnostics;

    Yaml(String file, List<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    <T> @Nullable T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            report(e);
            return null;
        }
    }

    <T> @Nullable T bind(JsonNode node, Class<T> type, String where) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            report(where + ": " + message(e));
            return null;
        }
    }

    void report(String message) {
        diagnostics.add(new Diagnostic(file, 0, 0, message, null));
    }

    private void report(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        int line = place == null ? 0 : Math.max(0, place.getLineNr());
        int column = place == null ? 0 : Math.max(0, place.getColumnNr());
        diagnostics.add(new Diagnostic(file, line, column, message(e), null));
    }

    private static String message(JacksonException e) {
        String path = e instanceof DatabindException ? e.getPathReference() : "";
        String message = e.getOriginalMessage();
        return path.isEmpty() ? message : message + " at " + path.replaceAll("[\\w.$]+(?=\\[)", "");
    }
}
