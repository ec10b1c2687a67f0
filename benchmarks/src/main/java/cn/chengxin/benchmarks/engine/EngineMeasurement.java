package cn.chengxin.benchmarks.engine;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.benchmarks.Comparison;
import cn.chengxin.benchmarks.Register;
import cn.chengxin.benchmarks.handwritten.HandWrittenFiles;
import cn.chengxin.benchmarks.handwritten.HandWrittenLaw;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Compares engine and hand-written law on every organization, then measures every variant in several forks, in turns,
 * so that a noisy quarter of an hour meets all of them.
 */
public final class EngineMeasurement {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM_UP = Integer.getInteger("warmUp", 5);
    /** What a fork may take to compile its rules and come to rest. */
    private static final TimeValue SETTLING = TimeValue.minutes(30);
    private static final TimeValue ITERATION = TimeValue.milliseconds(Integer.getInteger("iteration", 1_000));

    private EngineMeasurement() {
    }

    /** What one iteration showed, for one verdict. */
    private record Sample(double threadMicros, double processMicros, double bytes) {
    }

    public static void main(String[] args) throws RunnerException {
        compare();
        Map<Variant, List<Sample>> samples = new EnumMap<>(Variant.class);
        List<Variant> variants = args.length == 0 ? List.of(Variant.values())
                : Arrays.stream(args).map(Variant::valueOf).toList();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Variant variant : variants) {
                List<Sample> some = measure(variant);
                samples.computeIfAbsent(variant, each -> new ArrayList<>()).addAll(some);
                System.out.printf("round %d of %d: %-36s %6.2f us%n", round, ROUNDS, variant.label(),
                        quantile(some, 0.5));
            }
        }
        report(samples);
    }

    private static void compare() {
        List<String> outdated = HandWrittenFiles.outdated(Bundled.ruleSets());
        if (!outdated.isEmpty()) {
            throw new IllegalStateException("write by hand first what has changed: " + outdated);
        }
        List<RuleSet> ruleSets = HandWrittenFiles.of(Bundled.ruleSets());
        RuleBook book = Bundled.compile(ruleSets);
        Comparison comparison = Comparison.of(book, new HandWrittenLaw(ruleSets, book),
                Register.organizations(EngineBenchmark.ORGANIZATIONS), Register.AS_OF);
        if (!comparison.differences().isEmpty()) {
            throw new IllegalStateException(comparison.differences().size() + " verdicts differ, such as:\n"
                    + comparison.differences().get(0));
        }
        System.out.printf("%d rules; %d organizations as of %s; %d findings, %d conclusions, %d undetermined: "
                + "engine and hand-written law say the same of every organization%n", book.rules().size(),
                comparison.organizations(), Register.AS_OF, comparison.findings(), comparison.conclusions(),
                comparison.undetermined());
    }

    private static List<Sample> measure(Variant variant) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder().include(EngineBenchmark.class.getName())
                .param("variant", variant.name()).forks(1).threads(1).warmupIterations(WARM_UP).warmupTime(ITERATION)
                .measurementIterations(5).measurementTime(ITERATION).addProfiler(GCProfiler.class)
                .timeout(SETTLING)
                .jvmArgs("-XX:+UseSerialGC", "-Xms768m", "-Xmx768m").verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true).build()).runSingle();
        return result.getBenchmarkResults().stream().flatMap(each -> each.getIterationResults().stream())
                .map(EngineMeasurement::sample).toList();
    }

    private static Sample sample(IterationResult iteration) {
        double verdicts = counter(iteration, "verdicts");
        return new Sample(counter(iteration, "threadNanos") / verdicts / 1_000,
                counter(iteration, "processNanos") / verdicts / 1_000, counter(iteration, "gc.alloc.rate.norm"));
    }

    private static double counter(IterationResult iteration, String name) {
        String key = iteration.getSecondaryResults().keySet().stream().filter(each -> each.endsWith(name)).findFirst()
                .orElseThrow();
        return iteration.getSecondaryResults().get(key).getScore();
    }

    private static double quantile(List<Sample> samples, double share) {
        return quantile(samples.stream().map(Sample::threadMicros), share);
    }

    private static double quantile(Stream<Double> values, double share) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private static void report(Map<Variant, List<Sample>> samples) {
        System.out.printf("%nCPU time of the judging thread for one verdict in us, of the whole process beside it; "
                + "%d rounds, a fork each%n%n", ROUNDS);
        System.out.println("| | rules | best | p25 | median | process p25 | bytes |\n|---|---|---|---|---|---|---|");
        samples.forEach((variant, some) -> System.out.printf("| %s | %d | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
                variant.label(), MoreOrFewerRules.count(variant.ruleSets()), quantile(some, 0),
                quantile(some, 0.25), quantile(some, 0.5),
                quantile(some.stream().map(Sample::processMicros), 0.25),
                quantile(some.stream().map(Sample::bytes), 0.5)));
        System.out.println();
        ratio(samples, Variant.ENGINE, Variant.HAND_WRITTEN, 4);
        ratio(samples, Variant.ENGINE_WITH_EVIDENCE, Variant.ENGINE, 1.3);
        ratio(samples, Variant.HUNDRED_MORE_COUNTIES, Variant.ALL_RULE_SETS, 1.05);
    }

    private static void ratio(Map<Variant, List<Sample>> samples, Variant one, Variant other, double target) {
        List<Sample> above = samples.get(one);
        List<Sample> below = samples.get(other);
        if (above != null && below != null) {
            System.out.printf("%s / %s: best %.2f, p25 %.2f, median %.2f (target: at most %s)%n", one.label(),
                    other.label(), quantile(above, 0) / quantile(below, 0),
                    quantile(above, 0.25) / quantile(below, 0.25), quantile(above, 0.5) / quantile(below, 0.5),
                    target);
        }
    }
}
