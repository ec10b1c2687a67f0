package cn.chengxin.service.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.organization.OrganizationHeads.Pages;
import cn.chengxin.service.organization.OrganizationHeads.Parts;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A register is walked as on a server, whatever the store. */
@ServiceTest
class RangePagesTest {

    private static final int SIZE = 8;

    @Autowired
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> heads;

    @BeforeEach
    void register() {
        database = client.getDatabase("chengxin_test_pages");
        database.drop();
        heads = database.getCollection(Organizations.HEADS);
        heads.insertMany(codes(0, SIZE - 1));
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void cutsAnewWhatHasGrownMeanwhile() throws InterruptedException {
        try (Pages pages = new OrganizationHeads(database, false).pages(null, Parts.WHOLE, SIZE)) {
            heads.insertMany(codes(SIZE, 400));

            assertThat(ids(pages)).isEqualTo(IntStream.range(0, 400).filter(i -> i != SIZE - 1)
                    .mapToObj(RangePagesTest::code).toList());
        }
    }

    /** The trial store knows no limit of an answer, so only a server shows that a range is cut. */
    @Test
    void cutsDownToOneWhatIsTooLargeForOneAnswer() throws InterruptedException {
        String large = "x".repeat(6_000_000);
        heads.insertMany(codes(SIZE, SIZE + 3).stream().map(each -> each.append("large", large)).toList());

        try (Pages pages = new OrganizationHeads(database, false).pages(code(2), Parts.WHOLE, SIZE)) {
            assertThat(ids(pages)).isEqualTo(List.of(code(3), code(4), code(5), code(6), code(8), code(9), code(10)));
        }
    }

    @Test
    void tellsWhoHasNoCodeOnceAtTheEnd() throws InterruptedException {
        heads.insertMany(List.of(new Document("_id", 17), new Document("_id", true)));

        try (Pages pages = new OrganizationHeads(database, false).pages(code(5), Parts.IDENTITY, SIZE)) {
            assertThat(ids(pages)).isEqualTo(List.of(code(6), "17", "true"));
            assertThat(pages.next()).isEmpty();
        }
    }

    private static List<String> ids(Pages pages) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (List<RawBsonDocument> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            assertThat(page).hasSizeLessThanOrEqualTo(4 * SIZE);
            page.forEach(each -> ids.add(text(each.get("_id"))));
        }
        return ids;
    }

    private static String text(BsonValue id) {
        return id.isString() ? id.asString().getValue() : id.isInt32() ? id.asInt32().getValue() + "" : "true";
    }

    private static List<Document> codes(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new Document("_id", code(i)).append("version", 1)).toList();
    }

    private static String code(int number) {
        return "5151%04d".formatted(number);
    }
}
