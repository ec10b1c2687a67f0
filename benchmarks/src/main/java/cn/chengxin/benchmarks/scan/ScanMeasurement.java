package cn.chengxin.benchmarks.scan;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.benchmarks.Register;
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
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Scans a register and holds the yardstick against it, in turns on one database. */
public final class ScanMeasurement {

    private static final int ORGANIZATIONS = Integer.getInteger("organizations", 20_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String URI = System.getProperty("uri", "");

    private final RuleBook book = Bundled.compile(Bundled.ruleSets());
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
        List<Cost> judging = new ArrayList<>();
        List<Cost> publishing = new ArrayList<>();
        List<Cost> reading = new ArrayList<>();
        List<Integer> sizes = List.of();
        // The first round warms up and does not count.
        for (int round = 0; round <= ROUNDS; round++) {
            ScanLease.Holding holding = Objects.requireNonNull(lease.acquire(Scans.newId()), "the lease is free");
            Scan begun = begin(holding);
            judging.add(Cost.of(() -> last = runner.run(begun, book, progress -> lease.renew(holding))));
            Scan judged = Objects.requireNonNull(last);
            publishing.add(Cost.of(() -> lists.publish(judged, () -> lease.renew(holding))));
            scans.end(judged, Scan.State.COMPLETED, null);
            lease.release(holding);
            check(judged);

            List<Integer> written = target.blockSizes(judged.id());
            sizes = written;
            reading.add(Cost.of(() -> yardstick.run(written)));
            yardstick.clear();
            System.out.printf("round %d: scan %.2f s and %.2f s to publish, yardstick %.2f s%n", round,
                    judging.get(round).seconds(), publishing.get(round).seconds(), reading.get(round).seconds());
        }
        report(List.of(judging.subList(1, ROUNDS + 1), publishing.subList(1, ROUNDS + 1),
                reading.subList(1, ROUNDS + 1)), sizes);
    }

    private Scan begin(ScanLease.Holding holding) {
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
        List<String> labels = List.of("scan: read, judge, write results", "publish the lists", "yardstick");
        for (int i = 0; i < labels.size(); i++) {
            double seconds = Cost.median(costs.get(i), Cost::seconds);
            System.out.printf("| %s | %.2f | %,.0f | %.2f | %.0f |%n", labels.get(i), seconds,
                    ORGANIZATIONS / seconds, Cost.median(costs.get(i), Cost::cpuSeconds),
                    costs.get(i).stream().mapToDouble(Cost::peakHeap).max().orElse(0));
        }
        List<Double> ratios = new ArrayList<>();
        List<Double> withLists = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double yardstick = costs.get(2).get(round).seconds();
            ratios.add(costs.get(0).get(round).seconds() / yardstick);
            withLists.add((costs.get(0).get(round).seconds() + costs.get(1).get(round).seconds()) / yardstick);
        }
        System.out.printf("%nscan / yardstick, by round: median %.2f of %.2f to %.2f (target: at most 1.5); with the "
                + "lists published: %.2f%n", median(ratios), ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(), median(withLists));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
