package cn.chengxin.benchmarks.scan;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.benchmarks.Register;
import cn.chengxin.benchmarks.handwritten.HandWrittenFiles;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.watchlist.Publication;
import cn.chengxin.service.watchlist.WatchLists;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.ScanLease;
import cn.chengxin.service.watchlist.scan.ScanRunner;
import cn.chengxin.service.watchlist.scan.Scans;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Scans a register, by the rule files that are also written by hand and by all rule sets, and holds the yardstick
 * against both, in turns on one database.
 */
public final class ScanMeasurement {

    private static final int ORGANIZATIONS = Integer.getInteger("organizations", 20_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String URI = System.getProperty("uri", "");

    private final RuleBook some = Bundled.compile(HandWrittenFiles.of(Bundled.ruleSets()));
    private final RuleBook all = Bundled.compile(Bundled.ruleSets());
    private final Target target;
    private final OrganizationHeads heads;
    private final ScanLease lease;
    private final Scans scans;
    private final WatchLists lists;
    private final ScanRunner runner;
    private @Nullable Scan last;

    private ScanMeasurement(Target target) {
        Clock clock = Clock.systemUTC();
        MongoOperations mongo = target.mongo();
        this.target = target;
        this.heads = new OrganizationHeads(target.database(), target.trial());
        this.lease = new ScanLease(mongo, clock);
        this.scans = new Scans(mongo, lease, clock);
        this.lists = new WatchLists(mongo, scans, clock);
        this.runner = new ScanRunner(heads, scans, Runtime.getRuntime().availableProcessors());
    }

    public static void main(String[] args) throws Exception {
        try (Target target = new Target(URI)) {
            target.load(ORGANIZATIONS);
            new ScanMeasurement(target).measure();
        }
    }

    private void measure() throws Exception {
        Yardstick yardstick = new Yardstick(target.database());
        List<List<Cost>> costs = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Integer> sizes = List.of();
        // The first rounds warm up and do not count: a JVM takes some 280,000 verdicts to get all rules compiled.
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            scan(some, costs.get(0), new ArrayList<>());
            scan(all, costs.get(1), costs.get(2));
            List<Integer> written = target.blockSizes(Objects.requireNonNull(last).id());
            sizes = written;
            costs.get(3).add(Cost.of(() -> yardstick.run(written)));
            yardstick.clear();
            System.out.printf("round %d: scan %.2f s, by all rule sets %.2f s and %.2f s to publish, yardstick %.2f s%n",
                    round, costs.get(0).get(round).seconds(), costs.get(1).get(round).seconds(),
                    costs.get(2).get(round).seconds(), costs.get(3).get(round).seconds());
        }
        report(costs.stream().map(each -> each.subList(WARM_UP, WARM_UP + ROUNDS)).toList(), sizes);
    }

    private void scan(RuleBook book, List<Cost> judging, List<Cost> publishing) throws Exception {
        ScanLease.Holding holding = Objects.requireNonNull(lease.acquire(Scans.newId()), "the lease is free");
        Scan begun = begin(holding, book);
        judging.add(Cost.of(() -> last = runner.run(begun, book, progress -> lease.renew(holding))));
        Scan judged = Objects.requireNonNull(last);
        publishing.add(Cost.of(() -> lists.publish(judged, () -> lease.renew(holding))));
        scans.end(judged, Scan.State.COMPLETED, null);
        lease.release(holding);
        check(judged);
    }

    private Scan begin(ScanLease.Holding holding, RuleBook book) {
        Publication published = lists.current();
        return scans.begin(holding, book, Register.AS_OF, true,
                published == null ? null : scans.find(published.scan()), heads.count());
    }

    private static void check(Scan judged) {
        if (judged.progress().evaluated() != ORGANIZATIONS || judged.progress().failures() != 0) {
            throw new IllegalStateException("not all were judged: " + judged.progress());
        }
    }

    private void report(List<List<Cost>> costs, List<Integer> sizes) {
        System.out.printf("%n%s, %,d organizations, every one judged anew; results %,d documents, %,d bytes; "
                + "-Xmx %,d MB; %d rounds in turns, medians%n%n", target.trial() ? "Trial store, in this process"
                        : "Server " + URI.replaceAll("//[^@]*@", "//"), ORGANIZATIONS, sizes.size(),
                sizes.stream().mapToLong(Integer::longValue).sum(), Runtime.getRuntime().maxMemory() / 1_000_000,
                ROUNDS);
        System.out.println("| | s | organizations a second | CPU s of this process | peak heap MB |\n|---|---|---|---|---|");
        List<String> labels = List.of("scan by the rule files also written by hand", "scan by all rule sets",
                "publish its lists", "yardstick");
        for (int i = 0; i < labels.size(); i++) {
            double seconds = Cost.median(costs.get(i), Cost::seconds);
            System.out.printf("| %s | %.2f | %,.0f | %.2f | %.0f |%n", labels.get(i), seconds,
                    ORGANIZATIONS / seconds, Cost.median(costs.get(i), Cost::cpuSeconds),
                    costs.get(i).stream().mapToDouble(Cost::peakHeap).max().orElse(0));
        }
        System.out.println();
        ratios("scan by the rule files also written by hand", costs.get(0), costs.get(3));
        ratios("scan by all rule sets", costs.get(1), costs.get(3));
    }

    private static void ratios(String label, List<Cost> scans, List<Cost> yardsticks) {
        List<Double> ratios = IntStream.range(0, ROUNDS)
                .mapToObj(round -> scans.get(round).seconds() / yardsticks.get(round).seconds()).toList();
        System.out.printf("%s / yardstick, by round: median %.2f of %.2f to %.2f (target: at most 1.5)%n", label,
                median(ratios), ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
