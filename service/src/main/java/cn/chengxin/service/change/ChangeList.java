package cn.chengxin.service.change;

import cn.chengxin.service.web.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes, the last changed first.
 *
 * @param changes some of them
 * @param next where the list goes on; null where these are the last
 */
public record ChangeList(List<Change> changes, @Nullable Place next) {

    /** So many are listed at a time at the most. */
    public static final int MOST = 200;

    /** A place in the list: after a change that was last changed then. Written as {@code instant,id}. */
    public record Place(Instant changedAt, String id) {

        /** Reads what {@link #toString()} gives. */
        static Place of(String text) {
            int comma = text.indexOf(',');
            try {
                Instant changedAt = Instant.parse(text.substring(0, Math.max(0, comma)));
                return new Place(Instant.ofEpochMilli(changedAt.toEpochMilli()), text.substring(comma + 1));
            } catch (DateTimeParseException | ArithmeticException e) {
                throw Problem.BAD_REQUEST.because("after (expected: next of the answer before)");
            }
        }

        @Override
        public String toString() {
            return changedAt + "," + id;
        }
    }

    /** The first of those found, one more than is wanted where there are more. */
    static ChangeList of(List<Change> found, int limit) {
        if (found.size() <= limit) {
            return new ChangeList(found, null);
        }
        List<Change> changes = found.subList(0, limit);
        Change last = changes.get(limit - 1);
        return new ChangeList(changes, new Place(last.changedAt(), last.id()));
    }
}
