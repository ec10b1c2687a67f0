package cn.chengxin.service.ruleset;

import cn.chengxin.service.ruleset.revision.Edition;
import cn.chengxin.service.ruleset.revision.Edition.InEffect;
import cn.chengxin.service.ruleset.revision.Editions;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.ruleset.revision.Revisions;
import cn.chengxin.service.ruleset.revision.RuleFiles;
import cn.chengxin.service.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was ever in effect of a rule set. */
@Component
public final class RuleSetHistory {

    private final Editions editions;
    private final Revisions revisions;
    private final RuleFiles files;

    RuleSetHistory(Editions editions, Revisions revisions, RuleFiles files) {
        this.editions = editions;
        this.revisions = revisions;
        this.files = files;
    }

    /**
     * A revision that was put in effect.
     *
     * @param revision the revision
     * @param edition the edition that brought it
     * @param publishedAt since when
     */
    public record Entry(Revision revision, int edition, Instant publishedAt) {
    }

    /** The edition in effect, as the store says now. */
    public Edition edition() {
        Edition latest = editions.latest();
        if (latest == null) {
            throw new IllegalStateException("the service has not started yet");
        }
        return latest;
    }

    /** The number of the revision in effect; null where there is no such rule set. */
    public @Nullable Integer current(String ruleSet) {
        InEffect inEffect = edition().of(ruleSet);
        return inEffect == null ? null : (Integer) inEffect.number();
    }

    /** A revision; it need never have been in effect. */
    public Revision revision(String ruleSet, int number) {
        Revision revision = revisions.find(ruleSet, number);
        if (revision == null) {
            throw Problem.REVISION_NOT_FOUND.because("They are listed at /api/v1/rule-sets/" + ruleSet + "/revisions");
        }
        return revision;
    }

    /** The files of a revision. */
    public Map<String, byte[]> files(String ruleSet, int number) {
        return files.read(revision(ruleSet, number).files());
    }

    /** The revisions that were put in effect, the newest first. */
    public List<Entry> of(String ruleSet) {
        List<Edition> changing = editions.changing(ruleSet);
        if (changing.isEmpty()) {
            throw Problem.RULE_SET_NOT_FOUND.because("They are listed at /api/v1/rule-sets");
        }
        Map<Integer, Revision> byNumber = revisions.of(ruleSet).stream()
                .collect(Collectors.toMap(Revision::number, Function.identity()));
        List<Entry> history = new ArrayList<>(changing.size());
        for (Edition edition : changing) {
            InEffect inEffect = edition.of(ruleSet);
            if (inEffect != null) {
                history.add(new Entry(byNumber.get(inEffect.number()), edition.number(), edition.publishedAt()));
            }
        }
        return history;
    }

    /**
     * The revisions that made a rule set's text what it is now, the last first. Where one went back to an earlier one, it
     * goes on with that one: what came between is undone.
     */
    public List<Revision> lineage(String ruleSet) {
        Map<Integer, Revision> byNumber = revisions.of(ruleSet).stream()
                .collect(Collectors.toMap(Revision::number, Function.identity()));
        List<Revision> lineage = new ArrayList<>();
        Integer number = current(ruleSet);
        while (number != null) {
            Revision revision = byNumber.get(number);
            if (revision.origin() == Origin.ROLLBACK) {
                number = Revision.numberIn(revision.from());
            } else {
                lineage.add(revision);
                number = revision.base();
            }
        }
        return lineage;
    }
}
