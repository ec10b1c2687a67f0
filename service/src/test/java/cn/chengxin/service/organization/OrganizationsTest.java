package cn.chengxin.service.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OrganizationsTest {

    @Autowired
    private Organizations organizations;

    @Autowired
    private OrganizationHeads heads;

    @Autowired
    private MongoDatabase database;

    @Test
    void goesOnWhereACrashLeftACopyInTheHistory() {
        String uscc = Register.uscc(7000);
        organizations.put(document(uscc, "甲"), null);
        // A writer copied version 1 and died before it moved the head.
        OrganizationHead head = organizations.get(uscc, null);
        database.getCollection(Organizations.HISTORY, SupersededVersion.class).insertOne(new SupersededVersion(head));

        assertThat(organizations.get(uscc, null)).isEqualTo(head);
        assertThat(organizations.put(document(uscc, "乙"), 1).head().version()).isEqualTo(2);
        assertThat(organizations.get(uscc, 1)).isEqualTo(head);
    }

    @Test
    void walksTheRegisterAndLeavesBrokenDocumentsToTheCaller() throws InterruptedException {
        for (int i = 7100; i < 7110; i++) {
            organizations.put(document(Register.uscc(i), "协会" + i), null);
        }
        String broken = "51510900X00071999";
        database.getCollection(Organizations.HEADS).insertOne(new Document("_id", broken).append("version", 1));
        try {
            List<String> met = new ArrayList<>();
            try (OrganizationHeads.Pages pages = heads.pages("51510900X000710", OrganizationHeads.Parts.WHOLE, 3)) {
                for (List<RawBsonDocument> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                    page.forEach(raw -> met.add(code(raw)));
                    assertThat(page).filteredOn(raw -> !code(raw).equals(broken)).allSatisfy(raw ->
                            assertThat(heads.decode(raw).organization().uscc()).isEqualTo(code(raw)));
                    assertThat(page).filteredOn(raw -> code(raw).equals(broken)).allSatisfy(raw ->
                            assertThatThrownBy(() -> heads.decode(raw))
                                    .isInstanceOf(BsonInvalidOperationException.class)
                                    .hasMessageContaining("missing"));
                }
            }
            assertThat(met).isSorted().doesNotHaveDuplicates().contains(broken, Register.uscc(7100),
                    Register.uscc(7109));
        } finally {
            database.getCollection(Organizations.HEADS).deleteOne(Filters.eq(broken));
        }
    }

    private static String code(RawBsonDocument raw) {
        return raw.getString("_id").getValue();
    }

    private static OrganizationDocument document(String uscc, String name) {
        return ((Reading.Accepted) OrganizationDocuments.read(Register.association(uscc, name))).document();
    }
}
