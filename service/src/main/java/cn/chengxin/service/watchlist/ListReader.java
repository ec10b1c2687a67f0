package cn.chengxin.service.watchlist;

import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.watchlist.ListBlock.Part;
import cn.chengxin.service.watchlist.scan.ResultRow;
import cn.chengxin.service.watchlist.scan.RuleDictionary;
import cn.chengxin.service.watchlist.scan.Scans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lists as people see them: numbers of rules become clauses. */
@Component
public final class ListReader {

    private final WatchLists lists;
    private final Scans scans;

    ListReader(WatchLists lists, Scans scans) {
        this.lists = lists;
        this.scans = scans;
    }

    /** A clause and the rule that encodes it. */
    public record Clause(String ruleSet, String instrument, String number, String clause, String rule,
            boolean verified) {

        private static Clause of(Citation citation) {
            return new Clause(citation.ruleSet(), citation.instrument(), citation.number(), citation.clause(),
                    citation.rule(), citation.verified());
        }
    }

    /**
     * An organization on a list.
     *
     * @param division the division of its registration authority
     * @param clauses why it stands there or, where that is open, which rules are
     * @param stableUntil the first day on which this may be otherwise; null where none is in sight
     * @param verified whether everything that this rests on was seen verbatim
     * @param judged false where its document could not be judged this time
     */
    public record Entry(String uscc, String name, @Nullable String division, List<Clause> clauses,
            @Nullable LocalDate stableUntil, boolean verified, boolean judged) {
    }

    /**
     * An organization that entered or left a list.
     *
     * @param version the version in which it did
     * @param cause why
     * @param clauses why it stands on the list, or stood there
     */
    public record Change(String uscc, String name, @Nullable String division, int version, Cause cause,
            String causeLabel, List<Clause> clauses) {
    }

    /** Who entered and who left. */
    public record Difference(List<Change> entered, List<Change> left) {
    }

    /** Some of who stands on a list, in the order of the codes. */
    public List<Entry> established(Publication publication, Outcome list, @Nullable String division,
            @Nullable String after, int limit) {
        return entries(publication, list, Part.ESTABLISHED, division, after, limit);
    }

    /** Some of those of whom it is open whether they stand on a list. */
    public List<Entry> undetermined(Publication publication, Outcome list, @Nullable String division,
            @Nullable String after, int limit) {
        return entries(publication, list, Part.UNDETERMINED, division, after, limit);
    }

    /** Some of those who entered a list in a version. */
    public List<Change> entered(Publication publication, Outcome list, int limit) {
        return changes(publication, list, Part.ENTERED, limit);
    }

    /** Some of those who left a list in a version. */
    public List<Change> left(Publication publication, Outcome list, int limit) {
        return changes(publication, list, Part.LEFT, limit);
    }

    private List<Entry> entries(Publication publication, Outcome list, Part part, @Nullable String division,
            @Nullable String after, int limit) {
        ListRows rows = lists.rows(publication, list, part, division, after);
        List<Entry> entries = new ArrayList<>();
        for (ListRows.Entry next = rows.next(); next != null; next = rows.next()) {
            ResultRow row = next.row();
            entries.add(new Entry(row.uscc(), row.name(), row.division(),
                    clauses(list, next.dictionary(), part == Part.UNDETERMINED ? row.unsettled() : row.held()),
                    row.stableUntilDay(), row.verified(), !row.failed()));
            if (entries.size() == limit) {
                break;
            }
        }
        return entries;
    }

    /** Who entered and left between a version and a later publication. */
    Difference changes(Publication present, int since, Outcome list) {
        Map<String, Change> entered = new TreeMap<>();
        Map<String, Change> left = new TreeMap<>();
        for (Publication each : since(present, since)) {
            changes(each, list, Part.LEFT, Integer.MAX_VALUE).forEach(change -> {
                if (entered.remove(change.uscc()) == null) {
                    left.put(change.uscc(), change);
                }
            });
            changes(each, list, Part.ENTERED, Integer.MAX_VALUE).forEach(change -> {
                if (left.remove(change.uscc()) == null) {
                    entered.put(change.uscc(), change);
                }
            });
        }
        return new Difference(List.copyOf(entered.values()), List.copyOf(left.values()));
    }

    private List<Change> changes(Publication publication, Outcome list, Part part, int limit) {
        ListRows rows = lists.rows(publication, list, part, null, null);
        List<Change> changes = new ArrayList<>();
        for (ListRows.Entry next = rows.next(); next != null && changes.size() < limit; next = rows.next()) {
            ResultRow row = next.row();
            Cause cause = java.util.Objects.requireNonNull(next.cause());
            changes.add(new Change(row.uscc(), row.name(), row.division(), publication.version(), cause,
                    cause.label(), clauses(list, next.dictionary(), row.held())));
        }
        return changes;
    }

    private Collection<Publication> since(Publication present, int since) {
        TreeMap<Integer, Publication> versions = new TreeMap<>();
        Publication each = present;
        while (each != null && each.version() > since) {
            versions.put(each.version(), each);
            each = each.predecessor() == null ? null : lists.publication(each.predecessor());
        }
        return versions.values();
    }

    /** The conclusions on the list, and the findings that they ask for. */
    private List<Clause> clauses(Outcome list, String dictionary, int[] rules) {
        RuleDictionary known = scans.dictionary(dictionary);
        List<RuleDictionary.Entry> named = Arrays.stream(rules).mapToObj(known.rules()::get).toList();
        Set<FindingKind> rests = EnumSet.noneOf(FindingKind.class);
        named.stream().filter(each -> each.concludes() == list).forEach(each -> rests.addAll(each.rests()));
        return named.stream().filter(each -> each.concludes() == list
                || each.finds() != null && rests.contains(each.finds())).map(each -> Clause.of(each.citation()))
                .toList();
    }
}
