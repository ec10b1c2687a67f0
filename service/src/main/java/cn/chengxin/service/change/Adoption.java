package cn.chengxin.service.change;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.web.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rule sets that one place took over from another. The revision that they were taken from stays in mind, so that what the
 * other place changes later can be seen and taken over too.
 */
@Component
public final class Adoption {

    private final Drafts drafts;
    private final Rebase rebase;
    private final RuleSetHistory history;

    Adoption(Drafts drafts, Rebase rebase, RuleSetHistory history) {
        this.drafts = drafts;
        this.rebase = rebase;
        this.history = history;
    }

    /**
     * Where a rule set came from.
     *
     * @param ruleSet the rule set of the other place
     * @param revision the number of its revision that was taken over last
     * @param latest the number of its revision in effect
     */
    public record Link(String ruleSet, int revision, int latest) {
    }

    /** Where a rule set's text came from; null where it was not adopted. */
    public @Nullable Link link(String ruleSet) {
        return history.lineage(ruleSet).stream().filter(each -> each.origin() == Origin.ADOPTED).findFirst()
                .map(each -> {
                    String origin = Revision.ruleSetIn(each.from());
                    int taken = Revision.numberIn(each.from());
                    Integer latest = history.current(origin);
                    return new Link(origin, taken, latest == null ? taken : latest);
                }).orElse(null);
    }

    /**
     * Begins a new rule set from that of another place.
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
        return drafts.begin(actor, ruleSet, title, null, Origin.ADOPTED, Revision.id(from, adopted),
                Relocation.of(history.files(from, adopted), ruleSet, Relocation.divisions(division)), null);
    }

    /** Begins a change that takes over what the other place has changed since. */
    public Change follow(Actor actor, String ruleSet, String title) {
        Link link = link(ruleSet);
        if (link == null) {
            throw Problem.RULE_SET_NOT_FOUND.because(ruleSet + " was not adopted from another place");
        }
        Integer current = history.current(ruleSet);
        Map<String, byte[]> ours = history.files(ruleSet, current);
        String place = Relocation.divisions(ours);
        Rebase.Beginning begun = rebase.begin(Relocation.of(history.files(link.ruleSet(), link.revision()), ruleSet, place),
                Relocation.of(history.files(link.ruleSet(), link.latest()), ruleSet, place), ours);
        return drafts.begin(actor, ruleSet, title, current, Origin.ADOPTED,
                Revision.id(link.ruleSet(), link.latest()), begun.files(), begun.incoming());
    }
}
