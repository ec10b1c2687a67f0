package cn.chengxin.service.watchlist;

import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.Scan.Progress;
import cn.chengxin.service.watchlist.scan.ScanRunner;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** The scan of this node as meters. */
@Component
final class ScanMeters {

    private final Counter organizations;
    private final Counter failures;
    private volatile double share;
    private volatile double perSecond;

    ScanMeters(MeterRegistry registry) {
        organizations = Counter.builder("chengxin.scan.organizations").description("organizations looked at by scans")
                .register(registry);
        failures = Counter.builder("chengxin.scan.failures").description("organizations that could not be judged")
                .register(registry);
        Gauge.builder("chengxin.scan.progress", () -> share).description("share of the register that the scan of this "
                + "node has looked at; 0 when there is none").register(registry);
        Gauge.builder("chengxin.scan.rate", () -> perSecond).description("organizations a second of the scan of this "
                + "node").register(registry);
    }

    /** A watcher that measures, then keeps the scan alive. */
    ScanRunner.Watcher watching(Scan scan, Runnable keepAlive) {
        long[] seen = {scan.progress().done(), scan.progress().failures()};
        return progress -> {
            measure(scan, progress, seen);
            keepAlive.run();
        };
    }

    private void measure(Scan scan, Progress progress, long[] seen) {
        organizations.increment(Math.max(0, progress.done() - seen[0]));
        failures.increment(Math.max(0, progress.failures() - seen[1]));
        seen[0] = progress.done();
        seen[1] = progress.failures();
        share = Math.min(1, (double) progress.done() / Math.max(1, scan.total()));
        perSecond = progress.perSecond();
    }

    void over() {
        share = 0;
        perSecond = 0;
    }
}
