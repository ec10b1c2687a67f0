package cn.chengxin.service.watchlist;

import cn.chengxin.service.watchlist.scan.ResultRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Organizations of one part of one list, read on as they are asked for. */
final class ListRows {

    private final @Nullable String divisions;
    private final @Nullable String after;
    private final Function<@Nullable String, List<ListBlock>> more;
    private final Deque<Entry> ready = new ArrayDeque<>();
    private @Nullable String lastBlock;
    private boolean end;

    ListRows(@Nullable String division, @Nullable String after, Function<@Nullable String, List<ListBlock>> more) {
        this.divisions = division == null ? null : division.replaceAll("(00)+$", "");
        this.after = after;
        this.more = more;
    }

    /** An organization with the rules that its row names by number. */
    record Entry(ResultRow row, String dictionary, @Nullable Cause cause) {
    }

    /** The next one; null after the last. */
    @Nullable Entry next() {
        while (ready.isEmpty() && !end) {
            List<ListBlock> blocks = more.apply(lastBlock);
            end = blocks.isEmpty();
            for (ListBlock block : blocks) {
                lastBlock = block.id();
                take(block);
            }
        }
        return ready.poll();
    }

    private void take(ListBlock block) {
        for (int i = 0; i < block.rows().size(); i++) {
            ResultRow row = block.rows().get(i);
            boolean here = divisions == null || row.division() != null && row.division().startsWith(divisions);
            if (here && (after == null || row.uscc().compareTo(after) > 0)) {
                ready.add(new Entry(row, block.dictionary(), block.causes().isEmpty() ? null : block.causes().get(i)));
            }
        }
    }
}
