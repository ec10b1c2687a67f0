package cn.chengxin.service.watchlist;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.watchlist.scan.RuleDictionary;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.Scan.Reason;
import cn.chengxin.service.watchlist.scan.Scan.State;
import cn.chengxin.service.watchlist.scan.ScanLease;
import cn.chengxin.service.watchlist.scan.ScanLease.Holding;
import cn.chengxin.service.watchlist.scan.ScanRunner;
import cn.chengxin.service.watchlist.scan.Scans;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Scans of the register on this node: begins them, goes on with what another node left, and publishes what they found.
 * The lease sees to it that no other node does the same.
 */
@Component
public final class RegisterScans implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterScans.class);

    private static final int MOST_LEFT = 5;
    /** A year of monthly lists, and one to compare with. */
    private static final int VERSIONS = 13;

    private final Scans scans;
    private final ScanLease lease;
    private final ScanRunner runner;
    private final WatchLists lists;
    private final RuleBooks ruleBooks;
    private final OrganizationHeads heads;
    private final ScanMeters meters;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "scan"));

    RegisterScans(Scans scans, ScanLease lease, ScanRunner runner, WatchLists lists, RuleBooks ruleBooks,
            OrganizationHeads heads, ScanMeters meters, Clock clock) {
        this.scans = scans;
        this.lease = lease;
        this.runner = runner;
        this.lists = lists;
        this.ruleBooks = ruleBooks;
        this.heads = heads;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Begins a scan; null where one is going on, on this node or another.
     *
     * @param asOf 基准日; today in China where none is given
     * @param full whether results must not be carried over
     */
    public @Nullable Scan begin(@Nullable LocalDate asOf, boolean full) {
        Holding holding = lease.acquire(Scans.newId());
        if (holding == null) {
            return null;
        }
        try {
            RuleBook book = ruleBooks.current().book();
            scans.latest(MOST_LEFT).stream().filter(each -> each.state() == State.INTERRUPTED)
                    .forEach(each -> scans.end(each, State.FAILED, Reason.OVERTAKEN));
            Publication published = lists.current();
            Scan scan = scans.begin(holding, book, asOf == null ? LocalDate.now(clock) : asOf, full,
                    published == null ? null : scans.find(published.scan()), heads.count());
            worker.execute(() -> work(holding, scan, () -> runner.run(scan, book, meters.watching(scan,
                    () -> lease.renew(holding)))));
            return scan;
        } catch (RuntimeException e) {
            lease.release(holding);
            throw e;
        }
    }

    @Scheduled(cron = "${chengxin.scan.cron:-}", zone = "Asia/Shanghai")
    void beginBySchedule() {
        Scan scan = begin(null, false);
        LOG.info(scan == null ? "Scheduled scan left out: one is going on" : "Scheduled scan {}",
                scan == null ? "" : scan.id());
    }

    /** Goes on with a scan whose node is gone. */
    @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void resumeWhatWasLeft() {
        scans.latest(1).stream().filter(each -> each.state() == State.INTERRUPTED).forEach(this::resume);
    }

    /** Goes on with one scan; false where another node does. */
    boolean resume(Scan left) {
        Holding holding = lease.acquire(left.id());
        if (holding == null) {
            return false;
        }
        RuleBook book = ruleBooks.current().book();
        if (!RuleDictionary.of(book).id().equals(left.dictionary())) {
            scans.end(left, State.FAILED, Reason.RULES_CHANGED);
            lease.release(holding);
            return false;
        }
        LOG.info("Scan {} goes on after {} organizations", left.id(), left.progress().done());
        worker.execute(() -> work(holding, left, () -> runner.resume(left, holding, book, meters.watching(left,
                () -> lease.renew(holding)))));
        return true;
    }

    private interface Judging {
        Scan run() throws InterruptedException;
    }

    private void work(Holding holding, Scan begun, Judging judging) {
        try {
            Scan judged = judging.run();
            Publication publication = lists.publish(judged, () -> lease.renew(holding));
            scans.end(judged, State.COMPLETED, null);
            LOG.info("Scan {} as of {}: {} organizations, {} judged, {} carried over, {} failures, {} a second; lists "
                    + "version {}", judged.id(), judged.asOf(), judged.progress().done(),
                    judged.progress().evaluated(), judged.progress().carried(), judged.progress().failures(),
                    judged.progress().perSecond(), publication.version());
            lists.prune(VERSIONS);
            lease.release(holding);
        } catch (ScanLease.Lost e) {
            LOG.warn("Scan {} was given up here: {}", begun.id(), e.getMessage());
        } catch (InterruptedException | RuntimeException e) {
            stop(holding, begun, e instanceof DataAccessException && e.getCause() instanceof MongoException driver
                    ? driver : e);
        } finally {
            meters.over();
        }
    }

    private void stop(Holding holding, Scan begun, Exception why) {
        if (why instanceof InterruptedException || why instanceof MongoInterruptedException) {
            Thread.interrupted();
            leave(holding, begun, State.INTERRUPTED, null);
        } else if (why instanceof MongoSocketException || why instanceof MongoTimeoutException) {
            LOG.warn("Scan {}: the store does not answer; a node will go on with it", begun.id(), why);
        } else {
            LOG.error("Scan {} failed", begun.id(), why);
            leave(holding, begun, State.FAILED, Reason.BROKE_OFF);
        }
    }

    private void leave(Holding holding, Scan begun, State state, @Nullable Reason because) {
        try {
            Scan now = scans.find(begun.id());
            if (now != null) {
                scans.end(now, state, because);
            }
            lease.release(holding);
        } catch (RuntimeException e) {
            LOG.warn("Scan {} could not be left in order; its lease will run out", begun.id(), e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }
}
