package cn.chengxin.service.watchlist.scan;

import java.nio.ByteBuffer;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** Writes rows with short keys, leaves out what is empty, and packs rule numbers into two bytes each. */
final class ResultRowCodec implements Codec<ResultRow> {

    @Override
    public void encode(BsonWriter writer, ResultRow row, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("u", row.uscc());
        writer.writeString("n", row.name());
        if (row.division() != null) {
            writer.writeString("p", row.division());
        }
        writer.writeInt32("v", row.version());
        writer.writeInt64("d", row.digest());
        if (row.stableUntil() != ResultRow.FOREVER) {
            writer.writeInt32("s", row.stableUntil());
        }
        if (!row.verified()) {
            writer.writeBoolean("w", false);
        }
        if (row.failed()) {
            writer.writeBoolean("x", true);
        }
        bits(writer, "e", row.established());
        bits(writer, "o", row.open());
        numbers(writer, "r", row.held());
        numbers(writer, "q", row.unsettled());
        writer.writeEndDocument();
    }

    private static void bits(BsonWriter writer, String key, long bits) {
        if (bits != 0) {
            writer.writeInt64(key, bits);
        }
    }

    private static void numbers(BsonWriter writer, String key, int[] numbers) {
        if (numbers.length > 0) {
            ByteBuffer packed = ByteBuffer.allocate(2 * numbers.length);
            for (int number : numbers) {
                packed.putShort((short) number);
            }
            writer.writeBinaryData(key, new BsonBinary(packed.array()));
        }
    }

    @Override
    public ResultRow decode(BsonReader reader, DecoderContext context) {
        Reading row = new Reading();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            row.read(reader.readName(), reader);
        }
        reader.readEndDocument();
        return row.done();
    }

    @Override
    public Class<ResultRow> getEncoderClass() {
        return ResultRow.class;
    }

    private static final class Reading {

        private static final int[] NONE = {};

        private String uscc = "";
        private String name = "";
        private @Nullable String division;
        private int version;
        private long digest;
        private int stableUntil = ResultRow.FOREVER;
        private boolean verified = true;
        private boolean failed;
        private long established;
        private long open;
        private int[] held = NONE;
        private int[] unsettled = NONE;

        void read(String key, BsonReader reader) {
            switch (key) {
                case "u" -> uscc = reader.readString();
                case "n" -> name = reader.readString();
                case "p" -> division = reader.readString();
                case "v" -> version = reader.readInt32();
                case "d" -> digest = reader.readInt64();
                case "s" -> stableUntil = reader.readInt32();
                case "w" -> verified = reader.readBoolean();
                case "x" -> failed = reader.readBoolean();
                case "e" -> established = reader.readInt64();
                case "o" -> open = reader.readInt64();
                case "r" -> held = numbers(reader);
                case "q" -> unsettled = numbers(reader);
                default -> reader.skipValue();
            }
        }

        private static int[] numbers(BsonReader reader) {
            ByteBuffer packed = ByteBuffer.wrap(reader.readBinaryData().getData());
            int[] numbers = new int[packed.remaining() / 2];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Short.toUnsignedInt(packed.getShort());
            }
            return numbers;
        }

        ResultRow done() {
            return new ResultRow(uscc, name, division, version, digest, stableUntil, verified, failed, established,
                    open, held, unsettled);
        }
    }
}
