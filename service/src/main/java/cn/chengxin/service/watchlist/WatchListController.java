package cn.chengxin.service.watchlist;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.watchlist.ListReader.Change;
import cn.chengxin.service.watchlist.ListReader.Entry;
import cn.chengxin.service.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/watch-lists", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "watch lists", description = "Who stands where, version by version. Proposals: officials decide")
final class WatchListController {

    private static final int MOST = 1000;

    private final WatchLists lists;
    private final ListReader reader;

    WatchListController(WatchLists lists, ListReader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    /** One list in numbers. */
    record ListEntry(String list, String label, String matter, String matterLabel, long established,
            long undetermined, long entered, long left) {
    }

    /** All lists of one version. */
    record Overview(int version, @Nullable Integer predecessor, String scan, LocalDate asOf, Instant publishedAt,
            long organizations, long failures, List<ListEntry> lists) {
    }

    @GetMapping
    @Operation(summary = "List the watch lists", description = "With the numbers of the present version. Organizations "
            + "of which it is open whether they belong on a list are counted apart, and are not clean.")
    Overview overview() {
        Publication publication = published(null);
        return new Overview(publication.version(), publication.predecessor() == null ? null
                : publication.version() - 1, publication.scan(), publication.asOf(), publication.publishedAt(),
                publication.organizations(), publication.failures(), Arrays.stream(Outcome.values())
                        .map(each -> entry(publication.count(each))).toList());
    }

    private static ListEntry entry(Publication.ListCount count) {
        Outcome list = count.list();
        return new ListEntry(ListNames.slug(list), list.label(), list.matter().name(), list.matter().label(),
                count.established(), count.undetermined(), count.entered(), count.left());
    }

    /** What an entry of a list says about being on it. */
    enum Standing {
        ESTABLISHED, UNDETERMINED
    }

    /**
     * Some of a list.
     *
     * @param next the code to go on after; null where nothing is left
     */
    record Entries(String list, String label, int version, LocalDate asOf, Standing standing, long total,
            List<Entry> entries, @Nullable String next) {
    }

    @GetMapping("/{list}")
    @Operation(summary = "Read a list", description = "In the order of the codes; go on with after=next and the version "
            + "of the first answer, and a list that is published meanwhile will not get in between.")
    Entries entries(@PathVariable String list, @RequestParam(defaultValue = "ESTABLISHED") Standing standing,
            @RequestParam(required = false) @Parameter(description = "division of the registration authority, six "
                    + "digits, or one above it") @Nullable String division,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Parameter(description = "1 to 1000") int limit,
            @RequestParam(required = false) @Nullable Integer version) {
        check(limit, division);
        Outcome outcome = outcome(list);
        Publication publication = published(version);
        Publication.ListCount count = publication.count(outcome);
        boolean established = standing == Standing.ESTABLISHED;
        List<Entry> found = established ? reader.established(publication, outcome, division, after, limit + 1)
                : reader.undetermined(publication, outcome, division, after, limit + 1);
        return new Entries(list, outcome.label(), publication.version(), publication.asOf(), standing,
                established ? count.established() : count.undetermined(),
                found.subList(0, Math.min(limit, found.size())),
                found.size() > limit ? found.get(limit - 1).uscc() : null);
    }

    /**
     * Who entered and left a list.
     *
     * @param since the version compared with
     * @param version the present version
     */
    record Changes(String list, String label, int since, int version, List<Change> entered, List<Change> left) {
    }

    @GetMapping("/{list}/changes")
    @Operation(summary = "Ask who entered and left a list since a version", description = "Whoever entered and left in "
            + "between is not named.")
    Changes changes(@PathVariable String list, @RequestParam @Parameter(description = "a version, from 1") int since) {
        Outcome outcome = outcome(list);
        Publication present = published(null);
        published(since);
        ListReader.Difference difference = reader.changes(present, since, outcome);
        return new Changes(list, outcome.label(), since, present.version(), difference.entered(), difference.left());
    }

    private static void check(int limit, @Nullable String division) {
        if (limit < 1 || limit > MOST || division != null && !division.matches("[0-9]{6}")) {
            throw Problem.BAD_REQUEST.because("limit or division (expected: 1 to " + MOST + "; six digits)");
        }
    }

    private static Outcome outcome(String list) {
        Outcome outcome = ListNames.outcome(list);
        if (outcome == null) {
            throw Problem.WATCH_LIST_NOT_FOUND.because("The lists are named at /api/v1/watch-lists");
        }
        return outcome;
    }

    private Publication published(@Nullable Integer version) {
        Publication publication = version == null ? lists.current() : lists.version(version);
        if (publication == null) {
            throw lists.current() == null ? Problem.NOTHING_PUBLISHED.because("Begin a scan at /api/v1/scans")
                    : Problem.LIST_VERSION_NOT_FOUND.because("Version " + version + " (expected: one up to "
                            + java.util.Objects.requireNonNull(lists.current()).version() + " that is still kept)");
        }
        return publication;
    }
}
