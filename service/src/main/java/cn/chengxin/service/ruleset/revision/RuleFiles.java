package cn.chengxin.service.ruleset.revision;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.store.Writes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.stereotype.Component;

/**
 * The files of all revisions and drafts, byte for byte, each content once: what a hundred revisions share is stored once,
 * and what was stored is never changed.
 */
@Component
public final class RuleFiles {

    private final MongoOperations mongo;

    RuleFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The content of a file, by its digest. */
    @Document("rule_files")
    private record Content(@MongoId String digest, byte[] bytes) {
    }

    /** Keeps the files of a rule set; what is kept already stays as it is. */
    public List<StoredFile> keepOne(Map<String, byte[]> files) {
        return keep(Map.of("", files)).get("");
    }

    /** Keeps the files of many rule sets. */
    public Map<String, List<StoredFile>> keep(Map<String, Map<String, byte[]>> files) {
        TreeMap<String, Content> contents = new TreeMap<>();
        Map<String, List<StoredFile>> kept = new TreeMap<>();
        files.forEach((ruleSet, some) -> kept.put(ruleSet, new TreeMap<>(some).entrySet().stream().map(file -> {
            Content content = new Content(digest(file.getValue()), file.getValue());
            contents.put(content.digest(), content);
            return new StoredFile(file.getKey(), content.digest());
        }).toList()));
        stored(contents.keySet()).keySet().forEach(contents::remove);
        if (!contents.isEmpty() && !Writes.once(() -> mongo.insert(contents.values(), Content.class))) {
            // Somebody kept some of them meanwhile, and the insert stopped there.
            contents.values().forEach(each -> Writes.once(() -> mongo.insert(each)));
        }
        return kept;
    }

    /** Path to content. */
    public Map<String, byte[]> read(List<StoredFile> files) {
        Map<String, byte[]> stored = stored(files.stream().map(StoredFile::digest).distinct().toList());
        Map<String, byte[]> read = new TreeMap<>();
        for (StoredFile file : files) {
            byte[] bytes = stored.get(file.digest());
            if (bytes == null || !digest(bytes).equals(file.digest())) {
                throw new IllegalStateException("the store lost " + file.path() + ", " + file.digest());
            }
            read.put(file.path(), bytes);
        }
        return read;
    }

    private Map<String, byte[]> stored(Collection<String> digests) {
        return mongo.find(query(where("_id").in(digests)), Content.class).stream()
                .collect(Collectors.toMap(Content::digest, Content::bytes));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
