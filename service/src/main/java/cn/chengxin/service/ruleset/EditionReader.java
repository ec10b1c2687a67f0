package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.ruleset.revision.Edition;
import cn.chengxin.service.ruleset.revision.Edition.InEffect;
import cn.chengxin.service.ruleset.revision.Editions;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.ruleset.revision.Revisions;
import cn.chengxin.service.ruleset.revision.RuleFiles;
import cn.chengxin.service.ruleset.revision.StoredFile;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes rules to judge by from an edition in the store. What stays as it was is neither read nor compiled again. */
@Component
final class EditionReader {

    /** Who made what came with the build. */
    static final String BUILD = "bundled";

    private final Editions editions;
    private final Revisions revisions;
    private final RuleFiles files;
    private final Clock clock;

    EditionReader(Editions editions, Revisions revisions, RuleFiles files, Clock clock) {
        this.editions = editions;
        this.revisions = revisions;
        this.files = files;
        this.clock = clock;
    }

    /** What the store says is in effect; the bundled rules where it says nothing yet. */
    PublishedRules first(BundledRules bundled) {
        Edition latest = editions.latest();
        Edition build = new Edition(1, bundled.ruleSets().stream()
                .map(each -> new InEffect(each.id(), 1, each.digest())).toList(),
                bundled.ruleSets().stream().map(RuleSet::id).toList(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                BUILD);
        PublishedRules rules = new PublishedRules(build, bundled.book(), bundled.ruleSets());
        return latest == null ? rules : read(rules, latest);
    }

    /** Keeps the first edition of a new store. What comes back is in effect: another node may have been first. */
    PublishedRules found(PublishedRules first) {
        if (editions.find(1) == null) {
            Map<String, Map<String, byte[]>> bundled = BundledRuleSets.files();
            Edition edition = first.edition();
            Map<String, List<StoredFile>> kept = files.keep(bundled);
            edition.revisions().forEach(each -> revisions.add(new Revision(each.revision(), each.ruleSet(),
                    each.number(), null, Origin.BUNDLED, null, each.digest(), "", BUILD, null, null,
                    edition.publishedAt(), kept.get(each.ruleSet()))));
            if (!editions.publish(edition)) {
                return read(first, editions.find(1));
            }
        }
        return first;
    }

    /** The rules of an edition. */
    PublishedRules read(PublishedRules before, Edition edition) {
        Map<String, RuleSet> known = before.ruleSets().stream()
                .collect(Collectors.toMap(RuleSet::id, Function.identity()));
        List<RuleSet> ruleSets = edition.revisions().stream().map(each -> {
            RuleSet same = known.get(each.ruleSet());
            return same != null && same.digest().equals(each.digest()) ? same : read(each);
        }).toList();
        Compilation compilation = before.book().recompile(ruleSets, Runnable::run);
        if (compilation instanceof Compilation.Rejected rejected) {
            throw new IllegalStateException("Edition " + edition.number() + " does not compile: "
                    + rejected.diagnostics());
        }
        RuleBook book = ((Compilation.Compiled) compilation).ruleBook();
        book.complete();
        return new PublishedRules(edition, book, ruleSets);
    }

    private RuleSet read(InEffect inEffect) {
        Revision revision = revisions.find(inEffect.ruleSet(), inEffect.number());
        if (revision == null) {
            throw new IllegalStateException("the store has no revision " + inEffect.revision());
        }
        Reading reading = RuleSetReader.read(inEffect.ruleSet(), files.read(revision.files()));
        if (reading instanceof Reading.Unreadable unreadable) {
            throw new IllegalStateException(inEffect.revision() + " cannot be read: " + unreadable.diagnostics());
        }
        return ((Reading.Read) reading).ruleSet();
    }
}
