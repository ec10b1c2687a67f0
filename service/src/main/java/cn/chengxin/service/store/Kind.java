package cn.chengxin.service.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.BsonInvalidOperationException;

/** How one kind of value is read. */
interface Kind {

    /** Reads the value that is next. */
    Object read(BsonBytes bytes, byte bsonType);

    /** How a value that holds no others is read. */
    static Kind scalar(Class<?> type) {
        if (type == String.class) {
            return (bytes, bsonType) -> {
                expect(bsonType == BsonBytes.STRING, "a string", bsonType);
                return bytes.string();
            };
        } else if (type == boolean.class || type == Boolean.class) {
            return (bytes, bsonType) -> {
                expect(bsonType == BsonBytes.BOOLEAN, "a boolean", bsonType);
                return bytes.bool();
            };
        } else if (type == LocalDate.class) {
            return (bytes, bsonType) -> {
                expect(bsonType == BsonBytes.DATE, "a date", bsonType);
                return bytes.day();
            };
        } else if (type == Instant.class) {
            return (bytes, bsonType) -> {
                expect(bsonType == BsonBytes.DATE, "a date", bsonType);
                return Instant.ofEpochMilli(bytes.int64());
            };
        } else if (type == BigDecimal.class) {
            return BsonBytes::number;
        } else if (type == int.class || type == Integer.class) {
            return (bytes, bsonType) -> bsonType == BsonBytes.INT32 ? (Object) bytes.int32()
                    : (Object) bytes.number(bsonType).intValueExact();
        }
        throw new IllegalArgumentException("no way to read " + type);
    }

    static void expect(boolean met, String expected, byte bsonType) {
        if (!met) {
            throw new BsonInvalidOperationException("expected " + expected + ", met BSON type " + bsonType);
        }
    }
}
