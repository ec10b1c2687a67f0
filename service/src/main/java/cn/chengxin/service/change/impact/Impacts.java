package cn.chengxin.service.change.impact;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.impact.Impact.Reason;
import cn.chengxin.service.change.impact.Impact.State;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.organization.OrganizationHeads.Parts;
import cn.chengxin.service.organization.RegisterWalk;
import cn.chengxin.service.ruleset.PublishedRules;
import cn.chengxin.service.watchlist.Publication;
import cn.chengxin.service.watchlist.WatchLists;
import cn.chengxin.service.watchlist.scan.ResultRow;
import cn.chengxin.service.watchlist.scan.Rows;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.ScanRunner;
import cn.chengxin.service.watchlist.scan.Scans;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Makes previews (影响预览) and finds them again. A node makes one at a time. */
@Component
public final class Impacts implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Impacts.class);

    private static final long TOLD_EVERY_NANOS = 300_000_000;
    /** A preview whose node has been silent for so long is over. */
    private static final Duration SILENT = Duration.ofSeconds(60);

    private final ImpactStore store;
    private final OrganizationHeads heads;
    private final WatchLists watchLists;
    private final Scans scans;
    private final Clock clock;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "impact"));

    Impacts(ImpactStore store, OrganizationHeads heads, WatchLists watchLists, Scans scans, Clock clock) {
        this.store = store;
        this.heads = heads;
        this.watchLists = watchLists;
        this.scans = scans;
        this.clock = clock;
    }

    /**
     * The preview that this node makes.
     *
     * @param change the change
     * @param title what that change is for
     * @param impact the preview
     */
    public record Running(String change, String title, String impact) {
    }

    /**
     * Asks before anything is done for a preview that could not be begun.
     *
     * @throws ApiException IMPACT_RUNNING while another one is made here, with it
     */
    public void requireNoneRunning() {
        requireNone(running.get());
    }

    private static void requireNone(@Nullable Running other) {
        if (other != null) {
            throw Problem.IMPACT_RUNNING.because("That of change " + other.change() + ", and a node makes one at a time: "
                    + "cancel it, or try again when it is over").with("running", other);
        }
    }

    /**
     * Begins a preview; it goes on after the answer.
     *
     * @param change the change
     * @param ruleSet what the change makes of its rule set
     * @param now the rules in effect
     * @param then the same with the change in them
     * @param asOf 基准日
     * @throws ApiException IMPACT_RUNNING while another one is made here, with it
     */
    public Impact begin(Change change, RuleSet ruleSet, PublishedRules now, RuleBook then, LocalDate asOf, String by) {
        String id = new ObjectId().toHexString();
        requireNone(running.compareAndExchange(null, new Running(change.id(), change.title(), id)));
        try {
            Impact impact = new Impact(id, change.id(), change.version(), ruleSet.digest(),
                    now.edition().number(), asOf, State.RUNNING, by, instant(), instant(), heads.mark(), 0, 0, 0,
                    List.of(), List.of(), List.of(), null, null);
            store.begin(impact);
            Set<String> divisions = new HashSet<>(ruleSet.instrument().divisions());
            RuleSet inEffect = now.ruleSet(ruleSet.id());
            if (inEffect != null) {
                divisions.addAll(inEffect.instrument().divisions());
            }
            Publication lists = watchLists.current();
            Scan scan = lists == null ? null : scans.find(lists.scan());
            SideBySide sides = new SideBySide(heads, now.book(), then, asOf, divisions, scan == null ? List.of()
                    : scans.dictionary(scan.dictionary()).rules().stream().map(each -> each.citation()).toList());
            Rows known = scans.rows(scan, now.book(), asOf);
            worker.execute(() -> make(impact, sides, known));
            return impact;
        } catch (RuntimeException e) {
            running.set(null);
            throw e;
        }
    }

    private void make(Impact impact, SideBySide sides, Rows known) {
        ImpactTally tally = new ImpactTally();
        long[] told = {System.nanoTime()};
        int[] blocks = {0};
        try {
            store.prune(impact.change());
            RegisterWalk.<SideBySide.Compared>walk("impact", Runtime.getRuntime().availableProcessors(),
                    () -> heads.pages(null, Parts.WHOLE, ScanRunner.PAGE), page -> {
                        Map<String, ResultRow> results = known.through(page);
                        return () -> sides.compare(page, results);
                    }, page -> {
                        tally.add(page);
                        if (!page.rows().isEmpty()) {
                            store.add(impact.id(), blocks[0]++, page.rows());
                        }
                        if (System.nanoTime() - told[0] >= TOLD_EVERY_NANOS) {
                            told[0] = System.nanoTime();
                            tell(told(impact, State.RUNNING, tally, null));
                        }
                    });
            tell(told(impact, State.COMPLETED, tally, null));
        } catch (CancellationException e) {
            store.dropRows(impact.id());
        } catch (InterruptedException | RuntimeException e) {
            LOG.warn("Preview {} broke off", impact.id(), e);
            fail(impact, tally);
        } finally {
            running.set(null);
        }
    }

    private void tell(Impact impact) {
        if (!store.tell(impact)) {
            throw new CancellationException();
        }
    }

    private void fail(Impact impact, ImpactTally tally) {
        try {
            store.tell(told(impact, State.FAILED, tally, Reason.BROKE_OFF));
        } catch (RuntimeException gone) {
            LOG.debug("The store is gone", gone);
        }
    }

    private Impact told(Impact impact, State state, ImpactTally tally, @Nullable Reason reason) {
        return new Impact(impact.id(), impact.change(), impact.version(), impact.digest(), impact.edition(),
                impact.asOf(), state, impact.by(), impact.startedAt(), instant(), impact.register(), tally.done(),
                tally.failures(), tally.touched(), tally.outcomes(), tally.places(), tally.rules(), reason,
                impact.acceptedBy());
    }

    /** Breaks a preview off, on whichever node it is made. False where it is over. */
    public boolean cancel(Impact impact) {
        return store.cancel(impact.id());
    }

    /** Keeps a preview because an approval rests on it. False where it was dropped meanwhile. */
    public boolean accept(Impact impact, String by) {
        return store.accept(impact.id(), by);
    }

    /** A preview as it is now. */
    public Impact get(String change, String id) {
        return seen(store.get(change, id));
    }

    /** The last preview of a change; null where there is none. */
    public @Nullable Impact latest(String change) {
        Impact latest = store.latest(change);
        return latest == null ? null : seen(latest);
    }

    private Impact seen(Impact impact) {
        boolean gone = impact.state() == State.RUNNING && impact.toldAt().isBefore(clock.instant().minus(SILENT));
        return gone ? told(impact, State.FAILED, new ImpactTally(), Reason.NODE_GONE) : impact;
    }

    /** Whether the register received a document since. */
    public boolean registerMoved(Impact impact) {
        return heads.mark().movedSince(impact.register());
    }

    /** The organizations for which something changes, in the order of their codes; to be closed. */
    public Stream<ImpactRow> rows(Impact impact, @Nullable Outcome outcome) {
        return store.rows(impact.id(), outcome);
    }

    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }
}
