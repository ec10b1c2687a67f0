package cn.chengxin.service.watchlist.scan;

import cn.chengxin.service.watchlist.scan.Scan.Segment;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** The results of a scan in the order of the codes, one block in memory. Blocks are asked for by id: no cursor to expire. */
public final class Rows implements Iterator<ResultRow> {

    private final Function<String, @Nullable ResultBlock> blocks;
    private final String scan;
    private final Iterator<Segment> segments;
    private Segment segment = new Segment(0, 0);
    private int number;
    private Iterator<ResultRow> block = List.<ResultRow>of().iterator();
    private @Nullable ResultRow next;

    Rows(Function<String, @Nullable ResultBlock> blocks, String scan, List<Segment> segments) {
        this.blocks = blocks;
        this.scan = scan;
        this.segments = segments.iterator();
    }

    /** No results. */
    public static Rows none() {
        return new Rows(id -> null, "", List.of());
    }

    /** The next row, which stays the next one; null after the last. */
    public @Nullable ResultRow peek() {
        if (next == null && advance()) {
            next = block.next();
        }
        return next;
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public ResultRow next() {
        ResultRow row = peek();
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return row;
    }

    /** The rows up to a code, that one included, by code. */
    Map<String, ResultRow> through(String last) {
        Map<String, ResultRow> rows = new HashMap<>();
        for (ResultRow row = peek(); row != null && row.uscc().compareTo(last) <= 0; row = peek()) {
            rows.put(row.uscc(), next());
        }
        return rows;
    }

    /** The rows of a page of the register, and those that were before it, by code. */
    public Map<String, ResultRow> through(List<RawBsonDocument> page) {
        for (int i = page.size() - 1; i >= 0; i--) {
            if (page.get(i).get("_id").isString()) {
                return through(page.get(i).getString("_id").getValue());
            }
        }
        return Map.of();
    }

    private boolean advance() {
        while (!block.hasNext()) {
            ResultBlock loaded = load();
            if (loaded == null) {
                return false;
            }
            block = loaded.rows().iterator();
        }
        return true;
    }

    /** The next block; null after the last. */
    @Nullable ResultBlock load() {
        while (number == segment.blocks()) {
            if (!segments.hasNext()) {
                return null;
            }
            segment = segments.next();
            number = 0;
        }
        String id = ResultBlock.id(scan, segment.epoch(), number++);
        ResultBlock loaded = blocks.apply(id);
        if (loaded == null) {
            throw new IllegalStateException("block " + id + " is gone");
        }
        return loaded;
    }
}
