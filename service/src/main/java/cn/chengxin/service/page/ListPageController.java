package cn.chengxin.service.page;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.watchlist.ListNames;
import cn.chengxin.service.watchlist.ListReader;
import cn.chengxin.service.watchlist.ListReader.Change;
import cn.chengxin.service.watchlist.ListReader.Entry;
import cn.chengxin.service.watchlist.Publication;
import cn.chengxin.service.watchlist.Publication.Place;
import cn.chengxin.service.watchlist.WatchLists;
import cn.chengxin.service.web.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One watch list. */
@Controller
final class ListPageController {

    private static final int PAGE = 50;
    private static final int CHANGES = 20;

    private final WatchLists lists;
    private final ListReader reader;
    private final Wording wording;

    ListPageController(WatchLists lists, ListReader reader, Wording wording) {
        this.lists = lists;
        this.reader = reader;
        this.wording = wording;
    }

    record Clause(String text, boolean verified) {
    }

    record Line(String uscc, String name, String place, List<Clause> clauses, @Nullable LocalDate stableUntil,
            boolean judged) {
    }

    record ChangeLine(String uscc, String name, String cause, @Nullable String clause) {
    }

    record Side(String title, List<ChangeLine> rows) {
    }

    record ListView(String slug, String label, String matter, LocalDate asOf, int version, String standing,
            String established, String undetermined, @Nullable String division, Map<String, String> places,
            List<Line> entries, @Nullable String next, List<ChangeLine> entered, List<ChangeLine> left) {

        public List<Side> changes() {
            return List.of(new Side("list.entered", entered), new Side("list.left", left));
        }
    }

    @GetMapping("/watch-lists/{list}")
    String list(@PathVariable String list, @RequestParam(defaultValue = "ESTABLISHED") String standing,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer version, Model model, Locale locale) {
        Outcome outcome = ListNames.outcome(list);
        if (outcome == null) {
            throw Problem.WATCH_LIST_NOT_FOUND.because("The lists are named at /api/v1/watch-lists");
        }
        Publication publication = version == null ? lists.current() : lists.version(version);
        if (publication == null) {
            throw Problem.NOTHING_PUBLISHED.because("Begin a scan");
        }
        String place = division == null || division.isBlank() ? null : division;
        if (place != null && !place.matches("[0-9]{6}")) {
            throw Problem.BAD_REQUEST.because("division (expected: six digits)");
        }
        model.addAttribute("list", view(publication, outcome, standing.equals("UNDETERMINED"), place, after, locale));
        return "list";
    }

    private ListView view(Publication publication, Outcome list, boolean open, @Nullable String division,
            @Nullable String after, Locale locale) {
        List<Entry> found = open ? reader.undetermined(publication, list, division, after, PAGE + 1)
                : reader.established(publication, list, division, after, PAGE + 1);
        Publication.ListCount count = publication.count(list);
        Map<String, String> places = new LinkedHashMap<>();
        publication.places().stream().map(Place::division).filter(each -> !each.isEmpty())
                .forEach(each -> places.put(each, wording.place(each, locale)));
        return new ListView(ListNames.slug(list), wording.outcome(list, locale),
                wording.matter(list.matter(), locale), publication.asOf(), publication.version(),
                open ? "UNDETERMINED" : "ESTABLISHED", Pictures.number(count.established()),
                Pictures.number(count.undetermined()), division, places,
                found.stream().limit(PAGE).map(each -> line(each, locale)).toList(),
                found.size() > PAGE ? found.get(PAGE - 1).uscc() : null,
                changes(reader.entered(publication, list, CHANGES), locale),
                changes(reader.left(publication, list, CHANGES), locale));
    }

    private Line line(Entry entry, Locale locale) {
        return new Line(entry.uscc(), entry.name(), wording.place(entry.division() == null ? "" : entry.division(),
                locale), entry.clauses().stream().map(each -> new Clause("《" + each.instrument() + "》" + each.clause()
                        + "　" + each.rule(), each.verified())).toList(), entry.stableUntil(), entry.judged());
    }

    private static List<ChangeLine> changes(List<Change> changes, Locale locale) {
        return changes.stream().map(each -> new ChangeLine(each.uscc(), each.name(), Pictures.cause(each, locale),
                Pictures.clause(each))).toList();
    }
}
