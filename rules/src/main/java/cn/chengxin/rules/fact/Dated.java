package cn.chengxin.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record that happened, or was stated, on a day. Before that day it is invisible to every rule.
 */
public interface Dated {

    /** The day from which the record can be seen; an unknown day makes every answer about the record unknown. */
    @Nullable LocalDate on();

    /**
     * The day on which the record can found a consequence, where that is a later one (a report is a ground on the
     * day after it was due, not when the duty arose). The law of this day applies to it.
     */
    default @Nullable LocalDate groundOn() {
        return on();
    }

    /** Where the record comes from, where that is known. */
    @Nullable Source source();
}
