package cn.chengxin.service.watchlist;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.watchlist.ListBlock.Part;
import cn.chengxin.service.watchlist.Publication.ListCount;
import cn.chengxin.service.watchlist.Publication.RuleCount;
import cn.chengxin.service.watchlist.scan.ResultRow;
import cn.chengxin.service.watchlist.scan.Rows;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.Scans;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one publication from one scan: walks its results and those of the scan before side by side, in the order of the
 * codes, and writes the lists and what changed in them. Nobody sees any of it before the head is flipped.
 */
final class Publisher {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Scan scan;
    private final @Nullable Publication predecessor;
    private final Runnable keepAlive;
    private final String id;
    private final ListWriter[][] writers = new ListWriter[OUTCOMES.length][Part.values().length];
    private final Places places = new Places();
    private final Map<Integer, Long> held = new TreeMap<>();
    private final Map<Integer, Long> unsettled = new TreeMap<>();
    private long organizations;

    Publisher(MongoCollection<ListBlock> blocks, Scan scan, @Nullable Publication predecessor, Runnable keepAlive) {
        this.scan = scan;
        this.predecessor = predecessor;
        this.keepAlive = keepAlive;
        this.id = scan.id() + "/" + scan.epoch();
        for (Outcome outcome : OUTCOMES) {
            for (Part part : Part.values()) {
                // Who left stood on the list under the rules of then.
                String dictionary = part == Part.LEFT && predecessor != null ? predecessor.dictionary()
                        : scan.dictionary();
                writers[outcome.ordinal()][part.ordinal()] = new ListWriter(blocks, id, outcome, part, dictionary);
            }
        }
    }

    Publication publish(Scans scans, Rows before, Instant now) {
        Rows rows = scans.rows(scan);
        while (rows.hasNext()) {
            ResultRow row = rows.next();
            gone(before, row.uscc());
            ResultRow old = before.peek();
            place(row);
            compare(old != null && old.uscc().equals(row.uscc()) ? before.next() : null, row);
        }
        gone(before, null);
        List<ListCount> counts = new ArrayList<>();
        for (Outcome outcome : OUTCOMES) {
            counts.add(new ListCount(outcome, finish(outcome, Part.ESTABLISHED), finish(outcome, Part.UNDETERMINED),
                    finish(outcome, Part.ENTERED), finish(outcome, Part.LEFT)));
        }
        return new Publication(id, predecessor == null ? 1 : predecessor.version() + 1, scan.id(), scan.asOf(), now,
                predecessor == null ? null : predecessor.id(), scan.dictionary(), organizations,
                scan.progress().failures(), counts, places.all(), rules());
    }

    /** Whoever comes before this code in the old results, and was not met in the new ones. */
    private void gone(Rows before, @Nullable String code) {
        for (ResultRow old = before.peek(); old != null && (code == null || old.uscc().compareTo(code) < 0);
                old = before.peek()) {
            ResultRow gone = before.next();
            gone.established().forEach(each -> add(each, Part.LEFT, gone, Cause.NOT_IN_REGISTER));
        }
    }

    private void place(ResultRow row) {
        organizations++;
        places.add(row);
        count(row.held(), held);
        count(row.unsettled(), unsettled);
        row.established().forEach(each -> add(each, Part.ESTABLISHED, row, null));
        row.open().forEach(each -> add(each, Part.UNDETERMINED, row, null));
    }

    private static void count(int[] rules, Map<Integer, Long> counts) {
        for (int rule : rules) {
            counts.merge(rule, 1L, Long::sum);
        }
    }

    private List<RuleCount> rules() {
        return Stream.concat(held.keySet().stream(), unsettled.keySet().stream()).distinct().sorted()
                .map(rule -> new RuleCount(rule, held.getOrDefault(rule, 0L), unsettled.getOrDefault(rule, 0L)))
                .toList();
    }

    private void compare(@Nullable ResultRow old, ResultRow row) {
        if (predecessor == null) {
            return;
        }
        Cause cause = cause(old, row);
        Set<Outcome> stood = old == null ? Set.of() : old.established();
        row.established().stream().filter(each -> !stood.contains(each))
                .forEach(each -> add(each, Part.ENTERED, row, cause));
        if (old != null) {
            stood.stream().filter(each -> !row.established().contains(each))
                    .forEach(each -> add(each, Part.LEFT, old, cause));
        }
    }

    private Cause cause(@Nullable ResultRow old, ResultRow row) {
        if (old == null) {
            return Cause.NEW_IN_REGISTER;
        }
        if (row.failed()) {
            return Cause.NOT_JUDGED;
        }
        if (row.otherDocument(old)) {
            return Cause.DOCUMENT_CHANGED;
        }
        return predecessor != null && predecessor.dictionary().equals(scan.dictionary()) ? Cause.DAY_REACHED
                : Cause.RULES_CHANGED;
    }

    private void add(Outcome list, Part part, ResultRow row, @Nullable Cause cause) {
        if (writers[list.ordinal()][part.ordinal()].add(row, cause)) {
            keepAlive.run();
        }
    }

    private long finish(Outcome list, Part part) {
        return writers[list.ordinal()][part.ordinal()].finish();
    }
}
