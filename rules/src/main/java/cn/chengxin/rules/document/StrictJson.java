package cn.chengxin.rules.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads records from JSON with nothing passed over in silence: unknown and repeated properties, wrong types, days that
 * do not exist and trailing text are refused, each with its place. A null is as good as an absent property.
 */
public final class StrictJson {

    /** The problem of a list in which nothing stands and something must. */
    public static final String EMPTY = "expected at least one";

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Map<Class<?>, Shape.Composite> SHAPES = new ConcurrentHashMap<>();

    private StrictJson() {
    }

    /**
     * What was read.
     *
     * @param value the record; null where there are problems
     * @param problems everything that is wrong; empty where there is a value
     */
    public record Parsed<R extends Record>(@Nullable R value, List<DocumentProblem> problems) {
    }

    /** Reads UTF-8 bytes. */
    public static <R extends Record> Parsed<R> read(byte[] utf8, Class<R> type) {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString(), type);
        } catch (CharacterCodingException e) {
            return new Parsed<>(null, List.of(new DocumentProblem("", "not UTF-8")));
        }
    }

    /** Reads text. */
    public static <R extends Record> Parsed<R> read(String json, Class<R> type) {
        Problems problems = new Problems();
        Object value = null;
        // A byte-order mark is what some systems write before UTF-8.
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            value = parser.nextToken() == null ? none(problems)
                    : new RecordReader(parser, problems).read(shape(type), Path.ROOT);
            if (parser.currentToken() != null && parser.nextToken() != null) {
                problems.add(Path.ROOT, "something follows after the end of the document");
            }
        } catch (StreamReadException e) {
            problems.add(Path.ROOT, "not JSON: line %d, column %d cannot be read".formatted(
                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (JacksonException e) {
            problems.add(Path.ROOT, "not JSON that can be read");
        }
        return problems.none() ? new Parsed<>(type.cast(value), List.of()) : new Parsed<>(null, problems.list());
    }

    private static @Nullable Object none(Problems problems) {
        problems.add(Path.ROOT, "empty: expected a JSON object");
        return null;
    }

    static Shape.Composite shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, Shape::of);
    }
}
