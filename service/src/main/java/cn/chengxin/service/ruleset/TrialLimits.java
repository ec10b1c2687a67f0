package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Budget;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Problem;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What trying one rule set may cost: compiling it and running its scenarios.
 *
 * @param processorTime of its thread; other threads do not count, however busy they are
 * @param memory all that its thread takes, given back or not
 */
@ConfigurationProperties("chengxin.rule-set-trial")
record TrialLimits(Duration processorTime, DataSize memory) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What the thread that asks for it may take from now on. It must be a platform thread; others are not counted. */
    Budget begin() {
        Thread counted = Thread.currentThread();
        long lastNano = THREADS.getCurrentThreadCpuTime() + processorTime.toNanos();
        long lastByte = THREADS.getCurrentThreadAllocatedBytes() + memory.toBytes();
        return () -> {
            if (Thread.currentThread() == counted && (THREADS.getCurrentThreadCpuTime() > lastNano
                    || THREADS.getCurrentThreadAllocatedBytes() > lastByte)) {
                throw new Budget.Spent();
            }
        };
    }

    /** Says which limits, at a file of a rule set. */
    Diagnostic exceeded(String file) {
        return Diagnostic.of(file, 0, 0, Problem.TOO_COSTLY, BigDecimal.valueOf(processorTime.toMillis(), 3)
                .stripTrailingZeros().toPlainString(), memory.toMegabytes());
    }
}
