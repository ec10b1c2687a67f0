package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.watchlist.scan.Scan.Count;
import cn.chengxin.service.watchlist.scan.Scan.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a scan has found so far, in numbers. */
final class Tally {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final long[] established = new long[OUTCOMES.length];
    private final long[] open = new long[OUTCOMES.length];
    private long evaluated;
    private long carried;
    private long failures;
    private long peakMemory;

    void add(ResultBlock block) {
        evaluated += block.evaluated();
        carried += block.carried();
        failures += block.failures();
        for (ResultRow row : block.rows()) {
            count(row.established(), established);
            count(row.open(), open);
        }
        Runtime runtime = Runtime.getRuntime();
        peakMemory = Math.max(peakMemory, runtime.totalMemory() - runtime.freeMemory());
    }

    private static void count(Set<Outcome> outcomes, long[] counts) {
        for (Outcome each : outcomes) {
            counts[each.ordinal()]++;
        }
    }

    long done() {
        return evaluated + carried + failures;
    }

    Progress progress(double perSecond) {
        List<Count> counts = Arrays.stream(OUTCOMES)
                .map(each -> new Count(each, established[each.ordinal()], open[each.ordinal()])).toList();
        return new Progress(done(), evaluated, carried, failures, Math.round(perSecond * 10) / 10.0, peakMemory,
                counts);
    }
}
