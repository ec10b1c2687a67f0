package cn.chengxin.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.chengxin.fixtures.Personas;
import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.finance.RegisteredFunds;
import com.mongodb.MongoClientSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordDecoderTest {

    private final Codec<Organization> codec = MongoClientSettings.getDefaultCodecRegistry().get(Organization.class);
    private final RecordDecoder<Organization> decoder = new RecordDecoder<>(Organization.class);

    static Stream<String> documents() {
        return Stream.concat(Personas.names().stream().map(Personas::json),
                SyntheticRegister.of(900_000, 5, LocalDate.of(2026, 11, 1)).lines(0, 300));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsWhatTheRecordCodecWrites(String json) {
        Organization organization = ((Reading.Accepted) OrganizationDocuments.read(json)).document().organization();

        assertThat(decoder.decode(new RawBsonDocument(organization, codec))).isEqualTo(organization);
    }

    static Stream<Object> numbers() {
        return Stream.of(50_000, 50_000L, 50_000.0, new Decimal128(50_000), Decimal128.parse("5E+4"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsNumbersOfAnyType(Object number) {
        Document document = new Document("amount", number).append("imported", new Document("by", "a tool"))
                .append("tags", List.of("a", 1L)).append("note", "x").append("blob", new byte[3]).append("flag", true)
                .append("from", day(2020, 1, 2));
        RegisteredFunds funds = new RecordDecoder<>(RegisteredFunds.class).decode(raw(document));

        assertThat(funds.amount()).isEqualByComparingTo(BigDecimal.valueOf(50_000));
        assertThat(funds.from()).isEqualTo(LocalDate.of(2020, 1, 2));
    }

    static Stream<Document> broken() {
        return Stream.of(new Document("amount", 1), new Document("amount", "1").append("from", day(2020, 1, 2)),
                new Document("amount", 1).append("from", "2020-01-02"), new Document("amount", 1).append("from", null));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatIsMissingOrOfAnotherKind(Document document) {
        RecordDecoder<RegisteredFunds> funds = new RecordDecoder<>(RegisteredFunds.class);
        assertThatThrownBy(() -> funds.decode(raw(document))).isInstanceOf(BsonInvalidOperationException.class);
    }

    @Test
    void keepsFractionsAndSigns() {
        RecordDecoder<RegisteredFunds> funds = new RecordDecoder<>(RegisteredFunds.class);
        for (String amount : new String[] {"-0.01", "12345678901234567890.123", "0.10", "-99999999999.9999"}) {
            assertThat(funds.decode(raw(new Document("from", day(1969, 12, 31)).append("amount",
                    Decimal128.parse(amount)))).amount()).isEqualTo(new BigDecimal(amount));
        }
    }

    private static Date day(int year, int month, int day) {
        return Date.from(LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static RawBsonDocument raw(Document document) {
        return new RawBsonDocument(document, new DocumentCodec());
    }
}
