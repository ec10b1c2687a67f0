package cn.chengxin.benchmarks;

import cn.chengxin.benchmarks.engine.EngineMeasurement;
import cn.chengxin.benchmarks.scan.ScanMeasurement;
import cn.chengxin.benchmarks.start.StartMeasurement;
import cn.chengxin.benchmarks.trial.TrialMeasurement;
import java.util.Arrays;

/** Runs one measurement: {@code engine}, {@code scan}, {@code start} or {@code trial}. */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case "engine" -> EngineMeasurement.main(rest);
            case "scan" -> ScanMeasurement.main(rest);
            case "start" -> StartMeasurement.main(rest);
            case "trial" -> TrialMeasurement.main(rest);
            default -> throw new IllegalArgumentException("bench: " + args[0] + " (expected: engine, scan, start or trial)");
        }
    }
}
