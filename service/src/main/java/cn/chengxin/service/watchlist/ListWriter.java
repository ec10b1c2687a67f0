package cn.chengxin.service.watchlist;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.store.Writes;
import cn.chengxin.service.watchlist.ListBlock.Part;
import cn.chengxin.service.watchlist.scan.ResultRow;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one part of one list, block by block. */
final class ListWriter {

    private static final int SIZE = 500;

    private final MongoCollection<ListBlock> blocks;
    private final String publication;
    private final Outcome list;
    private final Part part;
    private final String dictionary;
    private final List<ResultRow> rows = new ArrayList<>();
    private final List<Cause> causes = new ArrayList<>();
    private int number;
    private long count;

    ListWriter(MongoCollection<ListBlock> blocks, String publication, Outcome list, Part part, String dictionary) {
        this.blocks = blocks;
        this.publication = publication;
        this.list = list;
        this.part = part;
        this.dictionary = dictionary;
    }

    /** Adds an organization; true where that filled a block. */
    boolean add(ResultRow row, @Nullable Cause cause) {
        rows.add(row.onList());
        if (cause != null) {
            causes.add(cause);
        }
        count++;
        if (rows.size() == SIZE) {
            flush();
            return true;
        }
        return false;
    }

    /** Writes what is left, and says how many there were. */
    long finish() {
        if (!rows.isEmpty()) {
            flush();
        }
        return count;
    }

    private void flush() {
        List<String> divisions = rows.stream().map(ResultRow::division).filter(Objects::nonNull).distinct().toList();
        ListBlock block = new ListBlock(ListBlock.id(publication, list, part, number++), publication,
                rows.get(rows.size() - 1).uscc(), divisions, dictionary, List.copyOf(rows), List.copyOf(causes));
        Writes.once(() -> blocks.insertOne(block));
        rows.clear();
        causes.clear();
    }
}
