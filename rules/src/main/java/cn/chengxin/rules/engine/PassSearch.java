package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.NearestPass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries what might lift a conclusion: does the acts to a copy of the document, judges it, and goes on from day to day on
 * which the answer may change, until the conclusion is gone. Nothing is told that was not seen to work.
 */
final class PassSearch {

    /** A verdict changes on few days; who has to wait for more of them is told that there is no way. */
    static final int LATER_DAYS_TRIED = 40;

    private final List<Layer> layers;
    private final Organization organization;
    private final LocalDate asOf;

    PassSearch(List<Layer> layers, Organization organization, LocalDate asOf) {
        this.layers = layers;
        this.organization = Amendment.kept(organization, asOf);
        this.asOf = asOf;
    }

    /** A way that works, with the document as it then is. */
    record Passed(NearestPass.Way way, Organization after) {
    }

    /** The answer, and the ways with their documents. */
    record Found(NearestPass pass, List<Passed> passed) {
    }

    /** What would lift the conclusion. */
    Found of(Conclusion conclusion) {
        Alternatives proposed = proposed(conclusion);
        List<Passed> passed = working(proposed, conclusion);
        return new Found(NearestPass.of(conclusion, passed.stream().map(Passed::way).toList(),
                List.copyOf(proposed.obstacles())), passed);
    }

    private Alternatives proposed(Conclusion conclusion) {
        Evaluation evaluation = judge(organization, asOf);
        Rule rule = evaluation.concluding(conclusion);
        return rule == null ? Alternatives.NONE : new Remedies(evaluation, layers).turn(rule, false);
    }

    /** Waiting is always tried. What lies with an authority alone is told only where nothing else works. */
    private List<Passed> working(Alternatives proposed, Conclusion conclusion) {
        Map<Boolean, List<Set<Amendment>>> ways = Alternatives.NOTHING_TO_DO.or(proposed).ways().stream()
                .sorted(Comparator.comparing(Set::size)).collect(Collectors.partitioningBy(PassSearch::discretionary));
        List<Passed> own = working(ways.get(false), conclusion);
        return own.isEmpty() ? working(ways.get(true), conclusion) : own;
    }

    private static boolean discretionary(Set<Amendment> way) {
        return way.stream().anyMatch(each -> each.act().discretionary());
    }

    /** A longer way is worth telling only where it is quicker than those found. */
    private List<Passed> working(List<Set<Amendment>> ways, Conclusion conclusion) {
        List<Passed> found = new ArrayList<>();
        LocalDate before = LocalDate.MAX;
        for (Set<Amendment> way : ways) {
            Passed passed = shortest(way, conclusion, before);
            if (passed != null) {
                found.add(0, passed);
                before = passed.way().on();
            }
        }
        return found;
    }

    /** Two conditions may ask for what one act does; what is not needed is not told. */
    private @Nullable Passed shortest(Set<Amendment> way, Conclusion conclusion, LocalDate before) {
        Passed passed = pass(way, conclusion, before);
        Set<Amendment> needed = new LinkedHashSet<>(way);
        for (Amendment each : passed == null || way.size() < 2 ? Set.<Amendment>of() : way) {
            needed.remove(each);
            Passed without = pass(needed, conclusion, passed.way().on().plusDays(1));
            if (without == null) {
                needed.add(each);
            } else {
                passed = without;
            }
        }
        return passed;
    }

    private @Nullable Passed pass(Set<Amendment> way, Conclusion conclusion, LocalDate before) {
        if (!asOf.isBefore(before)) {
            return null;
        }
        NearestPass.Needs needs = way.isEmpty() ? NearestPass.Needs.TIME
                : discretionary(way) ? NearestPass.Needs.AUTHORITY : NearestPass.Needs.ACT;
        Organization amended = organization;
        Set<Amendment> waiting = new LinkedHashSet<>();
        List<NearestPass.Step> steps = new ArrayList<>();
        for (Amendment each : way) {
            if (each.act().once() != null) {
                waiting.add(each);
                continue;
            }
            amended = each.of(amended, organization, asOf);
            if (amended == null) {
                return null;
            }
            steps.add(each.step(asOf));
        }
        return wait(amended, waiting, steps, needs, conclusion, before);
    }

    private @Nullable Passed wait(Organization amended, Set<Amendment> waiting, List<NearestPass.Step> steps,
            NearestPass.Needs needs, Conclusion conclusion, LocalDate before) {
        Organization document = amended;
        LocalDate day = asOf;
        for (int tried = 0; day != null && day.isBefore(before) && tried < LATER_DAYS_TRIED; tried++) {
            Evaluation evaluation = judge(document, day);
            for (Amendment each : List.copyOf(waiting)) {
                Organization done = evaluation.concludes(each.act().once()) ? each.of(document, organization, day) : null;
                if (done != null) {
                    waiting.remove(each);
                    steps.add(each.step(day));
                    document = done;
                    evaluation = judge(document, day);
                }
            }
            if (waiting.isEmpty() && evaluation.concluding(conclusion) == null) {
                return new Passed(new NearestPass.Way(needs, List.copyOf(steps), day), document);
            }
            day = evaluation.horizon();
        }
        return null;
    }

    private Evaluation judge(Organization document, LocalDate day) {
        return Evaluation.of(document, day, layers, false);
    }
}
