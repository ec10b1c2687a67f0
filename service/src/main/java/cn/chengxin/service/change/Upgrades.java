package cn.chengxin.service.change;

import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.change.Rebase.Beginning;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.revision.Edition;
import cn.chengxin.service.ruleset.revision.Edition.InEffect;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.ruleset.revision.RuleFiles;
import cn.chengxin.service.ruleset.revision.StoredFile;
import cn.chengxin.service.store.Writes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.stereotype.Component;

/**
 * What a newer build brings is proposed, never put in effect by itself. A rule set that nobody edited here is proposed as
 * the build has it; into one that was edited here the build's changes are brought, as a draft that an officer looks at.
 */
@Component
final class Upgrades {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrades.class);

    private final RuleSetHistory history;
    private final RuleFiles files;
    private final Changes changes;
    private final Rebase rebase;
    private final AuditLog audit;
    private final MongoOperations mongo;
    private final Clock clock;

    Upgrades(RuleSetHistory history, RuleFiles files, Changes changes, Rebase rebase, AuditLog audit,
            MongoOperations mongo, Clock clock) {
        this.history = history;
        this.files = files;
        this.changes = changes;
        this.rebase = rebase;
        this.audit = audit;
        this.mongo = mongo;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void propose() {
        Edition edition = history.edition();
        List<RuleSet> others = RuleBooks.bundled().stream().filter(each -> {
            InEffect now = edition.of(each.id());
            return now == null || !now.digest().equals(each.digest());
        }).toList();
        if (!others.isEmpty()) {
            Map<String, Map<String, byte[]>> bundled = BundledRuleSets.files();
            others.forEach(each -> propose(each.id(), each.digest(), bundled.get(each.id())));
        }
    }

    /** Proposes what a build says of one rule set, once. */
    void propose(String ruleSet, String digest, Map<String, byte[]> bundled) {
        InEffect now = history.edition().of(ruleSet);
        if (now == null) {
            add(ruleSet, digest, null, Status.PROPOSED, new Beginning(bundled, null));
        } else if (!now.digest().equals(digest)) {
            if (history.of(ruleSet).stream().noneMatch(each -> each.revision().digest().equals(digest))) {
                List<Revision> lineage = history.lineage(ruleSet);
                Build built = lineage.stream().map(this::build).filter(Objects::nonNull).findFirst()
                        .orElseGet(() -> Build.of(lineage.get(lineage.size() - 1)));
                if (built.digest().equals(now.digest())) {
                    add(ruleSet, digest, now.number(), Status.PROPOSED, new Beginning(bundled, null));
                } else {
                    add(ruleSet, digest, now.number(), Status.DRAFT, rebase.begin(files.read(built.files()), bundled,
                            history.files(ruleSet, now.number())));
                }
            }
        }
        Build build = new Build(id(digest), digest, files.keepOne(bundled));
        Writes.once(() -> mongo.insert(build));
    }

    /** The id of the change that proposes what a build says; the same for all nodes, and for all starts. */
    private static String id(String digest) {
        return "upgrade-" + digest.substring(digest.indexOf(':') + 1).substring(0, 16);
    }

    /**
     * What a build said of a rule set: what an officer made of it may be another text.
     *
     * @param id the change that proposed it
     */
    @Document("rule_builds")
    private record Build(@MongoId String id, String digest, List<StoredFile> files) {

        static Build of(Revision revision) {
            return new Build(revision.id(), revision.digest(), revision.files());
        }
    }

    /** What the build said that a revision took in; null where it took in none. */
    private @Nullable Build build(Revision revision) {
        return revision.origin() == Origin.BUNDLED ? Build.of(revision)
                : revision.origin() == Origin.UPGRADE && revision.change() != null
                        ? mongo.findById(revision.change(), Build.class) : null;
    }

    private void add(String ruleSet, String digest, @Nullable Integer base, Status status, Beginning begun) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Change change = new Change(id(digest), ruleSet, 1, status, "", Actor.SERVICE.name(),
                List.of(Actor.SERVICE.name()), base, Origin.UPGRADE, null, files.keepOne(begun.files()), at, at,
                Actor.SERVICE.name(), null, begun.incoming(), null);
        if (!changes.known(change.id())) {
            audit.record(Actor.SERVICE, "UPGRADE_PROPOSED", ruleSet, Map.of("change", change.id()));
            changes.add(change);
            LOG.info("{}: what this build brings is proposed as change {}", ruleSet, change.id());
        }
    }
}
