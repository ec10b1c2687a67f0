package cn.chengxin.service.change;

import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.ruleset.revision.StoredFile;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of a change, and what was done to come there: that is told by what it makes other than the version before.
 *
 * @param version counts from 1
 * @param act what was done
 * @param restored the version that it is again, where one was restored; null otherwise
 * @param by who did it
 * @param at when
 * @param status where the change stood then
 * @param title what it was for
 * @param base the number of the revision that it was made from; null for a new rule set
 * @param files the files that are other than in the version before
 */
public record Version(int version, Act act, @Nullable Integer restored, String by, Instant at, Status status,
        String title, @Nullable Integer base, List<String> files) {

    /** What was done. */
    public enum Act {
        BEGUN, EDITED, RENAMED,
        /** what others had changed was brought in */
        REBASED,
        RESTORED, PROPOSED, GIVEN_BACK, APPROVED, PUBLISHED,
        /** it was approved, and its publication broke off */
        NOT_PUBLISHED,
        WITHDRAWN
    }

    static Version of(@Nullable Change before, Change change) {
        Set<StoredFile> differing = new HashSet<>(change.files());
        if (before != null) {
            before.files().stream().filter(each -> !differing.remove(each)).forEach(differing::add);
        }
        return new Version(change.version(), before == null ? Act.BEGUN : act(before, change), change.restored(),
                change.changedBy(), change.changedAt(), change.status(), change.title(), change.base(),
                differing.stream().map(StoredFile::path).distinct().sorted().toList());
    }

    private static Act act(Change before, Change change) {
        return switch (change.status()) {
            case PROPOSED -> before.status() == Status.PUBLISHING ? Act.NOT_PUBLISHED : Act.PROPOSED;
            case PUBLISHING -> Act.APPROVED;
            case PUBLISHED -> Act.PUBLISHED;
            case WITHDRAWN -> Act.WITHDRAWN;
            case DRAFT -> before.status() == Status.PROPOSED ? Act.GIVEN_BACK : edit(before, change);
        };
    }

    private static Act edit(Change before, Change change) {
        if (change.restored() != null) {
            return Act.RESTORED;
        }
        if (!Objects.equals(before.base(), change.base()) || !Objects.equals(before.incoming(), change.incoming())) {
            return Act.REBASED;
        }
        return before.title().equals(change.title()) ? Act.EDITED : Act.RENAMED;
    }
}
