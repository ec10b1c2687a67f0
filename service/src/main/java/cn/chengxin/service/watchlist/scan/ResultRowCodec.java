package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.verdict.Outcome;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows with short keys, leaves out what is empty, packs rule numbers into two bytes each, and sets of outcomes into
 * bits by their place in a dictionary.
 */
final class ResultRowCodec implements Codec<ResultRow> {

    private final List<@Nullable Outcome> outcomes;
    private final int[] places = new int[Outcome.values().length];

    /** Of rows that name outcomes by their place in this list; null stands for one that is no more. */
    ResultRowCodec(List<@Nullable Outcome> outcomes) {
        this.outcomes = outcomes;
        for (Outcome each : Outcome.values()) {
            places[each.ordinal()] = outcomes.indexOf(each);
        }
    }

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
        outcomes(writer, "e", row.established());
        outcomes(writer, "o", row.open());
        numbers(writer, "r", row.held());
        numbers(writer, "q", row.unsettled());
        writer.writeEndDocument();
    }

    private void outcomes(BsonWriter writer, String key, Set<Outcome> some) {
        if (!some.isEmpty()) {
            BitSet bits = new BitSet(outcomes.size());
            some.forEach(each -> bits.set(places[each.ordinal()]));
            writer.writeBinaryData(key, new BsonBinary(bits.toByteArray()));
        }
    }

    private Set<Outcome> outcomes(BsonReader reader) {
        Set<Outcome> some = EnumSet.noneOf(Outcome.class);
        // Earlier builds wrote a number with the same bits.
        BitSet bits = reader.getCurrentBsonType() == BsonType.INT64 ? BitSet.valueOf(new long[] {reader.readInt64()})
                : BitSet.valueOf(reader.readBinaryData().getData());
        bits.stream().mapToObj(outcomes::get).filter(Objects::nonNull)
                .forEach(some::add);
        return some;
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

    private final class Reading {

        private static final int[] NONE = {};

        private String uscc = "";
        private String name = "";
        private @Nullable String division;
        private int version;
        private long digest;
        private int stableUntil = ResultRow.FOREVER;
        private boolean verified = true;
        private boolean failed;
        private Set<Outcome> established = Set.of();
        private Set<Outcome> open = Set.of();
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
                case "e" -> established = outcomes(reader);
                case "o" -> open = outcomes(reader);
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
