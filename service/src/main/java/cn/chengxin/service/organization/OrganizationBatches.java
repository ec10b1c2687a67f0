package cn.chengxin.service.organization;

import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.service.organization.Organizations.Receipt;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes documents into the register by the hundred. */
@Component
public final class OrganizationBatches {

    private final Organizations organizations;
    private final MongoCollection<OrganizationHead> heads;

    OrganizationBatches(Organizations organizations, MongoDatabase database) {
        this.organizations = organizations;
        this.heads = database.getCollection(Organizations.HEADS, OrganizationHead.class);
    }

    /**
     * Takes in many documents, in order. Those that the register does not hold yet go in one message, and those about
     * which it says the same already are told apart by one question.
     */
    public List<Receipt> putAll(List<OrganizationDocument> documents) {
        Set<Integer> known = insertNew(documents);
        Map<String, String> digests = digests(known.stream()
                .map(index -> documents.get(index).organization().uscc()).distinct().toList());
        List<Receipt> receipts = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            OrganizationDocument document = documents.get(i);
            String uscc = document.organization().uscc();
            if (!known.contains(i)) {
                receipts.add(Receipt.CREATED);
            } else if (document.digest().equals(digests.get(uscc))) {
                receipts.add(Receipt.UNCHANGED);
            } else {
                receipts.add(organizations.put(document, null).receipt());
                digests.remove(uscc); // the same organization may come again in this message
            }
        }
        return receipts;
    }

    /** Where those organizations are registered that the register holds; null where their documents do not say. */
    Map<String, @Nullable String> divisions(List<String> usccs) {
        Map<String, @Nullable String> divisions = new HashMap<>();
        heads.withDocumentClass(RawBsonDocument.class).find(Filters.in("_id", usccs))
                .projection(Projections.include("organization.registrationAuthority.division"))
                .batchSize(usccs.size() + 1)
                .forEach(each -> divisions.put(each.getString("_id").getValue(), division(each)));
        return divisions;
    }

    private static @Nullable String division(RawBsonDocument head) {
        BsonValue division = head.getDocument("organization").getDocument("registrationAuthority").get("division");
        return division == null || division.isNull() ? null : division.asString().getValue();
    }

    /** Inserts what is not there, and tells the places of what is. */
    private Set<Integer> insertNew(List<OrganizationDocument> documents) {
        try {
            heads.insertMany(documents.stream().map(each -> new OrganizationHead(each, 1, organizations.now()))
                    .toList(), new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
        }
    }

    private Map<String, String> digests(List<String> usccs) {
        Map<String, String> digests = new HashMap<>();
        if (!usccs.isEmpty()) {
            heads.withDocumentClass(RawBsonDocument.class).find(Filters.in("_id", usccs))
                    .projection(Projections.include("digest")).batchSize(usccs.size() + 1)
                    .forEach(each -> digests.put(each.getString("_id").getValue(),
                            each.getString("digest").getValue()));
        }
        return digests;
    }
}
