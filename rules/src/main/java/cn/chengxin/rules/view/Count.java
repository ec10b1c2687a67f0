package cn.chengxin.rules.view;

import org.jspecify.annotations.Nullable;

/**
 * A number of things of which some may be unknown: at least so many, at most so many. Three warnings on file are "at
 * least two" even where the section may lack a fourth.
 *
 * @param atLeast the things that certainly count
 * @param atMost those and all that might; {@link Integer#MAX_VALUE} where there is no bound
 */
public record Count(int atLeast, int atMost) {

    private static final Count[] SMALL = new Count[16];
    private static final Count UNKNOWN = new Count(0, Integer.MAX_VALUE);

    static {
        for (int n = 0; n < SMALL.length; n++) {
            SMALL[n] = new Count(n, n);
        }
    }

    /** A known number. */
    public static Count of(int number) {
        return number >= 0 && number < SMALL.length ? SMALL[number] : new Count(number, number);
    }

    /** A number that may be unknown. */
    public static Count ofNullable(@Nullable Integer number) {
        return number == null ? UNKNOWN : of(number);
    }

    /** Nothing is known about the number. */
    public static Count unknown() {
        return UNKNOWN;
    }

    /** Whether the comparison holds for every number, for none, or for some that it may be. */
    Truth compare(Op op, int value) {
        return switch (op) {
            case GE -> between(atLeast >= value, atMost >= value);
            case GT -> between(atLeast > value, atMost > value);
            case LT -> between(atMost < value, atLeast < value);
            case LE -> between(atMost <= value, atLeast <= value);
            case EQ -> between(atLeast == value && atMost == value, atLeast <= value && value <= atMost);
            case NE -> compare(Op.EQ, value).not();
        };
    }

    private static Truth between(boolean certain, boolean possible) {
        return certain ? Truth.TRUE : possible ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public String toString() {
        if (atLeast == atMost) {
            return Integer.toString(atLeast);
        }
        return atMost == Integer.MAX_VALUE ? "≥" + atLeast : atLeast + "–" + atMost;
    }
}
