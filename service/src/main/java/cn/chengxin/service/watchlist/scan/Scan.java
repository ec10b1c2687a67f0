package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.verdict.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * One walk over the whole register, with the day and the rules that it was pinned to.
 *
 * @param id sorts by the time of the start
 * @param state how far it is
 * @param asOf 基准日
 * @param full whether every organization was to be judged anew
 * @param base the published scan before this one; null for the first
 * @param carries whether results are carried over from the base
 * @param dictionary the rules, by number
 * @param ruleSets the revisions
 * @param startedAt when it was asked for
 * @param finishedAt when it ended
 * @param total how many organizations the register held then, about
 * @param epoch counts the nodes that have worked on it, one after the other
 * @param segments what they finished
 * @param progress how far it is
 * @param failedBecause why it failed; null where it did not
 */
@Document("scans")
public record Scan(@MongoId String id, State state, LocalDate asOf, boolean full, @Nullable String base,
        boolean carries, String dictionary, List<RuleSetDigest> ruleSets, Instant startedAt,
        @Nullable Instant finishedAt, long total, int epoch, List<Segment> segments, Progress progress,
        @Nullable Reason failedBecause) {

    /** How far a scan is. */
    public enum State {
        RUNNING, COMPLETED, FAILED,
        /** its node is gone; the next one goes on after the last finished block */
        INTERRUPTED
    }

    /** Why a scan failed. */
    public enum Reason {
        /** Something broke; the log of its node says what. */
        BROKE_OFF,
        /** The rules changed while it was interrupted. */
        RULES_CHANGED,
        /** A later one was begun while it was interrupted. */
        OVERTAKEN
    }

    /** A rule set as it was. */
    public record RuleSetDigest(String id, String digest) {
    }

    /** The blocks that count of what one node wrote: what it wrote after it was given up does not. */
    public record Segment(int epoch, int blocks) {
    }

    /**
     * How far it is.
     *
     * @param done organizations looked at
     * @param evaluated of these, judged
     * @param carried of these, carried over
     * @param failures of these, not to be judged
     * @param perSecond organizations a second
     * @param peakMemory the most heap in use at the end of a block, in bytes
     * @param counts how many stand where, so far
     */
    public record Progress(long done, long evaluated, long carried, long failures, double perSecond, long peakMemory,
            List<Count> counts) {

        static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, List.of());
    }

    /** How many organizations stand under an outcome, and for how many it is open. */
    public record Count(Outcome outcome, long established, long undetermined) {
    }

    /** Whether it still goes on, or would. */
    public boolean unfinished() {
        return state == State.RUNNING || state == State.INTERRUPTED;
    }

    Scan withState(State state) {
        return new Scan(id, state, asOf, full, base, carries, dictionary, ruleSets, startedAt, finishedAt, total,
                epoch, segments, progress, failedBecause);
    }
}
