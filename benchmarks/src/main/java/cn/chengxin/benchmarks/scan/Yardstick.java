package cn.chengxin.benchmarks.scan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.types.Binary;

/**
 * What a scan cannot do without: reads the whole collection in the order of the codes through the driver, decodes as
 * little as possible, and bulk-inserts as many documents of as many bytes as a scan's results. It reads and writes at
 * once, as the scan does, and it judges nothing.
 */
final class Yardstick {

    private static final int PAGE = 500;
    private static final int BULK = 10;
    private static final int OVERHEAD = 60;

    private final MongoCollection<Code> organizations;
    private final MongoCollection<Document> results;

    Yardstick(MongoDatabase database) {
        organizations = database.withCodecRegistry(CodecRegistries.fromCodecs(new CodeCodec()))
                .getCollection("organizations", Code.class);
        results = database.getCollection("yardstick");
    }

    /** A document, as little of it as one can take. */
    private record Code(String uscc) {
    }

    private static final class CodeCodec implements Codec<Code> {

        @Override
        public Code decode(BsonReader reader, DecoderContext context) {
            String code = "";
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                if (reader.readName().equals("_id")) {
                    code = reader.readString();
                } else {
                    reader.skipValue();
                }
            }
            reader.readEndDocument();
            return new Code(code);
        }

        @Override
        public void encode(BsonWriter writer, Code value, EncoderContext context) {
            throw new UnsupportedOperationException("only reads");
        }

        @Override
        public Class<Code> getEncoderClass() {
            return Code.class;
        }
    }

    /** Reads all and writes documents of these sizes; gives the number of organizations. */
    int run(List<Integer> sizes) throws InterruptedException, ExecutionException {
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            return run(sizes, writer);
        } finally {
            writer.shutdownNow();
        }
    }

    private int run(List<Integer> sizes, ExecutorService writer) throws InterruptedException, ExecutionException {
        List<Future<?>> writing = new ArrayList<>();
        List<Document> bulk = new ArrayList<>();
        int blocks = 0;
        int read = 0;
        try (MongoCursor<Code> cursor = organizations.find().sort(Sorts.ascending("_id")).batchSize(PAGE).cursor()) {
            while (cursor.hasNext()) {
                String last = cursor.next().uscc();
                if (++read % PAGE == 0 && blocks < sizes.size()) {
                    bulk.add(document(last, sizes.get(blocks++)));
                }
                if (bulk.size() == BULK) {
                    List<Document> full = bulk;
                    writing.add(writer.submit(() -> results.insertMany(full)));
                    bulk = new ArrayList<>();
                }
            }
        }
        while (blocks < sizes.size()) {
            bulk.add(document("rest/" + blocks, sizes.get(blocks++)));
        }
        List<Document> rest = bulk;
        if (!rest.isEmpty()) {
            writing.add(writer.submit(() -> results.insertMany(rest)));
        }
        for (Future<?> each : writing) {
            each.get();
        }
        return read;
    }

    private static Document document(String id, int size) {
        return new Document("_id", id).append("bytes", new Binary(new byte[Math.max(0, size - OVERHEAD)]));
    }

    void clear() {
        results.drop();
    }
}
