package cn.chengxin.rules.engine;

import cn.chengxin.rules.view.Op;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers between two bounds; a bound that is null is open.
 *
 * @param from the lower bound
 * @param fromIn whether it is one of them
 * @param to the upper bound
 * @param toIn whether it is one of them
 */
record Amounts(@Nullable BigDecimal from, boolean fromIn, @Nullable BigDecimal to, boolean toIn) {

    static final Amounts ALL = new Amounts(null, false, null, false);
    /** What a number of things can be. */
    static final Amounts COUNTS = new Amounts(BigDecimal.ZERO, true, null, false);

    /** Those of which a comparison with a number holds; all of them for what is only other than it. */
    static Amounts of(Op op, BigDecimal number) {
        return switch (op) {
            case EQ -> new Amounts(number, true, number, true);
            case NE -> ALL;
            case LT -> new Amounts(null, false, number, false);
            case LE -> new Amounts(null, false, number, true);
            case GT -> new Amounts(number, false, null, false);
            case GE -> new Amounts(number, true, null, false);
        };
    }

    /** Those that are in both. */
    Amounts and(Amounts other) {
        boolean lower = startsBefore(other);
        boolean upper = endsAfter(other);
        return new Amounts(lower ? other.from : from, lower ? other.fromIn : fromIn, upper ? other.to : to,
                upper ? other.toIn : toIn);
    }

    /** Whether the other ones have all of these. */
    boolean within(Amounts other) {
        return !startsBefore(other) && !endsAfter(other);
    }

    private boolean startsBefore(Amounts other) {
        int compared = from == null || other.from == null ? Boolean.compare(from != null, other.from != null)
                : from.compareTo(other.from);
        return compared < 0 || compared == 0 && fromIn && !other.fromIn;
    }

    private boolean endsAfter(Amounts other) {
        int compared = to == null || other.to == null ? Boolean.compare(to == null, other.to == null)
                : to.compareTo(other.to);
        return compared > 0 || compared == 0 && toIn && !other.toIn;
    }

    /** Those that lie above these and below the next, where nothing else does. */
    Amounts until(Amounts next) {
        return new Amounts(to, !toIn, next.from, !next.fromIn);
    }

    /**
     * One of them, in the middle where there is one; null where there is none.
     *
     * @param whole whether only whole numbers count
     */
    @Nullable BigDecimal one(boolean whole) {
        if (from == null || to == null) {
            BigDecimal bound = from == null ? to : from;
            BigDecimal beside = from == null ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            return bound == null ? BigDecimal.ZERO : whole ? bound.setScale(0, from == null ? RoundingMode.FLOOR
                    : RoundingMode.CEILING).add(beside) : bound.add(beside);
        }
        BigDecimal middle = from.add(to).divide(BigDecimal.valueOf(2));
        return !whole && has(middle) ? middle : whole && has(middle.setScale(0, RoundingMode.FLOOR))
                ? middle.setScale(0, RoundingMode.FLOOR) : whole && has(middle.setScale(0, RoundingMode.CEILING))
                        ? middle.setScale(0, RoundingMode.CEILING) : null;
    }

    private boolean has(BigDecimal number) {
        return of(Op.EQ, number).within(this);
    }
}
