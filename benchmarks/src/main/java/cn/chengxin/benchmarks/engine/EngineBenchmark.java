package cn.chengxin.benchmarks.engine;

import cn.chengxin.benchmarks.Register;
import cn.chengxin.rules.fact.Organization;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One verdict on one thread, over organizations that are decoded already. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {

    /** How many organizations one invocation judges. */
    public static final int ORGANIZATIONS = 4_000;

    /** The organizations and who judges them. */
    @State(Scope.Benchmark)
    public static class Work {

        private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
        private static final Duration SPELL = Duration.ofSeconds(1);
        private static final int QUIET_SPELLS = 3;

        @Param("ENGINE")
        public Variant variant = Variant.ENGINE;
        private List<Organization> organizations = List.of();
        private Variant.Judge judge = (organization, asOf) -> {
            throw new IllegalStateException("not set up");
        };

        @Setup
        public void prepare(Blackhole hole) {
            organizations = Register.organizations(ORGANIZATIONS);
            judge = variant.judge();
            settle(hole);
        }

        /**
         * Judges until the JVM's compiler is idle. Compiling thousands of rules leaves it a queue that it works off,
         * the code of the rule compiler first, while verdicts are interpreted: for minutes on a busy machine.
         */
        private void settle(Blackhole hole) {
            for (int quiet = 0; quiet < QUIET_SPELLS;) {
                long compiling = -COMPILER.getTotalCompilationTime();
                long end = System.nanoTime() + SPELL.toNanos();
                while (System.nanoTime() < end) {
                    organizations.forEach(each -> hole.consume(judge.verdict(each, Register.AS_OF)));
                }
                compiling += COMPILER.getTotalCompilationTime();
                quiet = compiling < SPELL.toMillis() / 10 ? quiet + 1 : 0;
            }
        }
    }

    /**
     * CPU time, which neighbours on the machine disturb less than wall time: of the judging thread, and of the whole
     * process with its collector and compiler.
     */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cpu {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final OperatingSystemMXBean PROCESS = ManagementFactory
                .getPlatformMXBean(OperatingSystemMXBean.class);

        public long verdicts;
        public long threadNanos;
        public long processNanos;

        void begin() {
            processNanos -= PROCESS.getProcessCpuTime();
            threadNanos -= THREADS.getCurrentThreadCpuTime();
        }

        void end() {
            threadNanos += THREADS.getCurrentThreadCpuTime();
            processNanos += PROCESS.getProcessCpuTime();
            verdicts += ORGANIZATIONS;
        }
    }

    @Benchmark
    @OperationsPerInvocation(ORGANIZATIONS)
    public void verdict(Work work, Cpu cpu, Blackhole hole) {
        Variant.Judge judge = work.judge;
        cpu.begin();
        for (Organization organization : work.organizations) {
            hole.consume(judge.verdict(organization, Register.AS_OF));
        }
        cpu.end();
    }
}
