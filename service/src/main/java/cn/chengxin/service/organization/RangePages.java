package cn.chengxin.service.organization;

import cn.chengxin.service.organization.OrganizationHeads.Pages;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The register on a server, range by range of the codes, some of them read at once and each in one answer. An answer is
 * one moment, so nothing moves while it is read and the server need not sort it, which DocumentDB does at the price of
 * reading it twice; and no cursor lives on that could expire, or go down with a node, while the caller works.
 */
final class RangePages implements Pages {

    private static final int STRANGERS = 100;
    /** A comparison stays within one type, so each type of id has its own. */
    private static final List<Bson> STRANGE = List.of(
            Filters.and(Filters.gte("_id", Double.NEGATIVE_INFINITY), Filters.lte("_id", Double.POSITIVE_INFINITY)),
            Filters.gte("_id", new BsonDocument()), Filters.gte("_id", new BsonBinary(new byte[0])),
            Filters.gte("_id", new BsonObjectId(new ObjectId(0, 0))), Filters.gte("_id", BsonBoolean.FALSE),
            Filters.gte("_id", new BsonDateTime(Long.MIN_VALUE)));
    /** How many codes of a sample go to a page, and how many are taken at most. */
    private static final int SAMPLES = 8;
    private static final int MOST_SAMPLES = 40_000;
    /** A sample does not cut evenly: an answer holds the heads of so many pages, or the range is cut anew. */
    private static final int SLACK = 4;
    /** So many ranges are read at once: server and network work on one while another comes in. */
    private static final int AHEAD = 2;

    private final MongoCollection<RawBsonDocument> heads;
    private final Bson projection;
    private final int size;
    private final Deque<Answer> asked = new ArrayDeque<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(AHEAD, RangePages::reader);
    private Deque<CodeRange> ranges;
    private boolean strangersTold;

    /** The heads after one code, or all of them, in pages of about this size. */
    RangePages(MongoCollection<RawBsonDocument> heads, Bson projection, @Nullable String after, int size) {
        this.heads = heads;
        this.projection = projection;
        this.size = size;
        this.ranges = new ArrayDeque<>(new CodeRange(after, null).cut(sample(), SAMPLES));
    }

    /** What a range holds; nothing where one answer does not hold it. */
    private record Answer(CodeRange range, Future<Optional<List<RawBsonDocument>>> page) {
    }

    private static Thread reader(Runnable work) {
        Thread thread = new Thread(work, "scan-reader");
        thread.setDaemon(true);
        return thread;
    }

    private List<String> sample() {
        long samples = Math.min(heads.estimatedDocumentCount() / size * SAMPLES, MOST_SAMPLES);
        List<String> sample = samples == 0 ? new ArrayList<>() : codes(heads.aggregate(List.of(
                Aggregates.sample((int) samples), Aggregates.project(Projections.include("_id")))).batchSize(1000));
        sample.sort(null);
        return sample;
    }

    private static List<String> codes(Iterable<RawBsonDocument> documents) {
        List<String> codes = new ArrayList<>();
        for (RawBsonDocument each : documents) {
            if (each.get("_id").isString()) {
                codes.add(code(each));
            }
        }
        return codes;
    }

    private static String code(RawBsonDocument head) {
        return head.getString("_id").getValue();
    }

    @Override
    public List<RawBsonDocument> next() throws InterruptedException {
        List<RawBsonDocument> page = List.of();
        while (page.isEmpty() && !(asked.isEmpty() && ranges.isEmpty())) {
            while (asked.size() < AHEAD && !ranges.isEmpty()) {
                CodeRange range = ranges.remove();
                asked.add(new Answer(range, readers.submit(() -> read(range))));
            }
            page = page(asked.remove());
        }
        if (page.isEmpty() && !strangersTold) {
            strangersTold = true;
            return strangers();
        }
        return page;
    }

    private List<RawBsonDocument> page(Answer answer) throws InterruptedException {
        try {
            return answer.page().get().orElseGet(() -> {
                cutAnew(answer.range());
                return List.of();
            });
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private Optional<List<RawBsonDocument>> read(CodeRange range) {
        try (MongoCursor<RawBsonDocument> answer = heads.find(range.filter()).projection(projection)
                .batchSize(SLACK * size).cursor()) {
            List<RawBsonDocument> page = new ArrayList<>(answer.available());
            while (answer.available() > 0) {
                page.add(answer.next());
            }
            page.sort(Comparator.comparing(RangePages::code));
            return answer.getServerCursor() == null ? Optional.of(page) : Optional.empty();
        }
    }

    /** A range has grown since the sample was taken, or its documents are large: then in halves. What follows is asked again. */
    private void cutAnew(CodeRange range) {
        List<String> codes = codes(heads.find(range.filter()).projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id")).batchSize(1000));
        List<CodeRange> next = range.cut(codes, Math.max(1, Math.min(size, codes.size() / 2)));
        asked.forEach(each -> next.add(each.range()));
        asked.clear();
        next.addAll(ranges);
        ranges = new ArrayDeque<>(next);
    }

    /** Documents whose id is no text stand beside all codes; some of them are enough to be told. */
    private List<RawBsonDocument> strangers() {
        List<RawBsonDocument> strangers = new ArrayList<>();
        for (Bson kind : STRANGE) {
            heads.find(kind).projection(projection).limit(STRANGERS).batchSize(STRANGERS + 1).into(strangers);
        }
        return strangers;
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
