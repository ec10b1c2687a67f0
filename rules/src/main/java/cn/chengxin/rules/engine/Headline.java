package cn.chengxin.rules.engine;

import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds conclusions into one standing a matter: the strictest established outcome, with every stricter open one beside
 * it. Total: whatever the conclusions, there is a standing, and none is clear while something is open.
 */
final class Headline {

    private static final Matter[] MATTERS = Matter.values();

    private Headline() {
    }

    static List<Standing> of(Evaluation evaluation) {
        List<Outcome> open = evaluation.undetermined().isEmpty() ? List.of()
                : evaluation.undetermined().stream().map(each -> each.outcome())
                        .flatMap(Stream::ofNullable).distinct().sorted().toList();
        List<Standing> standings = new ArrayList<>(MATTERS.length);
        for (Matter matter : MATTERS) {
            standings.add(standing(matter, evaluation, open));
        }
        return List.copyOf(standings);
    }

    private static Standing standing(Matter matter, Evaluation evaluation, List<Outcome> open) {
        Outcome established = null;
        for (var conclusion : evaluation.conclusions()) {
            Outcome outcome = conclusion.outcome();
            if (outcome.matter() == matter && (established == null || outcome.compareTo(established) > 0)) {
                established = outcome;
            }
        }
        return new Standing(matter, evaluation.regulated().contains(matter), established,
                open.isEmpty() ? open : stricter(open, matter, established));
    }

    private static List<Outcome> stricter(List<Outcome> open, Matter matter, @Nullable Outcome established) {
        return open.stream().filter(each -> each.matter() == matter
                && (established == null || each.compareTo(established) > 0)).toList();
    }
}
