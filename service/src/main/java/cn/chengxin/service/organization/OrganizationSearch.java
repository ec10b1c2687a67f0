package cn.chengxin.service.organization;

import cn.chengxin.rules.fact.OrganizationType;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds organizations by name, code, division and type. */
@Component
public final class OrganizationSearch {

    private static final String NAME = "organization.name";
    private static final String TYPE = "organization.type";
    private static final String INDUSTRY = "organization.industry";
    private static final String DIVISION = "organization.registrationAuthority.division";

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> history;

    OrganizationSearch(MongoDatabase database) {
        this.heads = database.getCollection(Organizations.HEADS);
        this.history = database.getCollection(Organizations.HISTORY);
    }

    /**
     * One organization, in short.
     *
     * @param division the registration authority's division
     */
    public record Summary(String uscc, String name, OrganizationType type, @Nullable String division, int version,
            String digest, Instant receivedAt) {

        private static Summary of(Document head) {
            return new Summary(head.getString("_id"), head.getEmbedded(List.of("organization", "name"), String.class),
                    OrganizationType.valueOf(head.getEmbedded(List.of("organization", "type"), String.class)),
                    head.getEmbedded(List.of("organization", "registrationAuthority", "division"), String.class),
                    head.getInteger("version"), head.getString("digest"), head.getDate("receivedAt").toInstant());
        }
    }

    /**
     * Some of what was looked for.
     *
     * @param next the code to go on after; null where nothing is left
     */
    public record Page(List<Summary> organizations, @Nullable String next) {
    }

    /** A version, in short. */
    public record Version(int version, String digest, Instant receivedAt) {
    }

    /**
     * Looks for organizations, in the order of their codes.
     *
     * @param q part of the name, or the beginning of the code
     * @param division the registration authority's division, or one above it
     * @param after goes on after this code
     */
    public Page search(@Nullable String q, @Nullable String division, @Nullable OrganizationType type,
            @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>();
        if (q != null && !q.isBlank()) {
            String text = q.strip().replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0");
            wanted.add(Filters.or(Filters.regex(NAME, text), Filters.regex("_id", "^" + text)));
        }
        if (division != null) {
            wanted.add(Filters.regex(DIVISION, "^" + division.replaceAll("(00)+$", "")));
        }
        if (type != null) {
            wanted.add(Filters.eq(TYPE, type.name()));
        }
        if (after != null) {
            wanted.add(Filters.gt("_id", after));
        }
        List<Summary> found = heads.find(wanted.isEmpty() ? Filters.empty() : Filters.and(wanted))
                .projection(Projections.include("version", "digest", "receivedAt", NAME, TYPE, DIVISION))
                .sort(Sorts.ascending("_id")).limit(limit + 1).batchSize(limit + 2).map(Summary::of)
                .into(new ArrayList<>());
        return found.size() <= limit ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).uscc());
    }

    /**
     * Codes of organizations of a division that have this name, or are of this class of industry, in their order.
     *
     * @param division the registration authority's division itself, none below it
     * @param industry the class of industry; null where the name alone counts
     */
    public List<String> near(String division, String name, @Nullable String industry, int limit) {
        Bson same = Filters.eq(NAME, name);
        return heads.find(Filters.and(Filters.eq(DIVISION, division),
                        industry == null ? same : Filters.or(same, Filters.eq(INDUSTRY, industry))))
                .projection(Projections.include("_id")).sort(Sorts.ascending("_id")).limit(limit).batchSize(limit + 1)
                .map(each -> each.getString("_id")).into(new ArrayList<>());
    }

    /** All versions, the first one first; none where the register does not hold the organization. */
    List<Version> versions(String uscc) {
        Bson parts = Projections.include("version", "digest", "receivedAt");
        // The head first: a version that leaves it while we read is in the history by then.
        Document head = heads.find(Filters.eq(uscc)).projection(parts).first();
        if (head == null) {
            return List.of();
        }
        List<Version> versions = history.find(Filters.and(Filters.eq("uscc", uscc),
                Filters.lt("version", head.getInteger("version")))).projection(parts).sort(Sorts.ascending("version"))
                .batchSize(1000).map(OrganizationSearch::version).into(new ArrayList<>());
        versions.add(version(head));
        return versions;
    }

    private static Version version(Document document) {
        Date receivedAt = document.getDate("receivedAt");
        return new Version(document.getInteger("version"), document.getString("digest"), receivedAt.toInstant());
    }
}
