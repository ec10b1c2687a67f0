package cn.chengxin.rules.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON of which there is only one spelling (RFC 8785), so that equal values have equal bytes and equal digests. What is
 * null is left out, and sets are sorted.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = mapper().build();

    private final byte[] utf8;

    private CanonicalJson(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** The canonical JSON of a value made of records, collections, enums, days and numbers. */
    public static CanonicalJson of(Object value) {
        return of(value, MAPPER);
    }

    /** The canonical JSON of a value as a mapper writes it. */
    public static CanonicalJson of(Object value, JsonMapper mapper) {
        try {
            return new CanonicalJson(new JsonCanonicalizer(mapper.writeValueAsString(value)).getEncodedUTF8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mapper that leaves out nulls and sorts sets, to be extended. */
    public static JsonMapper.Builder mapper() {
        return JsonMapper.builder().addModule(new SimpleModule().addSerializer(new SortedSet()))
                .changeDefaultPropertyInclusion(inclusion -> inclusion
                        .withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL));
    }

    /** The bytes, UTF-8. */
    public byte[] bytes() {
        return utf8.clone();
    }

    /** The text. */
    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** {@code sha256:} and the digest of the bytes in hexadecimal. */
    public String digest() {
        return digest(utf8);
    }

    /** {@code sha256:} and the digest of any bytes in hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A set has no order of its own; its elements here are enums and strings. */
    private static final class SortedSet extends StdSerializer<Set<?>> {

        SortedSet() {
            super(Set.class);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator generator, SerializationContext context) {
            generator.writeStartArray();
            Stream<String> names = set.stream().map(each -> each instanceof Enum<?> e ? e.name() : each.toString());
            names.sorted().forEach(generator::writeString);
            generator.writeEndArray();
        }
    }
}
