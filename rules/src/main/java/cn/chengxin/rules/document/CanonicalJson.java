package cn.chengxin.rules.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * JSON of which there is only one spelling (RFC 8785), so that equal values have equal bytes and equal digests. What is
 * null is left out, and sets are sorted.
 */
public final class CanonicalJson {

    private final String text;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /** The canonical JSON of a value made of records, maps, collections, enums, days, text and numbers. */
    public static CanonicalJson of(Object value) {
        return new CanonicalJson(new CanonicalWriter().write(value));
    }

    /** A record's components by name, to be changed before it is written. */
    public static Map<String, Object> properties(Record owner) {
        return CanonicalWriter.properties(owner);
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** The bytes, UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code sha256:} and the digest of the bytes in hexadecimal. */
    public String digest() {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
