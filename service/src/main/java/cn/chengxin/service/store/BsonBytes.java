package cn.chengxin.service.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bson.BsonInvalidOperationException;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.bson.types.Decimal128;

/** The bytes of a document, read from the front (bsonspec.org). */
final class BsonBytes {

    static final byte DOUBLE = 1;
    static final byte STRING = 2;
    static final byte OBJECT = 3;
    static final byte ARRAY = 4;
    static final byte BOOLEAN = 8;
    static final byte DATE = 9;
    static final byte NULL = 10;
    static final byte INT32 = 16;
    static final byte INT64 = 18;
    static final byte DECIMAL = 19;

    private static final long DAY = 86_400_000;

    private final byte[] bytes;
    private int at;

    BsonBytes(RawBsonDocument document) {
        ByteBuf buffer = document.getByteBuffer();
        this.bytes = buffer.array();
        this.at = buffer.position();
        if (buffer.remaining() > bytes.length - at) {
            throw new IllegalArgumentException("a document that is not in one piece");
        }
    }

    /** Moves into a document or array. */
    void enter() {
        at += 4;
    }

    /** The type of the next element; 0 at the end of a document. */
    byte type() {
        return bytes[at++];
    }

    /** Whether the next name is this one; moves behind it if so. */
    boolean named(byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (bytes[at + i] != name[i]) {
                return false;
            }
        }
        at += name.length;
        return true;
    }

    void skipName() {
        while (bytes[at++] != 0) {
            continue;
        }
    }

    String string() {
        int length = int32();
        String text = new String(bytes, at, length - 1, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Whether the string that is next is this ASCII text; moves behind it if so. */
    boolean string(byte[] text) {
        int length = (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
        if (length != text.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + 4 + i] != text[i]) {
                return false;
            }
        }
        at += 4 + length;
        return true;
    }

    boolean bool() {
        return bytes[at++] != 0;
    }

    int int32() {
        int value = (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
        at += 4;
        return value;
    }

    long int64() {
        return (int32() & 0xffff_ffffL) | (long) int32() << 32;
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(Math.floorDiv(int64(), DAY));
    }

    /** A number of whatever type; import tools write what JSON suggests. */
    BigDecimal number(byte type) {
        return switch (type) {
            case INT32 -> BigDecimal.valueOf(int32());
            case INT64 -> BigDecimal.valueOf(int64());
            case DOUBLE -> new BigDecimal(Double.toString(Double.longBitsToDouble(int64()))).stripTrailingZeros();
            case DECIMAL -> decimal();
            default -> throw new BsonInvalidOperationException("expected a number, met BSON type " + type);
        };
    }

    private BigDecimal decimal() {
        long low = int64();
        long high = int64();
        // A coefficient below 2^63 in the usual encoding: sign, exponent, nothing in the upper half.
        if (low >= 0 && (high & 0x1_ffff_ffff_ffffL) == 0 && (high >> 61 & 3) != 3) {
            int scale = 6176 - (int) (high >> 49 & 0x3fff);
            return BigDecimal.valueOf(high < 0 ? -low : low, scale);
        }
        return Decimal128.fromIEEE754BIDEncoding(high, low).bigDecimalValue();
    }

    /** Moves behind a value of no interest. */
    void skip(byte type) {
        int start = at;
        switch (type) {
            case NULL, 6, -1, 127 -> { }
            case BOOLEAN -> at += 1;
            case INT32 -> at += 4;
            case DOUBLE, INT64, DATE, 17 -> at += 8;
            case 7 -> at += 12;
            case DECIMAL -> at += 16;
            case OBJECT, ARRAY -> at = start + int32();
            case STRING, 13, 14 -> at = start + 4 + int32();
            case 5 -> at = start + 5 + int32();
            default -> throw new BsonInvalidOperationException("cannot skip BSON type " + type);
        }
    }
}
