package cn.chengxin.service.page;

import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.Scan.Progress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A scan as the start page shows it. */
record ScanView(@Nullable String state, boolean running, boolean publishing, @Nullable LocalDate asOf, long percent,
        String done, String total, String evaluated, String carried, String failures, String perSecond,
        Scan.@Nullable Reason failedBecause, @Nullable String error) {

    static ScanView none(@Nullable String error) {
        return new ScanView(null, false, false, null, 0, "0", "0", "0", "0", "0", "0", null, error);
    }

    static ScanView of(Scan scan, @Nullable String error) {
        Progress progress = scan.progress();
        long total = Math.max(scan.total(), progress.done());
        boolean running = scan.state() == Scan.State.RUNNING;
        return new ScanView(scan.state().name(), running,
                running && scan.segments().stream().anyMatch(each -> each.epoch() == scan.epoch()), scan.asOf(),
                total == 0 ? 0 : progress.done() * 100 / total, Pictures.number(progress.done()),
                Pictures.number(total), Pictures.number(progress.evaluated()), Pictures.number(progress.carried()),
                Pictures.number(progress.failures()), Pictures.number(Math.round(progress.perSecond())),
                scan.failedBecause(), error);
    }
}
