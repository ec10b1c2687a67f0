package cn.chengxin.service.change;

import cn.chengxin.rules.edit.Difference;
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
import cn.chengxin.service.ruleset.revision.StoredFile;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts: begun from what is in effect, edited, taken back to what they were, and given up. They may be broken. */
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
        return begin(actor, ruleSet, title, base, Origin.EDITED, null, content(ruleSet, base), null);
    }

    Change begin(Actor actor, String ruleSet, String title, @Nullable Integer base, Origin origin,
            @Nullable String from, Map<String, byte[]> content, Change.@Nullable Incoming incoming) {
        rights.require(actor, Role.OFFICER, ruleSet, content);
        Instant now = now();
        Change change = new Change(new ObjectId().toHexString(), ruleSet, 1, Status.DRAFT, title, actor.name(),
                List.of(actor.name()), base, origin, from, files.keepOne(content), now, now, actor.name(), null,
                incoming, null);
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

    Map<String, byte[]> content(String ruleSet, @Nullable Integer revision) {
        return revision == null ? Map.of() : history.files(ruleSet, revision);
    }

    /**
     * What a change is compared with: the revision that it was made from or, where it adopts another place's rule set,
     * that one's text for the place that adopts it; null where it is new.
     */
    public @Nullable Map<String, byte[]> before(Change change) {
        if (change.base() != null) {
            return baseFiles(change);
        }
        return change.origin() == Origin.ADOPTED ? files(changes.get(change.id(), 1)) : null;
    }

    /** What a change makes other than it was. */
    public Difference difference(Change change) {
        return Difference.between(change.ruleSet(), before(change), files(change));
    }

    /** Puts other files in the place of all. */
    public Change save(Actor actor, Change change, Map<String, byte[]> content) {
        return save(actor, change, content, kept -> change.edited(change.title(), kept, actor.name(), now()));
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
        return save(actor, change, files(change), kept -> change.edited(title, kept, actor.name(), now()));
    }

    /** Takes up an earlier version again, as a new one: its text, and what that was made from. */
    public Change restore(Actor actor, Change change, int version) {
        Change then = changes.get(change.id(), version);
        return save(actor, change, files(then), kept -> change.restored(then, actor.name(), now()));
    }

    /** Puts in the place of all files what comes of bringing others' in. */
    Change rebase(Actor actor, Change change, Map<String, byte[]> content, @Nullable Integer base,
            Change.@Nullable Incoming left) {
        return save(actor, change, content, kept -> change.rebased(base, left, kept, actor.name(), now()));
    }

    private Change save(Actor actor, Change change, Map<String, byte[]> content,
            Function<List<StoredFile>, Change> edit) {
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
            Change edited = edit.apply(files.keepOne(content));
            Map<String, String> details = new HashMap<>(Map.of("change", change.id(), "version",
                    String.valueOf(edited.version())));
            if (edited.restored() != null) {
                details.put("restored", String.valueOf(edited.restored()));
            }
            audit.record(actor, "CHANGE_EDITED", change.ruleSet(), details);
            return changes.move(change, edited);
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
        String why = Wanted.reasonIfAny(reason);
        if (!change.open()) {
            throw Problem.CHANGE_CLOSED.because("It is " + change.status() + " already");
        }
        requireSay(actor, change);
        changes.requireCurrent(change);
        record(actor, "CHANGE_WITHDRAWN", change);
        return changes.move(change, change.moved(Status.WITHDRAWN, actor.name(), now(),
                new Change.Decision(actor.name(), now(), why, null)));
    }

    private void record(Actor actor, String action, Change change) {
        audit.record(actor, action, change.ruleSet(), Map.of("change", change.id(), "title", change.title()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
