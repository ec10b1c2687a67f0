package cn.chengxin.service.store;

import java.math.BigDecimal;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Decimal128;

/** Writes Decimal128 and reads any number: import tools write what JSON suggests, an int32 or a double. */
final class AnyNumberCodec implements Codec<BigDecimal> {

    @Override
    public void encode(BsonWriter writer, BigDecimal value, EncoderContext context) {
        writer.writeDecimal128(new Decimal128(value));
    }

    @Override
    public BigDecimal decode(BsonReader reader, DecoderContext context) {
        return switch (reader.getCurrentBsonType()) {
            case DECIMAL128 -> reader.readDecimal128().bigDecimalValue();
            case INT32 -> BigDecimal.valueOf(reader.readInt32());
            case INT64 -> BigDecimal.valueOf(reader.readInt64());
            case DOUBLE -> BigDecimal.valueOf(reader.readDouble());
            default -> throw new BsonInvalidOperationException("expected a number, not "
                    + reader.getCurrentBsonType());
        };
    }

    @Override
    public Class<BigDecimal> getEncoderClass() {
        return BigDecimal.class;
    }
}
