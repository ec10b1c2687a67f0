package cn.chengxin.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexField;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/** What a record becomes in the store. */
@ServiceTest
class StoredDocumentTest {

    private static final TimeZone HERE = TimeZone.getDefault();

    @Autowired
    private MongoOperations mongo;

    @Document("notes")
    private record Note(@MongoId String id, LocalDate day) {
    }

    @AfterEach
    void comeHome() {
        TimeZone.setDefault(HERE);
        mongo.remove(Note.class).all();
    }

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai, America/Los_Angeles", "America/Los_Angeles, Asia/Shanghai", "UTC, Pacific/Kiritimati"})
    void keepsADayWhereverItIsWrittenAndRead(String written, String read) {
        LocalDate day = LocalDate.of(2026, 11, 23);

        TimeZone.setDefault(TimeZone.getTimeZone(written));
        mongo.insert(new Note("1", day));
        TimeZone.setDefault(TimeZone.getTimeZone(read));

        assertThat(stored().get("day", Date.class)).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(mongo.findOne(query(where("day").is(day)), Note.class)).isEqualTo(new Note("1", day));
    }

    @Test
    void keepsTheIdAsItIsAndNamesNoClass() {
        String id = new ObjectId().toHexString();

        mongo.insert(new Note(id, LocalDate.of(2026, 11, 23)));

        assertThat(stored()).containsOnlyKeys("_id", "day").containsEntry("_id", id);
    }

    @Test
    void isFoundByWhatItsRecordDeclares() {
        assertThat(mongo.indexOps("verdict_log").getIndexInfo()).extracting(IndexInfo::getIndexFields)
                .contains(List.of(IndexField.create("uscc", ASC), IndexField.create("answeredAt", ASC)));
        assertThat(mongo.indexOps("scan_failures").getIndexInfo()).extracting(IndexInfo::getIndexFields)
                .contains(List.of(IndexField.create("scan", ASC), IndexField.create("_id", ASC)));
    }

    private org.bson.Document stored() {
        return mongo.getCollection("notes").find().first();
    }
}
