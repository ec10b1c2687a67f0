package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.sanction.ListingGround;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a listing, or a certificate, answered the grounds that had arisen by then.
 *
 * @param certain the last day that is certain; null where there is none
 * @param possible the last day that may be; null where there is none
 * @param incomplete whether there may be a later one that nobody has entered
 */
record LastDay(@Nullable LocalDate certain, @Nullable LocalDate possible, boolean incomplete) {

    private static final LastDay NEVER = new LastDay(null, null, false);

    /** When the organization was last listed on any of the grounds. */
    static LastDay listed(ListEntries entries, ListingGround... grounds) {
        return of(entries, each -> each.grounds().isEmpty() ? Truth.UNKNOWN
                : Truth.of(Stream.of(grounds).anyMatch(each.grounds()::contains)));
    }

    /** When a certificate last excused the ground. */
    static LastDay excused(Determinations certificates, ListingGround ground) {
        return of(certificates, each -> each.excuses() == null ? Truth.UNKNOWN : Truth.of(each.excuses() == ground));
    }

    private static <T extends Dated> LastDay of(Records<T, ?> records, Function<T, Truth> about) {
        if (records.certain().isEmpty() && !records.incomplete()) {
            return NEVER;
        }
        LocalDate certain = null;
        LocalDate possible = null;
        for (T each : records.certain()) {
            Truth truth = about.apply(each);
            if (truth == Truth.TRUE) {
                certain = later(certain, each.on());
            } else if (truth == Truth.UNKNOWN) {
                possible = later(possible, each.on());
            }
        }
        return new LastDay(certain, possible, records.incomplete());
    }

    /** Whether there never was one. */
    boolean never() {
        return certain == null && possible == null && !incomplete;
    }

    /** Whether there is one. */
    Truth ever() {
        return certain != null ? Truth.TRUE : never() ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether it answers a ground that arose on the day. */
    Truth covers(@Nullable LocalDate ground) {
        if (ground == null) {
            return never() ? Truth.FALSE : Truth.UNKNOWN;
        }
        if (certain != null && !ground.isAfter(certain)) {
            return Truth.TRUE;
        }
        return incomplete || possible != null && !ground.isAfter(possible) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
