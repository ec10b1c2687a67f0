package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.sanction.Penalty;
import cn.chengxin.rules.fact.sanction.PenaltyKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Penalties in effect and not cancelled. */
public final class Penalties extends Records<Penalty, Penalties> {

    Penalties(Selection<Penalty> selection) {
        super(selection);
    }

    @Override
    Penalties of(Selection<Penalty> selection) {
        return new Penalties(selection);
    }

    /** Those imposed on the organization itself, not on a person. */
    @Term("对社会组织的")
    public Penalties againstOrganization() {
        return where(each -> Truth.of(each.against() == Penalty.Subject.ORGANIZATION));
    }

    /** Those that hold any of the kinds. */
    @Term("种类")
    public Penalties kinds(PenaltyKind... kinds) {
        List<PenaltyKind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.stream().anyMatch(each.kinds()::contains)));
    }

    /** Those that hold a fine below the amount; confiscated sums are no fine. */
    @Term("罚款低于")
    public Penalties fineBelow(Parameter amount) {
        return where(each -> fine(each, Op.LT, amount));
    }

    /** Those that hold a fine of the amount or more. */
    @Term("罚款达到")
    public Penalties fineAtLeast(Parameter amount) {
        return where(each -> fine(each, Op.GE, amount));
    }

    /** Those that hold a warning, or a fine below the amount. */
    @Term("警告或者罚款低于")
    public Penalties warningOrFineBelow(Parameter amount) {
        return where(each -> Truth.of(each.kinds().contains(PenaltyKind.WARNING)).or(fine(each, Op.LT, amount)));
    }

    /** Those decided within the period up to now. */
    @Term("期间内")
    public Penalties within(Parameter period) {
        return where(each -> over(each.decidedOn(), period).not());
    }

    /** Those that complete a group of so many decided within one period. */
    @Term("期间内达到次数")
    public Penalties repeated(Parameter times, Parameter period) {
        List<Penalty> all = certain();
        return where(each -> {
            Parameter.@Nullable Value number = times.at(each.decidedOn());
            Parameter.@Nullable Value span = period.at(each.decidedOn());
            if (number == null || number.number() == null || span == null || span.period() == null) {
                return Truth.UNKNOWN;
            }
            int certain = 0;
            for (Penalty other : all) {
                certain += follows(other, each, span) ? 1 : 0;
            }
            int possible = certain;
            for (Penalty other : possible()) {
                possible += follows(other, each, span) ? 1 : 0;
            }
            return new Count(certain, incomplete() ? Integer.MAX_VALUE : possible).compare(Op.GE,
                    number.number().intValueExact());
        });
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term("尚未据以列入")
    public Penalties unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** Those that no written certificate excuses. */
    @Term("无书面证明免责")
    public Penalties unexcused(ListingGround ground) {
        return unexcusedBy(ground);
    }

    /** Those that a written certificate excuses. */
    @Term("有书面证明免责")
    public Penalties excused(ListingGround ground) {
        return excusedBy(ground);
    }

    private static boolean follows(Penalty earlier, Penalty later, Parameter.Value span) {
        LocalDate last = later.decidedOn();
        return !earlier.decidedOn().isAfter(last) && !last.isAfter(earlier.decidedOn().plus(span.period()));
    }

    private static Truth fine(Penalty penalty, Op op, Parameter amount) {
        if (!penalty.kinds().contains(PenaltyKind.FINE)) {
            return Truth.FALSE;
        }
        Parameter.Value limit = amount.at(penalty.decidedOn());
        BigDecimal fine = penalty.fine();
        if (limit == null || limit.number() == null || fine == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(op.holds(fine.compareTo(limit.number())));
    }
}
