package cn.chengxin.benchmarks.scan;

import cn.chengxin.benchmarks.Register;
import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.service.organization.OrganizationHead;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of its own with a register in it: on the server that a URI names, or on the trial store. */
final class Target implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");

    private final @Nullable MongoServer trial;
    private final MongoClient client;
    private final MongoDatabase database;

    /** Opens it; a blank URI is the trial store. */
    Target(String uri) {
        trial = uri.isBlank() ? new MongoServer(new MemoryBackend()) : null;
        if (trial != null) {
            trial.bind("127.0.0.1", 0);
        }
        client = MongoClients.create(trial == null ? uri
                : "mongodb://127.0.0.1:" + trial.getLocalAddress().getPort());
        database = client.getDatabase("chengxin_bench_" + UUID.randomUUID().toString().substring(0, 8));
    }

    boolean trial() {
        return trial != null;
    }

    MongoDatabase database() {
        return database;
    }

    MongoOperations mongo() {
        return new MongoTemplate(client, database.getName());
    }

    /** Takes the synthetic register in, as the service keeps it. */
    void load(int organizations) {
        MongoCollection<OrganizationHead> heads = database.getCollection("organizations", OrganizationHead.class);
        for (int from = 0; from < organizations; from += BATCH) {
            heads.insertMany(IntStream.range(from, Math.min(organizations, from + BATCH))
                    .mapToObj(index -> Register.of(organizations).line(index)).map(Target::head).toList());
        }
    }

    private static OrganizationHead head(String json) {
        Reading reading = OrganizationDocuments.read(json);
        if (reading instanceof Reading.Accepted accepted) {
            OrganizationDocument document = accepted.document();
            return new OrganizationHead(document.organization().uscc(), 1, document.digest(), RECEIVED,
                    document.organization());
        }
        throw new IllegalStateException("the synthetic register is in order: " + reading);
    }

    /** Sizes of all documents that a scan wrote as its results. */
    List<Integer> blockSizes(String scan) {
        return database.getCollection("scan_blocks", RawBsonDocument.class)
                .find(Filters.eq("scan", scan))
                .map(each -> each.getByteBuffer().remaining()).into(new ArrayList<>());
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        if (trial != null) {
            trial.shutdownNow();
        }
    }
}
