package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.supervision.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A selection of records: those that certainly belong to it, those that may (because an attribute is unknown), and
 * whether there may be others that nobody has entered.
 *
 * @param <T> the kind of record
 * @param <S> the selection's own type
 */
public abstract class Records<T extends Dated, S extends Records<T, S>> {

    private final Selection<T> selection;
    private @Nullable RuleWindow lastWindow;
    private @Nullable S underLastWindow;

    Records(Selection<T> selection) {
        this.selection = selection;
    }

    /** What is selected. */
    record Selection<T extends Dated>(OrganizationView view, List<T> sure, List<T> maybe, boolean incomplete) {
    }

    abstract S of(Selection<T> selection);

    final Selection<T> selection() {
        return selection;
    }

    final OrganizationView view() {
        return selection.view();
    }

    final AsOf asOf() {
        return selection.view().asOf();
    }

    /** How many records are selected. */
    @Term(value = "数量", changedBy = Act.NOTHING)
    public final Count count() {
        int sure = selection.sure().size();
        if (selection.incomplete()) {
            return new Count(sure, Integer.MAX_VALUE);
        }
        return selection.maybe().isEmpty() ? Count.of(sure) : new Count(sure, sure + selection.maybe().size());
    }

    /** Whether any record is selected. */
    @Term(value = "存在", changedBy = Act.NOTHING)
    public final Truth exist() {
        if (!selection.sure().isEmpty()) {
            return Truth.TRUE;
        }
        return selection.incomplete() || !selection.maybe().isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** The records that certainly belong to the selection, for evidence. */
    public final List<T> certain() {
        return selection.sure();
    }

    /** The records that may belong to it, for telling what is missing. */
    public final List<T> possible() {
        return selection.maybe();
    }

    /** Whether there may be records that nobody has entered. */
    public final boolean incomplete() {
        return selection.incomplete();
    }

    /** Those records for which the test holds; those for which it is unknown may belong. */
    final S where(Function<? super T, Truth> test) {
        List<T> sure = selection.sure();
        List<T> kept = null;
        List<T> maybe = selection.maybe().isEmpty() ? selection.maybe() : possible(selection.maybe(), test);
        for (int i = 0; i < sure.size(); i++) {
            T each = sure.get(i);
            Truth truth = test.apply(each);
            if (truth == Truth.TRUE) {
                if (kept != null) {
                    kept.add(each);
                }
                continue;
            }
            if (kept == null) {
                kept = new ArrayList<>(sure.subList(0, i));
            }
            if (truth == Truth.UNKNOWN) {
                maybe = plus(maybe, each);
            }
        }
        if (kept == null && maybe == selection.maybe()) {
            return self();
        }
        return of(new Selection<>(view(), kept == null ? sure : kept, maybe, selection.incomplete()));
    }

    @SuppressWarnings("unchecked") // S is the subclass's own type, as of() promises
    private S self() {
        return (S) this;
    }

    /** Those records that arose while the asking rule is, or was, in force: an event takes the law of its own day. */
    @Term(value = "施行期间发生", grounds = true, changedBy = Act.NOTHING)
    public final S underRule() {
        RuleWindow window = view().window();
        S known = underLastWindow;
        if (known == null || !window.equals(lastWindow)) {
            known = where(each -> {
                LocalDate ground = each.groundOn();
                return ground == null ? Truth.UNKNOWN : Truth.of(window.covers(ground));
            });
            lastWindow = window;
            underLastWindow = known;
        }
        return known;
    }

    /** Those records that arose after the organization was last listed on any of the grounds, so that they wait. */
    final S unansweredBy(ListingGround... grounds) {
        LastDay listed = view().lastListedFor(grounds);
        return listed.never() ? self() : where(each -> listed.covers(each.groundOn()).not());
    }

    /** Those records that no written certificate excuses. */
    final S unexcusedBy(ListingGround ground) {
        LastDay excused = view().lastExcused(ground);
        return excused.never() ? self() : where(each -> excused.covers(each.groundOn()).not());
    }

    /** Those records that a written certificate excuses. */
    final S excusedBy(ListingGround ground) {
        LastDay excused = view().lastExcused(ground);
        return where(each -> excused.covers(each.groundOn()));
    }

    /** Those of a day on or after the announcement of the assessment level that is valid now. */
    final S sinceLevelBy(Function<? super T, @Nullable LocalDate> day) {
        Assessments valid = view().assessments().valid();
        LocalDate announced = null;
        for (Assessment each : valid.certain()) {
            if (each.level() > 0 && (announced == null || each.announcedOn().isAfter(announced))) {
                announced = each.announcedOn();
            }
        }
        LocalDate since = announced;
        Truth last = Truth.of(!valid.incomplete()).or(Truth.UNKNOWN);
        return where(each -> {
            LocalDate on = day.apply(each);
            return since == null ? last.not() : on == null ? Truth.UNKNOWN : Truth.of(!on.isBefore(since)).and(last);
        });
    }

    /** Those of a day within the period up to now, by the law of today. */
    @Term(value = "期间内", changedBy = Act.TIME)
    public S within(Parameter period) {
        return where(each -> overNow(each.on(), period).not());
    }

    /** Those of a day in the calendar year before this one. */
    @Term(value = "上一年度", changedBy = Act.TIME)
    public final S lastYear() {
        return where(each -> each.on() == null ? Truth.UNKNOWN
                : Truth.of(asOf().reached(LocalDate.of(each.on().getYear() + 1, 1, 1))
                        && !asOf().reached(LocalDate.of(each.on().getYear() + 2, 1, 1))));
    }

    /** The last of those selected; not certain while a later one may be missing. */
    @Term(value = "最近一次", changedBy = Act.NOTHING)
    public final S last() {
        LocalDate latest = null;
        for (T each : selection.sure()) {
            latest = latest == null || each.on().isAfter(latest) ? each.on() : latest;
        }
        LocalDate day = latest;
        Truth last = Truth.of(!incomplete() && selection.maybe().isEmpty()).or(Truth.UNKNOWN);
        return where(each -> each.on() == null || day == null ? Truth.UNKNOWN
                : each.on().isBefore(day) ? Truth.FALSE : last);
    }

    /** What the one selected record says; {@code unknown} where it is not certain that it is the one, or there is none. */
    final <V> V only(Function<? super T, V> value, V unknown) {
        return selection.sure().size() == 1 && selection.maybe().isEmpty() && !incomplete()
                ? value.apply(selection.sure().get(0)) : unknown;
    }

    private static <T> List<T> possible(List<T> records, Function<? super T, Truth> test) {
        List<T> kept = new ArrayList<>(records.size());
        for (T each : records) {
            if (test.apply(each) != Truth.FALSE) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static <T> List<T> plus(List<T> records, T one) {
        List<T> more = new ArrayList<>(records);
        more.add(one);
        return more;
    }

    // ---- what tests are made of

    /** Whether a day has come; unknown where the day is. */
    final Truth reached(@Nullable LocalDate date) {
        return date == null ? Truth.UNKNOWN : Truth.of(asOf().reached(date));
    }

    /** Whether something that has no day until it happens has happened by now. */
    final boolean happened(@Nullable LocalDate date) {
        return date != null && asOf().reached(date);
    }

    /** Whether the parameter's period, counted from the day and taken from the law of that day, is over. */
    final Truth over(@Nullable LocalDate from, Parameter period) {
        return from == null ? Truth.UNKNOWN : view().over(from, view().valueFor(period, from));
    }

    /** Whether the parameter's period, counted from the day and taken from the law of today, is over. */
    final Truth overNow(@Nullable LocalDate from, Parameter period) {
        return view().over(from, period.at(asOf()));
    }
}
