package cn.chengxin.service.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonInvalidOperationException;
import org.bson.RawBsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a record from the bytes of a document that the driver's record codec encoded, several times as fast as that
 * codec: it expects the properties in the order of the components and compares names as bytes. Another order, unknown
 * properties and any type of number do no harm; what is required and missing does.
 *
 * @param <R> the record
 */
public final class RecordDecoder<R extends Record> {

    private final Class<R> type;
    private final Composite root;

    /** A decoder for one type of record. */
    public RecordDecoder(Class<R> type) {
        this.type = type;
        this.root = composite(type, null);
    }

    /** The record in a document. */
    public R decode(RawBsonDocument document) {
        return type.cast(root.read(new BsonBytes(document), BsonBytes.OBJECT));
    }

    private record Part(String name, byte[] nameBytes, Kind kind, boolean required) {
    }

    private record Composite(Class<?> type, Constructor<?> constructor, Part[] parts) implements Kind {

        @Override
        public Object read(BsonBytes bytes, byte bsonType) {
            Kind.expect(bsonType == BsonBytes.OBJECT, type.getSimpleName(), bsonType);
            bytes.enter();
            @Nullable Object[] values = new Object[parts.length];
            int next = 0;
            for (byte each = bytes.type(); each != 0; each = bytes.type()) {
                int found = find(bytes, next);
                if (found < 0) {
                    bytes.skipName();
                    bytes.skip(each);
                } else {
                    next = found + 1;
                    if (each != BsonBytes.NULL) {
                        values[found] = parts[found].kind.read(bytes, each);
                    }
                }
            }
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null && parts[i].required) {
                    throw new BsonInvalidOperationException(type.getSimpleName() + "." + parts[i].name + " is missing");
                }
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private int find(BsonBytes bytes, int next) {
            for (int i = next; i < parts.length; i++) {
                if (bytes.named(parts[i].nameBytes)) {
                    return i;
                }
            }
            for (int i = 0; i < next; i++) {
                if (bytes.named(parts[i].nameBytes)) {
                    return i;
                }
            }
            return -1;
        }
    }

    private record Constants(Object[] constants, byte[][] names) implements Kind {

        @Override
        public Object read(BsonBytes bytes, byte bsonType) {
            Kind.expect(bsonType == BsonBytes.STRING, "a constant", bsonType);
            for (int i = 0; i < names.length; i++) {
                if (bytes.string(names[i])) {
                    return constants[i];
                }
            }
            throw new BsonInvalidOperationException("expected one of " + List.of(constants));
        }
    }

    private record Many(Kind element, boolean set) implements Kind {

        @Override
        public Object read(BsonBytes bytes, byte bsonType) {
            Kind.expect(bsonType == BsonBytes.ARRAY, "an array", bsonType);
            bytes.enter();
            List<Object> values = new ArrayList<>();
            for (byte each = bytes.type(); each != 0; each = bytes.type()) {
                bytes.skipName();
                values.add(element.read(bytes, each));
            }
            return set ? new HashSet<>(values) : values;
        }
    }

    private static Composite composite(Class<?> type, @Nullable Type argument) {
        RecordComponent[] components = type.getRecordComponents();
        Part[] parts = Stream.of(components).map(each -> {
            String name = each.isAnnotationPresent(BsonId.class) || each.getAccessor().isAnnotationPresent(BsonId.class)
                    ? "_id" : each.getName();
            return new Part(name, ascii(name), kind(each.getGenericType(), argument),
                    !each.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }).toArray(Part[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.trySetAccessible();
            return new Composite(type, constructor, parts);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kind kind(Type type, @Nullable Type argument) {
        if (type instanceof TypeVariable<?> && argument != null) {
            return kind(argument, null);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type of = generic.getActualTypeArguments()[0];
            return raw == List.class || raw == Set.class ? new Many(kind(of, argument), raw == Set.class)
                    : composite(raw, of);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return new Constants(constants, Stream.of(constants).map(each -> ascii(((Enum<?>) each).name()))
                    .toArray(byte[][]::new));
        }
        if (plain.isRecord()) {
            return composite(plain, null);
        }
        return Kind.scalar(plain);
    }

    /** The text and the zero that ends it. */
    private static byte[] ascii(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }
}
