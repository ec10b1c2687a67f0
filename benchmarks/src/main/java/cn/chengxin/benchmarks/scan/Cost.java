package cn.chengxin.benchmarks.scan;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * What something cost.
 *
 * @param seconds from begin to end
 * @param cpuSeconds CPU time of this process; on the trial store that is the store's too
 * @param peakHeap the most heap in use, garbage and all, in megabytes
 */
record Cost(double seconds, double cpuSeconds, double peakHeap) {

    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long EVERY_MILLIS = 10;

    /** Does it, and says what it cost. */
    static Cost of(Callable<?> work) throws Exception {
        System.gc();
        AtomicLong peak = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread watching = new Thread(() -> watch(peak, over));
        watching.setDaemon(true);
        watching.start();
        long cpu = PROCESS.getProcessCpuTime();
        long began = System.nanoTime();
        work.call();
        Cost cost = new Cost((System.nanoTime() - began) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9, 0);
        over.set(true);
        watching.join();
        return new Cost(cost.seconds, cost.cpuSeconds, peak.get() / 1e6);
    }

    private static void watch(AtomicLong peak, AtomicBoolean over) {
        Runtime runtime = Runtime.getRuntime();
        while (!over.get()) {
            peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    static double median(List<Cost> costs, ToDoubleFunction<Cost> value) {
        double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
