package cn.chengxin.service.change;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.ruleset.RuleSetArchive;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.ruleset.revision.RuleFiles;
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

/** Drafts: begun from what is in effect or from another place's rule set, edited, and given up. They may be broken. */
@Component
public final class Drafts {

    private final Changes changes;
    private final RuleSetHistory history;
    private final RuleFiles files;
    private final Rights rights;
    private final Clock clock;

    Drafts(Changes changes, RuleSetHistory history, RuleFiles files, Rights rights, Clock clock) {
        this.changes = changes;
        this.history = history;
        this.files = files;
        this.rights = rights;
        this.clock = clock;
    }

    /** Begins to change a rule set, or to write a new one from nothing. */
    public Change begin(Actor actor, String ruleSet, String title) {
        Integer base = history.current(ruleSet);
        Map<String, byte[]> content = base == null ? Map.of() : history.files(ruleSet, base);
        rights.require(actor, Role.OFFICER, ruleSet, content);
        return add(actor, ruleSet, title, base, Origin.EDITED, null, content);
    }

    /**
     * Begins a new rule set from that of another place, and keeps in mind where it came from.
     *
     * @param from the rule set that is adopted
     * @param division the code of the place that adopts it, which takes the place of the other's
     */
    public Change adopt(Actor actor, String ruleSet, String title, String from, String division) {
        Integer adopted = history.current(from);
        if (adopted == null) {
            throw Problem.RULE_SET_NOT_FOUND.because("There is no rule set " + from + " to adopt");
        }
        if (history.current(ruleSet) != null) {
            throw Problem.REVISION_CONFLICT.because(ruleSet + " exists; only a new rule set can be adopted");
        }
        Map<String, byte[]> content = Adoption.of(history.files(from, adopted), ruleSet, division);
        rights.require(actor, Role.OFFICER, ruleSet, content);
        return add(actor, ruleSet, title, null, Origin.ADOPTED, Revision.id(from, adopted), content);
    }

    private Change add(Actor actor, String ruleSet, String title, @Nullable Integer base, Origin origin,
            @Nullable String from, Map<String, byte[]> content) {
        Instant now = now();
        Change change = new Change(new ObjectId().toHexString(), ruleSet, 1, Status.DRAFT, title, actor.name(),
                List.of(actor.name()), base, origin, from, files.keepOne(content), now, now, actor.name(), null);
        changes.add(change);
        return change;
    }

    /** The files of a change as it is now. */
    public Map<String, byte[]> files(Change change) {
        return files.read(change.files());
    }

    /** Puts other files in the place of all. */
    public Change save(Actor actor, Change change, Map<String, byte[]> content) {
        return save(actor, change, change.title(), change.base(), content);
    }

    /** Puts one file in the place of another, or beside it; takes it away where it is null. */
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

    private Change save(Actor actor, Change change, String title, @Nullable Integer base,
            Map<String, byte[]> content) {
        if (change.status() != Status.DRAFT) {
            throw Problem.CHANGE_CLOSED.because("Only a draft is edited, it is " + change.status());
        }
        rights.require(actor, Role.OFFICER, change.ruleSet(), content);
        RuleSetArchive.checkSize(content);
        return changes.move(change, change.edited(title, base, files.keepOne(content), actor.name(), now()));
    }

    /** Gives a change up. Its versions are kept. */
    public Change withdraw(Actor actor, Change change, @Nullable String reason) {
        if (!change.open()) {
            throw Problem.CHANGE_CLOSED.because("It is " + change.status() + " already");
        }
        rights.require(actor, Role.OFFICER, change.ruleSet(), Map.of());
        return changes.move(change, change.moved(Status.WITHDRAWN, actor.name(), now(),
                new Change.Decision(actor.name(), now(), reason, null)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
