package cn.chengxin.service.change;

import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A change to one rule set (变更), from its first draft to its end. It moves from one version to the next by
 * compare-and-set, and the versions that it leaves are kept.
 *
 * @param id its id
 * @param ruleSet the rule set's id
 * @param version counts every change of this document from 1
 * @param status where it stands
 * @param title what it is for, in a line; empty where a build brought it and nobody gave it one
 * @param author who began it
 * @param contributors everybody who edited or proposed it, its author first
 * @param base the number of the revision that it was made from; null for a new rule set
 * @param origin where its content came from
 * @param from the revision that it was adopted from or goes back to, as {@code ruleSet#number}; null otherwise
 * @param files its files as they are now
 * @param createdAt when it was begun
 * @param changedAt when it came to this version
 * @param changedBy who brought it there
 * @param decision how it ended or, of a draft, why it was given back; null where nobody has decided
 * @param incoming another text's change that is still to be brought into it; null for none
 * @param restored the version that it is again, where somebody restored one; null otherwise
 */
@Document("rule_changes")
public record Change(@MongoId String id, @Indexed String ruleSet, int version, Status status, String title,
        String author, List<String> contributors, @Nullable Integer base, Origin origin, @Nullable String from,
        List<StoredFile> files, Instant createdAt, Instant changedAt, String changedBy, @Nullable Decision decision,
        @Nullable Incoming incoming, @Nullable Integer restored) {

    /** Where a change stands that can still become a revision. */
    static final Set<Status> OPEN = Set.of(Status.DRAFT, Status.PROPOSED);

    /** Where a change stands. */
    public enum Status {
        /** it may be broken, and is edited */
        DRAFT,
        /** it is in order, and waits for somebody else to approve it */
        PROPOSED,
        /** it is approved, and the nodes compile it */
        PUBLISHING,
        PUBLISHED,
        /** it was given up */
        WITHDRAWN
    }

    /**
     * How a change ended, or why it was given back.
     *
     * @param by who decided
     * @param at when
     * @param reason why, in words; null where none was given
     * @param revision the number of the revision that it became; null where it became none
     */
    public record Decision(String by, Instant at, @Nullable String reason, @Nullable Integer revision) {
    }

    /**
     * What another text was, and what it is now: the rule set that this one was adopted from, or what a build brings.
     *
     * @param before its files when they were last taken over
     * @param after its files now
     */
    public record Incoming(List<StoredFile> before, List<StoredFile> after) {
    }

    /** Whether it can still become a revision. */
    public boolean open() {
        return OPEN.contains(status);
    }

    /** The next version, edited. */
    Change edited(String title, List<StoredFile> files, String by, Instant at) {
        return new Change(id, ruleSet, version + 1, Status.DRAFT, title, author, and(by), base, origin, from, files,
                createdAt, at, by, decision, incoming, null);
    }

    /** The next version, brought up to date with a revision, and with what is left to be brought in. */
    Change rebased(@Nullable Integer base, @Nullable Incoming left, List<StoredFile> files, String by, Instant at) {
        return new Change(id, ruleSet, version + 1, Status.DRAFT, title, author, and(by), base, origin, from, files,
                createdAt, at, by, decision, left, null);
    }

    /** The next version, with the text of an earlier one, made from what that was made from. */
    Change restored(Change then, String by, Instant at) {
        return new Change(id, ruleSet, version + 1, Status.DRAFT, title, author, and(by), then.base, origin, from,
                then.files, createdAt, at, by, decision, then.incoming, then.version);
    }

    /** The next version, proposed: whoever proposes a text answers for it, though others or a build wrote it. */
    Change proposed(String by, Instant at) {
        return new Change(id, ruleSet, version + 1, Status.PROPOSED, title, author, and(by), base, origin, from, files,
                createdAt, at, by, null, incoming, null);
    }

    private List<String> and(String name) {
        return Stream.concat(contributors.stream(), Stream.of(name)).distinct().toList();
    }

    /** The next version, somewhere else on its way. */
    Change moved(Status to, String by, Instant at, @Nullable Decision how) {
        return new Change(id, ruleSet, version + 1, to, title, author, contributors, base, origin, from, files,
                createdAt, at, by, how, incoming, null);
    }
}
