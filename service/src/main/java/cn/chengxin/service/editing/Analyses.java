package cn.chengxin.service.editing;

import cn.chengxin.rules.engine.Analysis;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Rights;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.ruleset.RuleSetCheck;
import cn.chengxin.service.ruleset.RuleSetTrial;
import cn.chengxin.service.ruleset.revision.StoredFile;
import cn.chengxin.service.web.ApiException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What is found about each version of a change that somebody looks at, without his asking for it. One is tried at a
 * time, in the background; of a change that was saved again meanwhile only the newest. What was found can be found
 * again, so a node keeps it in memory: for the same files beside the same edition it is looked for once. What broke off
 * is told once, and tried again when somebody asks again.
 */
@Component
public final class Analyses implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Analyses.class);

    /** As many as officers look at in a day. */
    private static final int KEPT = 100;

    private final Drafts drafts;
    private final Rights rights;
    private final RuleBooks ruleBooks;
    private final RuleSetTrial trial;
    private final RegisterExamples register;
    private final Map<Key, Analysed> kept = new LinkedHashMap<>();
    private final Map<String, Change> wanted = new HashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "analysis"));

    Analyses(Drafts drafts, Rights rights, RuleBooks ruleBooks, RuleSetTrial trial, RegisterExamples register) {
        this.drafts = drafts;
        this.rights = rights;
        this.ruleBooks = ruleBooks;
        this.trial = trial;
        this.register = register;
    }

    private record Key(String ruleSet, List<StoredFile> files, int edition) {
    }

    /**
     * What was found.
     *
     * @param version the version of the change that was looked at; a later one may have the same files
     * @param edition the edition beside which it was tried
     * @param check what came of trying it; null where that broke off, as the log of the node says
     * @param organizations an organization for each issue that one shows, among the first of the place
     */
    public record Analysed(int version, int edition, @Nullable RuleSetCheck check, List<Shown> organizations) {
    }

    /** An organization of the register whose verdict shows an issue of a rule. */
    public record Shown(Analysis.Kind kind, String rule, String uscc, String name) {
    }

    /**
     * What was found about a change; organizations are named to those who have a say where the rule set belongs.
     *
     * @return null while it is being looked at
     */
    public @Nullable Analysed of(Actor actor, Change change) {
        Analysed known = known(change);
        return known == null || known.organizations().isEmpty()
                || rights.haveSay(actor, change.ruleSet(), drafts.files(change)) ? known
                : new Analysed(known.version(), known.edition(), known.check(), List.of());
    }

    private synchronized @Nullable Analysed known(Change change) {
        Key key = key(change);
        Analysed known = kept.get(key);
        if (known != null && known.check() == null) {
            kept.remove(key);
        } else if (known == null && wanted.put(change.id(), change) == null) {
            worker.execute(() -> analyse(change.id()));
        }
        return known;
    }

    private Key key(Change change) {
        return new Key(change.ruleSet(), change.files(), ruleBooks.current().edition().number());
    }

    private void analyse(String id) {
        Change change = newest(id);
        Key key = key(change);
        Analysed found = new Analysed(change.version(), key.edition(), null, List.of());
        try {
            found = analysed(change, key.edition());
        } catch (ApiException e) {
            LOG.debug("Others are tried; whoever still wants it asks again", e);
            found = null;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("The analysis of change {} broke off", id, e);
        } finally {
            end(change, key, found);
        }
    }

    private Analysed analysed(Change change, int edition) {
        Map<String, byte[]> files = drafts.files(change);
        RuleSetCheck check = trial.of(change.ruleSet(), files);
        return new Analysed(change.version(), edition, check, register.of(change, files, check.issues()));
    }

    private synchronized Change newest(String id) {
        return wanted.get(id);
    }

    private synchronized void end(Change change, Key key, @Nullable Analysed found) {
        if (found != null) {
            kept.put(key, found);
            kept.keySet().stream().limit(Math.max(0, kept.size() - KEPT)).toList().forEach(kept::remove);
        }
        if (!wanted.remove(change.id(), change) && !worker.isShutdown()) {
            worker.execute(() -> analyse(change.id()));
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
