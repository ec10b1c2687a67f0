package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.organization.OrganizationHeads.Parts;
import cn.chengxin.service.watchlist.scan.PageJudge.Judged;
import cn.chengxin.service.watchlist.scan.Scan.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Walks the register: one thread reads pages, all cores judge them, the caller's thread writes the blocks in order. What
 * waits in between is bounded, so memory is, whatever the size of the register.
 */
public final class ScanRunner {

    /** About so many organizations are a page, and a block. */
    public static final int PAGE = 500;

    private static final long TOLD_EVERY_NANOS = 500_000_000;
    private static final Future<@Nullable Judged> END = CompletableFuture.completedFuture(null);

    private final OrganizationHeads heads;
    private final Scans scans;
    private final int threads;

    /**
     * A runner.
     *
     * @param threads how many judge at once
     */
    public ScanRunner(OrganizationHeads heads, Scans scans, int threads) {
        this.heads = heads;
        this.scans = scans;
        this.threads = threads;
    }

    /** Is told after every block; to throw means to stop. */
    public interface Watcher {
        void block(Progress progress);
    }

    /** Runs a scan from its beginning. Afterwards everything is judged, and nothing is published. */
    public Scan run(Scan scan, RuleBook book, Watcher watcher) throws InterruptedException {
        return new Run(scan, book, watcher, null, new Tally()).run();
    }

    /** Goes on with a scan that another node left. */
    public Scan resume(Scan left, ScanLease.Holding holding, RuleBook book, Watcher watcher)
            throws InterruptedException {
        Scan scan = scans.takeOver(left, holding);
        Tally tally = new Tally();
        String last = null;
        Rows finished = scans.rows(scan);
        for (ResultBlock block = finished.load(); block != null; block = finished.load()) {
            tally.add(block);
            last = block.last() == null ? last : block.last();
        }
        return new Run(scan, book, watcher, last, tally).run();
    }

    private final class Run {

        private final Scan scan;
        private final PageJudge judge;
        private final Watcher watcher;
        private final @Nullable String after;
        private final Tally tally;
        private final BlockingQueue<Future<@Nullable Judged>> inFlight = new ArrayBlockingQueue<>(threads + 2);
        private final ExecutorService pool = Executors.newFixedThreadPool(threads + 1, named());
        private final long began = System.nanoTime();
        private final long doneBefore;
        private long told = System.nanoTime();

        Run(Scan scan, RuleBook book, Watcher watcher, @Nullable String after, Tally tally) {
            this.scan = scan;
            this.judge = new PageJudge(heads, book, scans.dictionary(scan.dictionary()).numbers(), scan);
            this.watcher = watcher;
            this.after = after;
            this.tally = tally;
            this.doneBefore = tally.done();
        }

        Scan run() throws InterruptedException {
            Future<?> reading = pool.submit(this::read);
            try {
                int number = 0;
                for (Judged judged = next(reading); judged != null; judged = next(reading)) {
                    write(judged, number++);
                }
                return scans.judged(scan, number, progress());
            } finally {
                pool.shutdownNow();
            }
        }

        private @Nullable Void read() throws InterruptedException {
            Rows before = before();
            try (OrganizationHeads.Pages pages = heads.pages(after, scan.carries() ? Parts.IDENTITY : Parts.WHOLE,
                    PAGE)) {
                for (List<RawBsonDocument> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                    List<RawBsonDocument> heads = page;
                    Map<String, ResultRow> known = known(before, page);
                    inFlight.put(pool.submit((Callable<Judged>) () -> judge.judge(heads, known)));
                }
            }
            inFlight.put(END);
            return null;
        }

        private Rows before() {
            Scan base = scan.base() == null ? null : scans.find(scan.base());
            Rows rows = base == null ? Rows.none() : scans.rows(base);
            if (after != null) {
                rows.through(after);
            }
            return rows;
        }

        private static Map<String, ResultRow> known(Rows before, List<RawBsonDocument> page) {
            for (int i = page.size() - 1; i >= 0; i--) {
                if (page.get(i).get("_id").isString()) {
                    return before.through(page.get(i).getString("_id").getValue());
                }
            }
            return Map.of();
        }

        /** What comes next; a reader that broke puts no end. */
        private @Nullable Judged next(Future<?> reading) throws InterruptedException {
            try {
                Future<@Nullable Judged> next = inFlight.poll();
                while (next == null) {
                    if (reading.isDone() && inFlight.isEmpty()) {
                        reading.get();
                    }
                    next = inFlight.poll(100, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
                return next.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }

        private void write(Judged judged, int number) {
            ResultBlock block = judged.block(scan.id(), ResultBlock.id(scan.id(), scan.epoch(), number));
            scans.add(block, judged.failures());
            tally.add(block);
            Progress progress = progress();
            if (System.nanoTime() - told >= TOLD_EVERY_NANOS) {
                told = System.nanoTime();
                scans.progress(scan, progress);
            }
            watcher.block(progress);
        }

        private Progress progress() {
            return tally.progress((tally.done() - doneBefore) * 1e9 / Math.max(1, System.nanoTime() - began));
        }
    }

    private static java.util.concurrent.ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "scan-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
