package cn.chengxin.benchmarks.trial;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.rules.engine.Analysis;
import cn.chengxin.rules.engine.Budget;
import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tries every bundled rule set beside all others, one after the other on one thread of a JVM that has just compiled them:
 * reads it, compiles it, runs its scenarios and looks at its rules. And once a rule set of about the most that is let
 * through.
 */
public final class TrialMeasurement {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Has what is tried compiled on the thread that is measured. */
    private static final Budget MEASURED = () -> { };
    private static final int RULES = 285;

    private final List<RuleSet> all = Bundled.ruleSets();
    private final RuleBook book = Bundled.compile(all);

    private TrialMeasurement() {
    }

    private record Cost(String id, int scenarios, double seconds, double cpuSeconds, double megabytes) {
    }

    public static void main(String[] args) {
        new TrialMeasurement().measure();
    }

    private void measure() {
        book.complete();
        List<Cost> costs = new ArrayList<>();
        BundledRuleSets.files().forEach((id, files) -> costs.add(cost(id, remarked(files))));
        costs.sort(Comparator.comparing(Cost::cpuSeconds));
        costs.add(cost("cn/most", most()));
        System.out.println("| rule set | scenarios | s | CPU s of its thread | MB |\n|---|---|---|---|---|");
        costs.forEach(each -> System.out.printf("| `%s` | %d | %.2f | %.2f | %.0f |%n", each.id, each.scenarios,
                each.seconds, each.cpuSeconds, each.megabytes));
    }

    /** The same rules in other files, so that nothing that is known of them is used. */
    private static Map<String, byte[]> remarked(Map<String, byte[]> files) {
        Map<String, byte[]> remarked = new TreeMap<>(files);
        remarked.computeIfPresent("instrument.yaml", (path, bytes) -> (new String(bytes, StandardCharsets.UTF_8)
                + "\n# measured\n").getBytes(StandardCharsets.UTF_8));
        return remarked;
    }

    private Cost cost(String id, Map<String, byte[]> files) {
        long began = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        int scenarios = trial(id, files);
        return new Cost(id, scenarios, (System.nanoTime() - began) / 1e9, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
                (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1e6);
    }

    private int trial(String id, Map<String, byte[]> files) {
        if (!(RuleSetReader.read(id, files) instanceof Reading.Read read)
                || !(book.recompile(Stream.concat(all.stream().filter(each -> !each.id().equals(id)),
                        Stream.of(read.ruleSet())).toList(), MEASURED) instanceof Compilation.Compiled compiled)) {
            throw new IllegalStateException(id + " is not in order");
        }
        List<ScenarioRunner.Result> results = new ScenarioRunner(compiled.ruleBook()).run(read.ruleSet());
        Analysis.of(read.ruleSet(), results, compiled.ruleBook(), MEASURED);
        return results.size();
    }

    /** As many rules and terms of the nation as lint lets through, but for a few. */
    private static Map<String, byte[]> most() {
        Map<String, String> files = new TreeMap<>();
        files.put("instrument.yaml", """
                title: 量
                number: 量
                issuer: 量
                divisions: ["100000"]
                from: 2018-01-24
                status: IN_FORCE
                verified: true
                """);
        StringBuilder parameters = new StringBuilder();
        for (int part = 0; part < 5; part++) {
            StringBuilder rules = new StringBuilder("package policy.cn.most\n");
            for (int rule = part * RULES / 5; rule < (part + 1) * RULES / 5; rule++) {
                for (String key : List.of("a" + rule, "b" + rule)) {
                    parameters.append(key).append(": {description: 量, unit: YUAN, values: {2018-01-24: {value: ")
                            .append(rule + 1).append(", citation: 一, verified: true}}}\n");
                }
                rules.append("""
                        rule "第%d条" @clause( "一" ) @quote( "一" ) @inForce( "2018-01-24/.." )
                        when
                            OrganizationView( penalties().fineAtLeast(p("a%1$d")).exist()
                                || penalties().fineAtLeast(p("b%1$d")).exist() )
                        then
                            finding( IRREGULARITY );
                        end
                        """.formatted(rule));
            }
            files.put("rules-" + part + ".drl", rules.toString());
        }
        files.put("parameters.yaml", parameters.toString());
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
