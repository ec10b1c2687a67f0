package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.organization.OrganizationHeads.Parts;
import cn.chengxin.service.organization.RegisterWalk;
import cn.chengxin.service.watchlist.scan.PageJudge.Judged;
import cn.chengxin.service.watchlist.scan.Scan.Progress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks the register, judges it on all cores and writes what was found block by block. */
public final class ScanRunner {

    /** About so many organizations are a page, and a block. */
    public static final int PAGE = 500;

    private static final long TOLD_EVERY_NANOS = 500_000_000;

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
        private final long began = System.nanoTime();
        private final long doneBefore;
        private long told = System.nanoTime();
        private int blocks;

        Run(Scan scan, RuleBook book, Watcher watcher, @Nullable String after, Tally tally) {
            this.scan = scan;
            this.judge = new PageJudge(heads, book, scans.dictionary(scan.dictionary()).numbers(), scan);
            this.watcher = watcher;
            this.after = after;
            this.tally = tally;
            this.doneBefore = tally.done();
        }

        Scan run() throws InterruptedException {
            Rows before = before();
            RegisterWalk.walk("scan", threads,
                    () -> heads.pages(after, scan.carries() ? Parts.IDENTITY : Parts.WHOLE, PAGE), page -> {
                        Map<String, ResultRow> known = before.through(page);
                        return () -> judge.judge(page, known);
                    }, this::write);
            return scans.judged(scan, blocks, progress());
        }

        private Rows before() {
            Scan base = scan.base() == null ? null : scans.find(scan.base());
            Rows rows = base == null ? Rows.none() : scans.rows(base);
            if (after != null) {
                rows.through(after);
            }
            return rows;
        }

        private void write(Judged judged) {
            ResultBlock block = judged.block(scan.id(), ResultBlock.id(scan.id(), scan.epoch(), blocks++));
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
}
