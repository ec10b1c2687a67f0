package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.supervision.Assessment;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Assessments that were not cancelled. */
public final class Assessments extends Records<Assessment, Assessments> {

    Assessments(Selection<Assessment> selection) {
        super(selection);
    }

    @Override
    Assessments of(Selection<Assessment> selection) {
        return new Assessments(selection);
    }

    /** Those whose level is valid now. */
    @Term(value = "有效期内", changedBy = { Act.BE_ASSESSED, Act.TIME })
    public Assessments valid() {
        return where(each -> Truth.of(asOf().reached(each.validFrom())
                && !asOf().past(each.validThrough())));
    }

    /** Those that gave no level. */
    @Term(value = "未达到等级", changedBy = Act.BE_ASSESSED)
    public Assessments withoutLevel() {
        return where(each -> Truth.of(each.level() == 0));
    }

    /** Those whose validity has not begun. */
    @Term(value = "尚未生效", changedBy = Act.TIME)
    public Assessments upcoming() {
        return where(each -> Truth.of(each.level() > 0 && !asOf().reached(each.validFrom())));
    }

    /** Those whose validity ends within less than the period from now. */
    @Term(value = "有效期所剩不足", changedBy = { Act.BE_ASSESSED, Act.TIME })
    public Assessments endingWithin(Parameter period) {
        return where(each -> {
            Parameter.Value value = period.at(asOf());
            return value == null || value.period() == null ? Truth.UNKNOWN
                    : Truth.of(asOf().past(each.validThrough().minus(value.period())));
        });
    }

    /** Those announced on a day on which the asking rule is in force. */
    @Term(value = "施行后公布", grounds = true, changedBy = Act.NOTHING)
    public Assessments announcedUnderRule() {
        return where(each -> Truth.of(view().window().covers(each.announcedOn())));
    }

    /** Those that are recorded to be valid for longer than the period, from the first day of validity. */
    @Term(value = "记载的有效期超过", changedBy = Act.CORRECT_LEVEL_RECORD)
    public Assessments validLongerThan(Parameter period) {
        return validBeyond(period, (each, term) -> each.validThrough().isAfter(each.validFrom().plus(term)));
    }

    /** Those that are recorded to end later than the period, counted from the year after the announcement. */
    @Term(value = "记载的有效期自次年起超过", changedBy = Act.CORRECT_LEVEL_RECORD)
    public Assessments validLongerFromNextYear(Parameter period) {
        return validBeyond(period, (each, term) -> !each.validThrough().isBefore(nextYear(each).plus(term)));
    }

    /** Those that are recorded to be valid before the year after the announcement, and did not replace another level. */
    @Term(value = "记载于次年之前生效", changedBy = Act.CORRECT_LEVEL_RECORD)
    public Assessments validBeforeNextYear() {
        return where(each -> Truth.of(each.level() > 0 && each.validFrom().isBefore(nextYear(each)) && !replaces(each)));
    }

    /** Cancelled ones of no more than the period ago. */
    @Term(value = "取消未满", changedBy = Act.TIME)
    public Assessments cancelledWithin(Parameter period) {
        return where(each -> overNow(each.cancelledOn(), period).not());
    }

    /** Those after which a lower level was announced. */
    @Term(value = "等级降低", changedBy = Act.BE_ASSESSED)
    public Assessments lowered() {
        return where(each -> each.level() == 0 ? Truth.FALSE : next(each, Truth.FALSE,
                next -> Truth.of(next.level() > 0 && next.level() < each.level())));
    }

    /** Those of a level after which none was announced again. */
    @Term(value = "等级取消", changedBy = Act.BE_ASSESSED)
    public Assessments withoutSuccessor() {
        return where(each -> each.level() == 0 ? Truth.FALSE : next(each, Truth.TRUE, next -> Truth.of(next.level() == 0)));
    }

    private Assessments validBeyond(Parameter period, BiPredicate<Assessment, Period> beyond) {
        return where(each -> {
            Parameter.Value value = period.at(asOf());
            return value == null || value.period() == null ? Truth.UNKNOWN
                    : Truth.of(each.level() > 0 && beyond.test(each, value.period()));
        });
    }

    private static LocalDate nextYear(Assessment assessment) {
        return LocalDate.of(assessment.announcedOn().getYear() + 1, 1, 1);
    }

    private boolean replaces(Assessment assessment) {
        return all().sure().stream().anyMatch(other -> other.level() > 0
                && other.announcedOn().isBefore(assessment.announcedOn())
                && !other.validThrough().isBefore(assessment.announcedOn()));
    }

    /** What holds for the next assessment announced on or after the day on which this one was cancelled. */
    private Truth next(Assessment assessment, Truth none, Function<Assessment, Truth> test) {
        Assessment next = all().sure().stream().filter(other -> other.announcedOn().isAfter(assessment.announcedOn()))
                .min(Comparator.comparing(Assessment::announcedOn)).orElse(null);
        return all().incomplete() ? Truth.UNKNOWN : next == null ? none : test.apply(next);
    }

    /** Cancelled ones too. */
    private Selection<Assessment> all() {
        return view().sections().visible(view().organization().assessments());
    }

    /** The level that they give: the last announced replaces those before it, as a level that was lowered shows. */
    Count level() {
        LocalDate last = LocalDate.MIN;
        int highest = 0;
        for (Assessment each : certain()) {
            last = each.announcedOn().isAfter(last) ? each.announcedOn() : last;
            highest = Math.max(highest, each.level());
        }
        int level = 0;
        for (Assessment each : certain()) {
            level = each.announcedOn().equals(last) ? Math.max(level, each.level()) : level;
        }
        return incomplete() ? new Count(level, Integer.MAX_VALUE) : level > 0 ? Count.of(level) : new Count(0, highest);
    }
}
