package cn.chengxin.service.page;

import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.watchlist.ListNames;
import cn.chengxin.service.watchlist.ListReader;
import cn.chengxin.service.watchlist.ListReader.Change;
import cn.chengxin.service.watchlist.Publication;
import cn.chengxin.service.watchlist.Publication.ListCount;
import cn.chengxin.service.watchlist.Publication.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the picture of the register from a publication. */
@Component
final class Pictures {

    private static final List<Outcome> CLASSES = List.of(Outcome.GUIDANCE, Outcome.INTERVIEW,
            Outcome.KEY_SUPERVISION);
    private static final List<Outcome> LISTINGS = List.of(Outcome.ABNORMAL_ACTIVITY_LIST,
            Outcome.SERIOUS_DISHONESTY_LIST, Outcome.REMOVE_FROM_ABNORMAL_LIST, Outcome.REMOVE_FROM_SERIOUS_LIST);
    private static final List<Outcome> TOLD = List.of(Outcome.SERIOUS_DISHONESTY_LIST,
            Outcome.ABNORMAL_ACTIVITY_LIST, Outcome.REMOVE_FROM_SERIOUS_LIST, Outcome.REMOVE_FROM_ABNORMAL_LIST,
            Outcome.KEY_SUPERVISION, Outcome.INTERVIEW);
    private static final int TOLD_EACH = 3;
    private static final int TOLD_ALL = 10;
    private static final int MOST_PLACES = 16;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.of("Asia/Shanghai"));

    private final ListReader reader;
    private final Wording wording;

    Pictures(ListReader reader, Wording wording) {
        this.reader = reader;
        this.wording = wording;
    }

    record Picture(LocalDate asOf, int version, String publishedAt, String failures, boolean first,
            List<ListLine> classes, String unclassified, List<Chart> charts, List<ListLine> lists,
            List<Recent> recent) {
    }

    record ListLine(String slug, String label, String matter, String tone, String established, String undetermined,
            String entered, String left) {
    }

    record Chart(String id, String title, List<String> series, List<Row> rows) {
    }

    record Row(String place, List<Long> numbers, long total) {
    }

    record Recent(boolean entered, String uscc, String name, String list, String cause, @Nullable String clause) {
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String time(java.time.Instant instant) {
        return TIME.format(instant);
    }

    Picture of(Publication publication, Locale locale) {
        long classified = CLASSES.stream().mapToLong(each -> publication.count(each).established()).sum();
        List<Outcome> others = Arrays.stream(Outcome.values())
                .filter(each -> each.matter() != Matter.SUPERVISION_CLASS)
                .filter(each -> !idle(publication.count(each))).toList();
        return new Picture(publication.asOf(), publication.version(), time(publication.publishedAt()),
                number(publication.failures()), publication.predecessor() == null,
                CLASSES.stream().map(each -> line(publication.count(each), locale)).toList(),
                number(publication.organizations() - classified),
                List.of(chart("classes", CLASSES, publication, locale), chart("lists", LISTINGS, publication, locale)),
                others.stream().map(each -> line(publication.count(each), locale)).toList(),
                recent(publication, locale));
    }

    private static boolean idle(ListCount count) {
        return count.established() + count.undetermined() + count.entered() + count.left() == 0;
    }

    private ListLine line(ListCount count, Locale locale) {
        Outcome list = count.list();
        return new ListLine(ListNames.slug(list), wording.outcome(list, locale), wording.matter(list.matter(), locale),
                tone(list), number(count.established()), number(count.undetermined()), number(count.entered()),
                number(count.left()));
    }

    /** How grave an outcome is, as a colour. */
    static String tone(Outcome outcome) {
        return switch (outcome) {
            case KEY_SUPERVISION, SERIOUS_DISHONESTY_LIST, REFUSED, DEREGISTRATION -> "grave";
            case INTERVIEW, ABNORMAL_ACTIVITY_LIST, NOT_RECOMMENDED, NOT_QUALIFIED, DORMANT_LIST -> "warn";
            case ELIGIBLE, PRIORITY, REMOVE_FROM_ABNORMAL_LIST, REMOVE_FROM_SERIOUS_LIST -> "good";
            default -> "mild";
        };
    }

    private Chart chart(String id, List<Outcome> series, Publication publication, Locale locale) {
        boolean many = publication.places().size() > MOST_PLACES;
        Map<String, List<Place>> places = new TreeMap<>();
        for (Place place : publication.places()) {
            String division = many && place.division().length() == 6 ? place.division().substring(0, 2) + "0000"
                    : place.division();
            places.computeIfAbsent(division, each -> new ArrayList<>()).add(place);
        }
        return new Chart(id, "home.chart." + id, series.stream().map(each -> wording.outcome(each, locale)).toList(),
                places.entrySet().stream().map(each -> row(each.getKey(), each.getValue(), series, locale))
                        .sorted(Comparator.comparingLong(Row::total).reversed()).toList());
    }

    private Row row(String division, List<Place> places, List<Outcome> series, Locale locale) {
        return new Row(wording.place(division, locale), series.stream()
                .map(each -> places.stream().mapToLong(place -> place.established(each)).sum()).toList(),
                places.stream().mapToLong(Place::organizations).sum());
    }

    private List<Recent> recent(Publication publication, Locale locale) {
        List<Recent> recent = new ArrayList<>();
        for (Outcome list : TOLD) {
            reader.entered(publication, list, TOLD_EACH).forEach(each -> recent.add(recent(true, each, list, locale)));
            reader.left(publication, list, TOLD_EACH).forEach(each -> recent.add(recent(false, each, list, locale)));
        }
        return recent.stream().limit(TOLD_ALL).toList();
    }

    private Recent recent(boolean entered, Change change, Outcome list, Locale locale) {
        return new Recent(entered, change.uscc(), change.name(), wording.outcome(list, locale),
                cause(change, locale), clause(change));
    }

    static String cause(Change change, Locale locale) {
        return Wording.chinese(locale) ? change.causeLabel()
                : change.cause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static @Nullable String clause(Change change) {
        return change.clauses().isEmpty() ? null
                : "《" + change.clauses().get(0).instrument() + "》" + change.clauses().get(0).clause();
    }
}
