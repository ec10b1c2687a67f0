package cn.chengxin.service.change;

import cn.chengxin.rules.edit.Difference;
import cn.chengxin.rules.edit.Merge;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change.Incoming;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.revision.RuleFiles;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings into drafts what others changed, file by file and line by line: what was published here since they were begun,
 * and then what another place or a build made of its text. Where both changed the same, somebody chooses.
 */
@Component
public final class Rebase {

    private final Drafts drafts;
    private final RuleSetHistory history;
    private final RuleFiles files;

    Rebase(Drafts drafts, RuleSetHistory history, RuleFiles files) {
        this.drafts = drafts;
        this.history = history;
        this.files = files;
    }

    /** Which side a file is taken from where both changed it. */
    public enum Side {
        MINE, THEIRS
    }

    /**
     * What is brought in next.
     *
     * @param before what both began with; null for a new rule set
     * @param after what others made of it
     * @param base the revision in effect, from which the draft is made afterwards
     * @param left what is left to be brought in then
     */
    public record Others(@Nullable Map<String, byte[]> before, Map<String, byte[]> after, @Nullable Integer base,
            @Nullable Incoming left) {

        /** Brings it into a draft as far as that needs no choice. */
        public Merge into(Map<String, byte[]> mine) {
            return Merge.of(before == null ? Map.of() : before, after, mine);
        }
    }

    /** What is brought into a change next. */
    public Others others(Change change) {
        Integer current = history.current(change.ruleSet());
        Incoming incoming = change.incoming();
        if (incoming != null && Objects.equals(current, change.base())) {
            return new Others(files.read(incoming.before()), files.read(incoming.after()), current, null);
        }
        return new Others(change.base() == null ? null : drafts.baseFiles(change), drafts.content(change.ruleSet(),
                current), current, incoming);
    }

    /** What others changed that is brought in next; empty where there is nothing. */
    Difference theirs(Change change) {
        Others others = others(change);
        return Difference.between(change.ruleSet(), others.before(), others.after());
    }

    /**
     * Brings in what is next.
     *
     * @param choices for files in which both changed the same, whose text is taken
     * @param seen the revision in effect beside which somebody chose; it counts only where there are choices
     * @throws ApiException CHANGE_CONFLICT where both changed the same and nobody chose, with what is in conflict;
     *     REVISION_CONFLICT where somebody chose beside another revision than the one in effect; DOCUMENT_REFUSED where he
     *     chose for a file that is not in conflict
     */
    public Change take(Actor actor, Change change, Map<String, Side> choices, @Nullable Integer seen) {
        Others others = others(change);
        if (!choices.isEmpty() && !Objects.equals(others.base(), seen)) {
            throw Problem.REVISION_CONFLICT.because("Revision " + seen + " was in effect when it was chosen, and "
                    + others.base() + " is now: look at it first");
        }
        Map<String, byte[]> mine = drafts.files(change);
        Merge merge = others.into(mine);
        Set<String> conflicting = merge.conflicts().stream().map(Merge.Conflict::file)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!conflicting.containsAll(choices.keySet())) {
            throw Problem.DOCUMENT_REFUSED.because("choices (expected: files that both changed the same: " + conflicting
                    + ")");
        }
        List<Merge.Conflict> open = merge.conflicts().stream().filter(each -> !choices.containsKey(each.file()))
                .toList();
        if (!open.isEmpty()) {
            throw Problem.CHANGE_CONFLICT.because("Both changed the same; choose whose text is taken, file by file")
                    .with("conflicts", open)
                    .with("current", others.base())
                    .with("theirs", Difference.between(change.ruleSet(), others.before(), others.after()))
                    .with("mine", Difference.between(change.ruleSet(), others.before(), mine));
        }
        Map<String, byte[]> merged = new TreeMap<>(merge.files());
        conflicting.stream().filter(file -> choices.get(file) == Side.THEIRS).forEach(file -> {
            if (others.after().containsKey(file)) {
                merged.put(file, others.after().get(file));
            } else {
                merged.remove(file);
            }
        });
        return drafts.rebase(actor, change, merged, others.base(), others.left());
    }

    /**
     * How a draft begins that takes in another text's change.
     *
     * @param files the two brought together; ours alone where both changed the same
     * @param incoming what is then still to be brought in
     */
    record Beginning(Map<String, byte[]> files, @Nullable Incoming incoming) {
    }

    /** Brings together what another text became and ours, as far as that needs no choice. */
    Beginning begin(Map<String, byte[]> before, Map<String, byte[]> after, Map<String, byte[]> ours) {
        Merge merge = Merge.of(before, after, ours);
        return merge.conflicts().isEmpty() ? new Beginning(merge.files(), null)
                : new Beginning(ours, new Incoming(files.keepOne(before), files.keepOne(after)));
    }
}
