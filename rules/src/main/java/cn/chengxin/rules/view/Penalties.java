package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Pledge;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.sanction.Penalty;
import cn.chengxin.rules.fact.sanction.PenaltyKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Penalties in effect and not cancelled. */
public final class Penalties extends Records<Penalty, Penalties> {

    /** A warning or a public criticism is done with when it is spoken. */
    private static final Set<PenaltyKind> TO_BE_EXECUTED = EnumSet.complementOf(EnumSet.of(PenaltyKind.WARNING,
            PenaltyKind.PUBLIC_CRITICISM));

    Penalties(Selection<Penalty> selection) {
        super(selection);
    }

    @Override
    Penalties of(Selection<Penalty> selection) {
        return new Penalties(selection);
    }

    /** Those imposed on the organization itself, not on a person. */
    @Term(value = "对社会组织的", changedBy = Act.NOTHING)
    public Penalties againstOrganization() {
        return where(each -> Truth.of(each.against() == Penalty.Subject.ORGANIZATION));
    }

    /** Those that hold any of the kinds. */
    @Term(value = "种类", changedBy = Act.NOTHING)
    public Penalties kinds(PenaltyKind... kinds) {
        List<PenaltyKind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.stream().anyMatch(each.kinds()::contains)));
    }

    /** Those that hold none of the kinds. */
    @Term(value = "不含种类", changedBy = Act.NOTHING)
    public Penalties without(PenaltyKind... kinds) {
        List<PenaltyKind> unwanted = List.of(kinds);
        return where(each -> Truth.of(unwanted.stream().noneMatch(each.kinds()::contains)));
    }

    /** Those that hold no fine of the amount or more. */
    @Term(value = "罚款未达到", changedBy = Act.NOTHING)
    public Penalties withoutFineOf(Parameter amount) {
        return where(each -> fine(each, Op.GE, amount).not());
    }

    /** Those that hold a fine below the amount; confiscated sums are no fine. */
    @Term(value = "罚款低于", changedBy = Act.NOTHING)
    public Penalties fineBelow(Parameter amount) {
        return where(each -> fine(each, Op.LT, amount));
    }

    /** Those that hold a fine of the amount or more. */
    @Term(value = "罚款达到", changedBy = Act.NOTHING)
    public Penalties fineAtLeast(Parameter amount) {
        return where(each -> fine(each, Op.GE, amount));
    }

    /** Those that hold a warning, or a fine below the amount. */
    @Term(value = "警告或者罚款低于", changedBy = Act.NOTHING)
    public Penalties warningOrFineBelow(Parameter amount) {
        return where(each -> Truth.of(each.kinds().contains(PenaltyKind.WARNING)).or(fine(each, Op.LT, amount)));
    }

    /** Those decided within the period up to now. */
    @Term(value = "期间内", changedBy = Act.TIME)
    @Override
    public Penalties within(Parameter period) {
        return where(each -> over(each.decidedOn(), period).not());
    }

    /** Those that complete a group of so many decided within one period. */
    @Term(value = "期间内达到次数", changedBy = Act.NOTHING)
    public Penalties repeated(Parameter times, Parameter period) {
        List<Penalty> all = certain();
        return where(each -> {
            Parameter.@Nullable Value number = view().valueFor(times, each.decidedOn());
            Parameter.@Nullable Value span = view().valueFor(period, each.decidedOn());
            if (number == null || number.number() == null || span == null || span.period() == null) {
                return Truth.UNKNOWN;
            }
            List<Penalty> sure = all.stream().filter(other -> follows(other, each, span)).toList();
            Stream<Penalty> maybe = possible().stream().filter(other -> follows(other, each, span));
            int atMost = decisions(Stream.concat(sure.stream(), maybe).toList(), Penalties::same);
            return new Count(decisions(sure, Penalties::maybeSame), incomplete() ? Integer.MAX_VALUE : atMost)
                    .compare(Op.GE, number.number().intValueExact());
        });
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term(value = "尚未据以列入", changedBy = Act.BE_LISTED)
    public Penalties unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** Those that no written certificate excuses. */
    @Term(value = "无书面证明免责", changedBy = Act.CERTIFY)
    public Penalties unexcused(ListingGround ground) {
        return unexcusedBy(ground);
    }

    /** Those that a written certificate excuses. */
    @Term(value = "有书面证明免责", changedBy = Act.CERTIFY)
    public Penalties excused(ListingGround ground) {
        return excusedBy(ground);
    }

    /** Those that arose since the level that is valid now was announced. */
    @Term(value = "现行等级公布以来", changedBy = { Act.BE_ASSESSED, Act.TIME })
    public Penalties sinceLevel() {
        return sinceLevelBy(Penalty::decidedOn);
    }

    /** Those decided since the beginning of last year. */
    @Term(value = "上年度以来", changedBy = Act.TIME)
    public Penalties sinceLastYear() {
        return where(each -> Truth.of(!asOf().reached(LocalDate.of(each.decidedOn().getYear() + 2, 1, 1))));
    }

    /** Those that hold any of the kinds, or a fine of the amount or more. */
    @Term(value = "含种类或者罚款达到", changedBy = Act.NOTHING)
    public Penalties reaching(Parameter amount, PenaltyKind... kinds) {
        return where(each -> reaches(each, amount, List.of(kinds)));
    }

    /** Those that hold none of the kinds, and no fine of the amount or more. */
    @Term(value = "不含种类且罚款未达到", changedBy = Act.NOTHING)
    public Penalties shortOf(Parameter amount, PenaltyKind... kinds) {
        return where(each -> reaches(each, amount, List.of(kinds)).not());
    }

    private Truth reaches(Penalty penalty, Parameter amount, List<PenaltyKind> kinds) {
        return Truth.of(kinds.stream().anyMatch(penalty.kinds()::contains)).or(fine(penalty, Op.GE, amount));
    }

    /** Those shown to the public. */
    @Term(value = "已公示", changedBy = Act.NOTHING)
    public Penalties published() {
        return where(each -> Truth.of(happened(each.publishedOn())));
    }

    /** Those decided longer ago than the period, with nothing left to execute, and followed by a pledge of the kind. */
    @Term(value = "满此期间并已履行、承诺", changedBy = { Act.EXECUTE_PENALTY, Act.SIGN_PLEDGE, Act.TIME })
    public Penalties redressedAfter(Parameter period, Pledge.Kind pledge) {
        return where(each -> redressed(each, period, pledge));
    }

    /** Those of which any of this is wanting. */
    @Term(value = "未满此期间或者未履行、未承诺", changedBy = { Act.EXECUTE_PENALTY, Act.SIGN_PLEDGE, Act.TIME })
    public Penalties unredressedAfter(Parameter period, Pledge.Kind pledge) {
        return where(each -> redressed(each, period, pledge).not());
    }

    private Truth redressed(Penalty penalty, Parameter period, Pledge.Kind pledge) {
        boolean executed = happened(penalty.executedOn())
                || TO_BE_EXECUTED.stream().noneMatch(penalty.kinds()::contains);
        return over(penalty.decidedOn(), period).and(Truth.of(executed)).and(pledged(penalty, pledge));
    }

    private Truth pledged(Penalty penalty, Pledge.Kind kind) {
        Pledges pledges = view().pledges();
        return pledges.certain().stream().anyMatch(each -> each.kind() == kind
                && !each.signedOn().isBefore(penalty.decidedOn())) ? Truth.TRUE
                : pledges.incomplete() ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static boolean follows(Penalty earlier, Penalty later, Parameter.Value span) {
        LocalDate last = later.decidedOn();
        return !earlier.decidedOn().isAfter(last) && !last.isAfter(earlier.decidedOn().plus(span.period()));
    }

    /** How many decisions these are, where one may have been entered by several departments. */
    private static int decisions(List<Penalty> penalties, BiPredicate<Penalty, Penalty> equal) {
        List<Penalty> different = new ArrayList<>();
        for (Penalty each : penalties) {
            if (different.stream().noneMatch(other -> equal.test(each, other))) {
                different.add(each);
            }
        }
        return different.size();
    }

    private static boolean same(Penalty one, Penalty other) {
        return one.decidedOn().equals(other.decidedOn()) && one.document() != null
                && one.document().equals(other.document());
    }

    /** Two records of one day are two decisions where their numbers, or those who decided, differ. */
    private static boolean maybeSame(Penalty one, Penalty other) {
        return one.decidedOn().equals(other.decidedOn()) && !differ(one.document(), other.document())
                && !differ(one.authority(), other.authority());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private Truth fine(Penalty penalty, Op op, Parameter amount) {
        if (!penalty.kinds().contains(PenaltyKind.FINE)) {
            return Truth.FALSE;
        }
        Parameter.Value limit = view().valueFor(amount, penalty.decidedOn());
        BigDecimal fine = penalty.fine();
        if (limit == null || limit.number() == null || fine == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(op.holds(fine.compareTo(limit.number())));
    }
}
