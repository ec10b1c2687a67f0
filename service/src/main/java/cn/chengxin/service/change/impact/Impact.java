package cn.chengxin.service.change.impact;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.organization.OrganizationHeads.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A preview: what one content of a change would do to the register beside one edition of all other rules, on one day.
 *
 * @param id sorts by the time of the start
 * @param change the change
 * @param version the version of the change that it was made of
 * @param digest digest of the rule set that it was made of
 * @param edition the edition that was in effect
 * @param asOf 基准日
 * @param state how far it is
 * @param by who asked for it
 * @param startedAt when
 * @param toldAt when it last told how far it was
 * @param register the register as it was
 * @param done organizations looked at
 * @param failures of those that the change can touch, how many could not be read or judged
 * @param touched organizations for which something changes
 * @param outcomes who enters and leaves what
 * @param places how many are touched, by division
 * @param rules which rules begin or cease to hold, and for how many
 * @param failedBecause why it failed; null where it did not
 * @param acceptedBy who was the last to be about to approve the change on the strength of it, whether or not that came
 *     about; null for nobody
 */
@Document("rule_impacts")
public record Impact(@MongoId String id, @Indexed String change, int version, String digest, int edition,
        LocalDate asOf, State state, String by, Instant startedAt, Instant toldAt, Mark register, long done,
        long failures, long touched, List<OutcomeChange> outcomes, List<PlaceChange> places, List<RuleChange> rules,
        @Nullable Reason failedBecause, @Nullable String acceptedBy) {

    /** How far it is. */
    public enum State {
        RUNNING, COMPLETED, FAILED, CANCELLED
    }

    /** Why it failed. */
    public enum Reason {
        /** Something broke; the log of its node says what. */
        BROKE_OFF,
        /** Its node has been silent for long. */
        NODE_GONE
    }

    /**
     * What changes about one outcome.
     *
     * @param entered for how many it is newly established
     * @param left for how many it no longer is
     * @param opened for how many it is newly open
     * @param closed for how many it no longer is
     */
    public record OutcomeChange(Outcome outcome, long entered, long left, long opened, long closed) {
    }

    /** How many organizations of a division are touched. */
    public record PlaceChange(String division, long touched) {
    }

    /**
     * A rule that begins or ceases to hold.
     *
     * @param rule rule set and rule, as {@code ruleSet#rule}
     */
    public record RuleChange(String rule, String clause, long gained, long lost) {
    }

    /** Whether it was made of these rules, beside this edition. */
    public boolean answers(String draft, int now) {
        return state == State.COMPLETED && digest.equals(draft) && edition == now;
    }
}
