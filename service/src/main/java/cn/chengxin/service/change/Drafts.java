package cn.chengxin.service.change;

import cn.chengxin.rules.edit.Difference;
import cn.chengxin.rules.edit.Merge;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.editing.RulePath;
import cn.chengxin.service.ruleset.RuleSetArchive;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.RuleFiles;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts: begun from what is in effect, edited, brought up to date, and given up. They may be broken. */
@Component
public final class Drafts {

    private final Changes changes;
    private final RuleSetHistory history;
    private final RuleFiles files;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    Drafts(Changes changes, RuleSetHistory history, RuleFiles files, Rights rights, AuditLog audit, Clock clock) {
        this.changes = changes;
        this.history = history;
        this.files = files;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins to change a rule set, or to write a new one from nothing. */
    public Change begin(Actor actor, String ruleSet, String title) {
        Integer base = history.current(ruleSet);
        return begin(actor, ruleSet, title, base, Origin.EDITED, null, content(ruleSet, base));
    }

    Change begin(Actor actor, String ruleSet, String title, @Nullable Integer base, Origin origin,
            @Nullable String from, Map<String, byte[]> content) {
        rights.require(actor, Role.OFFICER, ruleSet, content);
        Instant now = now();
        Change change = new Change(new ObjectId().toHexString(), ruleSet, 1, Status.DRAFT, title, actor.name(),
                List.of(actor.name()), base, origin, from, files.keepOne(content), now, now, actor.name(), null);
        record(actor, "CHANGE_BEGUN", change);
        changes.add(change);
        return change;
    }

    /** The files of a change as it is now. */
    public Map<String, byte[]> files(Change change) {
        return files.read(change.files());
    }

    /** The files of the revision that a change was made from; none for a new rule set. */
    public Map<String, byte[]> baseFiles(Change change) {
        return content(change.ruleSet(), change.base());
    }

    private Map<String, byte[]> content(String ruleSet, @Nullable Integer revision) {
        return revision == null ? Map.of() : history.files(ruleSet, revision);
    }

    /** What a change makes other than it was in its base. */
    public Difference difference(Change change) {
        return Difference.between(change.ruleSet(), change.base() == null ? null : baseFiles(change), files(change));
    }

    /** What others published since a change was begun: what is other in effect now than in its base. */
    public Difference differenceOfOthers(Change change) {
        return Difference.between(change.ruleSet(), change.base() == null ? null : baseFiles(change),
                content(change.ruleSet(), history.current(change.ruleSet())));
    }

    /** Puts other files in the place of all. */
    public Change save(Actor actor, Change change, Map<String, byte[]> content) {
        return save(actor, change, change.title(), change.base(), content);
    }

    /**
     * Puts one file in the place of another, or beside it; takes it away where it is null.
     *
     * @throws ApiException CHANGE_CONFLICT where the change was edited since this version of it, with both differences
     */
    public Change save(Actor actor, Change change, String path, byte @Nullable [] content) {
        Map<String, byte[]> all = new TreeMap<>(files(change));
        if (content == null) {
            all.remove(path);
        } else {
            all.put(path, content);
        }
        return save(actor, change, all);
    }

    /** Gives it another title. */
    public Change rename(Actor actor, Change change, String title) {
        return save(actor, change, title, change.base(), files(change));
    }

    /** Which side a file is taken from where both changed it. */
    public enum Side {
        MINE, THEIRS
    }

    /**
     * Brings a draft up to date with the revision in effect: what others changed since comes in, file by file and line by
     * line.
     *
     * @param choices for files in which both changed the same, whose text is taken
     * @throws ApiException CHANGE_CONFLICT where both changed the same and nobody chose, with what is in conflict
     */
    public Change rebase(Actor actor, Change change, Map<String, Side> choices) {
        Integer current = history.current(change.ruleSet());
        Map<String, byte[]> theirs = content(change.ruleSet(), current);
        Merge merge = Merge.of(baseFiles(change), theirs, files(change));
        Map<String, byte[]> merged = new TreeMap<>(merge.files());
        List<Merge.Conflict> open = merge.conflicts().stream().filter(each -> !choices.containsKey(each.file())).toList();
        if (!open.isEmpty()) {
            throw Problem.CHANGE_CONFLICT.because("Both changed the same; choose whose text is taken, file by file")
                    .with("conflicts", open).with("theirs", differenceOfOthers(change)).with("mine", difference(change));
        }
        merge.conflicts().stream().map(Merge.Conflict::file).distinct()
                .filter(file -> choices.get(file) == Side.THEIRS).forEach(file -> {
                    if (theirs.containsKey(file)) {
                        merged.put(file, theirs.get(file));
                    } else {
                        merged.remove(file);
                    }
                });
        return save(actor, change, change.title(), current, merged);
    }

    private Change save(Actor actor, Change change, String title, @Nullable Integer base,
            Map<String, byte[]> content) {
        if (change.status() != Status.DRAFT) {
            throw Problem.CHANGE_CLOSED.because("Only a draft is edited, it is " + change.status());
        }
        requireSay(actor, change);
        rights.require(actor, Role.OFFICER, change.ruleSet(), content);
        RuleSetArchive.checkSize(content);
        Map<String, byte[]> before = files(change);
        content.keySet().stream().filter(path -> !before.containsKey(path)).forEach(RulePath::check);
        try {
            changes.requireCurrent(change);
            audit.record(actor, "CHANGE_EDITED", change.ruleSet(), Map.of("change", change.id(), "version",
                    String.valueOf(change.version() + 1)));
            return changes.move(change, change.edited(title, base, files.keepOne(content), actor.name(), now()));
        } catch (ApiException e) {
            throw e.with("theirs", Difference.between(change.ruleSet(), before, files(changes.get(change.id()))))
                    .with("mine", Difference.between(change.ruleSet(), before, content));
        }
    }

    /** A new rule set that does not say yet where it belongs is its authors' own. */
    private void requireSay(Actor actor, Change change) {
        Map<String, byte[]> files = files(change);
        rights.require(actor, Role.OFFICER, change.ruleSet(), files);
        if (!rights.placed(change.ruleSet(), files) && !change.contributors().contains(actor.name())
                && !actor.may(Role.OFFICER, Instrument.NATION)) {
            throw Problem.FORBIDDEN.because("It does not say yet where it belongs; only its authors edit it");
        }
    }

    /** Gives a change up. Its versions are kept. */
    public Change withdraw(Actor actor, Change change, @Nullable String reason) {
        if (!change.open()) {
            throw Problem.CHANGE_CLOSED.because("It is " + change.status() + " already");
        }
        requireSay(actor, change);
        changes.requireCurrent(change);
        record(actor, "CHANGE_WITHDRAWN", change);
        return changes.move(change, change.moved(Status.WITHDRAWN, actor.name(), now(),
                new Change.Decision(actor.name(), now(), reason, null)));
    }

    private void record(Actor actor, String action, Change change) {
        audit.record(actor, action, change.ruleSet(), Map.of("change", change.id(), "title", change.title()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
