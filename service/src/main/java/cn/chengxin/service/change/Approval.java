package cn.chengxin.service.change;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.change.Change.Decision;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.change.impact.Impact;
import cn.chengxin.service.change.impact.Impacts;
import cn.chengxin.service.ruleset.Publisher;
import cn.chengxin.service.ruleset.RuleSetCheck;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.RuleSetTrial;
import cn.chengxin.service.ruleset.revision.Edition;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of a change from a draft to what is in effect: its author proposes it when it is in order, somebody else sees
 * what it does and approves, and that publishes it. And the way back.
 */
@Component
public final class Approval {

    private final Changes changes;
    private final Drafts drafts;
    private final Impacts impacts;
    private final RuleSetHistory history;
    private final RuleSetTrial trial;
    private final Publisher publisher;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    Approval(Changes changes, Drafts drafts, Impacts impacts, RuleSetHistory history, RuleSetTrial trial,
            Publisher publisher, Rights rights, AuditLog audit, Clock clock) {
        this.changes = changes;
        this.drafts = drafts;
        this.impacts = impacts;
        this.history = history;
        this.trial = trial;
        this.publisher = publisher;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes a draft; refused where it is not in order, or was made from a revision that is no longer in effect. */
    public Change propose(Actor actor, Change change) {
        requireStatus(change, Status.DRAFT);
        changes.requireCurrent(change);
        Map<String, byte[]> files = drafts.files(change);
        rights.require(actor, Role.OFFICER, change.ruleSet(), files);
        requireBase(change);
        if (change.incoming() != null) {
            throw Problem.CHANGE_NOT_IN_ORDER.because("Another text is still to be brought in: choose whose is taken where "
                    + "both changed the same");
        }
        requireInOrder(change, files);
        record(actor, "CHANGE_PROPOSED", change, Map.of("digest", read(change.ruleSet(), files).digest()));
        return changes.move(change, change.proposed(actor.name(), now()));
    }

    /** Gives a proposal back to be edited, with the reason. */
    public Change giveBack(Actor actor, Change change, @Nullable String reason) {
        String why = Wanted.reason(reason);
        requireStatus(change, Status.PROPOSED);
        Map<String, byte[]> files = drafts.files(change);
        rights.require(actor, change.contributors().contains(actor.name()) ? Role.OFFICER : Role.APPROVER,
                change.ruleSet(), files);
        changes.requireCurrent(change);
        record(actor, "CHANGE_GIVEN_BACK", change, Map.of("reason", why));
        return changes.move(change, change.moved(Status.DRAFT, actor.name(), now(),
                new Decision(actor.name(), now(), why, null)));
    }

    /**
     * Approves a proposal and publishes it. It is tried once more: others may have published since it was proposed.
     *
     * @param impactId the preview that the approver has seen
     */
    public Change approve(Actor actor, Change change, String impactId, @Nullable String reason) {
        String why = Wanted.reasonIfAny(reason);
        requireStatus(change, Status.PROPOSED);
        changes.requireCurrent(change);
        Map<String, byte[]> files = drafts.files(change);
        rights.require(actor, Role.APPROVER, change.ruleSet(), files);
        if (change.contributors().contains(actor.name())) {
            throw Problem.OWN_CHANGE.because("Somebody else who is " + Role.APPROVER + " has to approve it");
        }
        requireBase(change);
        RuleSet ruleSet = read(change.ruleSet(), files);
        Impact impact = impacts.get(change.id(), impactId);
        if (!impact.answers(ruleSet.digest(), history.edition().number()) || impact.asOf().isBefore(today())) {
            throw impactNeeded();
        }
        requireInOrder(change, files);
        if (!impacts.accept(impact, actor.name())) {
            throw impactNeeded();
        }
        Revision revision = revision(change, ruleSet.digest(), actor);
        record(actor, "CHANGE_APPROVED", change, with(why, Map.of("revision", revision.id(), "digest", revision.digest(),
                "impact", impact.id(), "contributors", String.join(", ", change.contributors()))));
        return publish(actor, changes.move(change, change.moved(Status.PUBLISHING, actor.name(), now(),
                new Decision(actor.name(), now(), why, revision.number()))), revision, impact.edition());
    }

    private Revision revision(Change change, String digest, Actor approver) {
        int number = publisher.nextNumber(change.ruleSet());
        return new Revision(Revision.id(change.ruleSet(), number), change.ruleSet(), number, change.base(),
                change.origin(), change.from(), digest, change.title(), change.author(), approver.name(), change.id(),
                now(), change.files());
    }

    private Change publish(Actor actor, Change publishing, Revision revision, int beside) {
        Edition edition;
        try {
            edition = publisher.publish(revision, actor.name(), beside);
        } catch (ApiException e) {
            notPublished(actor, publishing);
            throw e;
        }
        // It is in effect: whoever looked meanwhile may have said so already.
        Change now = changes.get(publishing.id());
        return now.status() == Status.PUBLISHING ? published(actor, now, edition.number()) : now;
    }

    private Change published(Actor actor, Change publishing, int edition) {
        record(actor, "CHANGE_PUBLISHED", publishing, Map.of("revision", Revision.id(publishing.ruleSet(),
                publishing.decision().revision()), "edition", String.valueOf(edition)));
        return changes.move(publishing, publishing.moved(Status.PUBLISHED, actor.name(), now(),
                publishing.decision()));
    }

    /** Nothing of it took effect: it waits for an approval as before. */
    private Change notPublished(Actor actor, Change publishing) {
        record(actor, "CHANGE_NOT_PUBLISHED", publishing, Map.of("revision", Revision.id(publishing.ruleSet(),
                publishing.decision().revision())));
        return changes.move(publishing, publishing.moved(Status.PROPOSED, actor.name(), now(), null));
    }

    /**
     * Puts what an earlier revision said in effect again, as a new one. It was approved when it was published.
     *
     * @param seen the revision that its author saw in effect: who decides must know what he undoes
     */
    public Revision rollBack(Actor actor, String ruleSet, int to, int seen, @Nullable String reason) {
        String why = Wanted.reason(reason);
        RuleSetHistory.Entry earlier = history.of(ruleSet).stream().filter(each -> each.revision().number() == to)
                .findFirst().orElseThrow(() -> Problem.REVISION_NOT_FOUND.because(
                        "Only a revision that was in effect can be again"));
        rights.require(actor, Role.APPROVER, ruleSet, history.files(ruleSet, to));
        Integer now = history.current(ruleSet);
        if (!Objects.equals(now, seen)) {
            throw Problem.REVISION_CONFLICT.because("Revision " + seen + " was in effect, and " + now
                    + " is now: look at it first");
        }
        if (to == seen) {
            throw Problem.REVISION_CONFLICT.because("Revision " + to + " is in effect");
        }
        Revision then = earlier.revision();
        int number = publisher.nextNumber(ruleSet);
        Revision back = new Revision(Revision.id(ruleSet, number), ruleSet, number, now, Origin.ROLLBACK,
                then.id(), then.digest(), why, actor.name(), actor.name(), null, now(), then.files());
        audit.record(actor, "ROLLBACK", ruleSet, Map.of("revision", back.id(), "to", then.id(), "reason", why));
        Edition edition = publisher.publish(back, actor.name());
        audit.record(actor, "ROLLBACK_PUBLISHED", ruleSet, Map.of("revision", back.id(), "edition",
                String.valueOf(edition.number())));
        return back;
    }

    /** A change whose node went down while it published it: as it ended, or as it was before. */
    public Change settled(Change change) {
        if (change.status() != Status.PUBLISHING) {
            return change;
        }
        Optional<RuleSetHistory.Entry> inEffect = inEffect(change);
        Instant over = inEffect.map(each -> each.publishedAt().plus(Publisher.SETTLING))
                .orElse(change.changedAt().plus(Publisher.LONGEST));
        if (over.isAfter(clock.instant())) {
            return change;
        }
        Actor publisher = new Actor(change.changedBy(), List.of());
        try {
            changes.requireCurrent(change);
            return inEffect.isPresent() ? published(publisher, change, inEffect.get().edition())
                    : notPublished(publisher, change);
        } catch (ApiException settledByAnother) {
            return changes.get(change.id());
        }
    }

    private Optional<RuleSetHistory.Entry> inEffect(Change change) {
        return history.current(change.ruleSet()) == null ? Optional.empty() : history.of(change.ruleSet()).stream()
                .filter(each -> change.id().equals(each.revision().change())).findFirst();
    }

    private void requireInOrder(Change change, Map<String, byte[]> files) {
        RuleSetCheck check = trial.of(change.ruleSet(), files);
        if (!check.compiles()) {
            throw Problem.CHANGE_NOT_IN_ORDER.because("It does not compile");
        }
        if (!check.passes()) {
            throw Problem.CHANGE_NOT_IN_ORDER.because("Its scenarios do not pass");
        }
        if (check.scenarios().isEmpty()) {
            throw Problem.CHANGE_NOT_IN_ORDER.because("It has no scenario: nothing shows that the rules say what they "
                    + "should");
        }
    }

    private static ApiException impactNeeded() {
        return Problem.IMPACT_NEEDED.because("The preview was made of other rules, beside others, or for a day that is "
                + "past; make it again");
    }

    private void requireBase(Change change) {
        Integer current = history.current(change.ruleSet());
        if (!Objects.equals(current, change.base())) {
            throw Problem.REVISION_CONFLICT.because("It was made from revision " + change.base() + ", and "
                    + current + " is in effect: bring it up to date first");
        }
    }

    private static void requireStatus(Change change, Status status) {
        if (change.status() != status) {
            throw Problem.CHANGE_CLOSED.because("It is " + change.status() + ", not " + status);
        }
    }

    private static RuleSet read(String ruleSet, Map<String, byte[]> files) {
        Reading reading = RuleSetReader.read(ruleSet, files);
        if (reading instanceof Reading.Read read) {
            return read.ruleSet();
        }
        throw Problem.CHANGE_NOT_IN_ORDER.because("Its files cannot be read");
    }

    private static Map<String, String> with(@Nullable String reason, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        if (reason != null) {
            all.put("reason", reason);
        }
        return all;
    }

    private void record(Actor actor, String action, Change change, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("change", change.id());
        audit.record(actor, action, change.ruleSet(), all);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
