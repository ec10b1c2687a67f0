package cn.chengxin.service.watchlist.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultRowCodecTest {

    private static final ResultRow ROW = new ResultRow("51510900MJX000018W", "试验组织", "510900", 3, 17,
            ResultRow.FOREVER, true, false, EnumSet.of(Outcome.ABNORMAL_ACTIVITY_LIST, Outcome.REFUSED),
            EnumSet.of(Outcome.SERIOUS_DISHONESTY_LIST), new int[] {0, 65_535}, new int[] {7});

    /** Another build's enumeration may have another order, and more outcomes than a number has bits. */
    @Test
    void outcomesKeepTheirMeaningUnderTheListThatTheyWereWrittenBy() {
        List<@Nullable Outcome> outcomes = new ArrayList<>(Collections.nCopies(70, null));
        outcomes.addAll(List.of(Outcome.values()));
        Collections.reverse(outcomes);

        ResultRow read = read(new ResultRowCodec(outcomes), written(new ResultRowCodec(outcomes)));

        assertThat(read).usingRecursiveComparison().isEqualTo(ROW);
    }

    @Test
    void whatThisBuildKnowsNoMoreIsLeftOut() {
        List<@Nullable Outcome> known = new ArrayList<>(List.of(Outcome.values()));
        known.set(known.indexOf(Outcome.REFUSED), null);

        ResultRow read = read(new ResultRowCodec(known), written(new ResultRowCodec(List.of(Outcome.values()))));

        assertThat(read.established()).isEqualTo(Set.of(Outcome.ABNORMAL_ACTIVITY_LIST));
    }

    @Test
    void readsTheNumbersOfEarlierBuilds() {
        BsonDocument document = written(new ResultRowCodec(List.of(Outcome.values())));
        document.put("e", new BsonInt64(1L << Outcome.ABNORMAL_ACTIVITY_LIST.ordinal() | 1L << Outcome.REFUSED.ordinal()));

        assertThat(read(new ResultRowCodec(List.of(Outcome.values())), document)).usingRecursiveComparison()
                .isEqualTo(ROW);
    }

    private static BsonDocument written(ResultRowCodec codec) {
        BsonDocument document = new BsonDocument();
        codec.encode(new BsonDocumentWriter(document), ROW, EncoderContext.builder().build());
        return document;
    }

    private static ResultRow read(ResultRowCodec codec, BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
