package cn.chengxin.rules.view;

import org.jspecify.annotations.Nullable;

/** A Kleene truth value: what is not known is neither true nor false. */
public enum Truth {
    FALSE, UNKNOWN, TRUE;

    /** The truth of something known. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The truth of something that may be unknown. */
    public static Truth ofNullable(@Nullable Boolean value) {
        return value == null ? UNKNOWN : of(value);
    }

    /** Negation. */
    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    /** Conjunction: the weaker of both. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Disjunction: the stronger of both. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
