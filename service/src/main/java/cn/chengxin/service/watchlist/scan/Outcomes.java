package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Standing;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.verdict.Verdict;
import java.util.EnumSet;
import java.util.Set;

/** Which outcomes a verdict amounts to. */
public final class Outcomes {

    private Outcomes() {
    }

    /** What is established: the headline of a matter with one standing, else everything that is concluded. */
    public static Set<Outcome> established(Verdict verdict) {
        Set<Outcome> established = EnumSet.noneOf(Outcome.class);
        for (Conclusion conclusion : verdict.conclusions()) {
            Outcome outcome = conclusion.outcome();
            if (!outcome.matter().single()
                    || verdict.standing(outcome.matter()).established() == outcome) {
                established.add(outcome);
            }
        }
        return established;
    }

    /** What can be neither established nor ruled out. */
    public static Set<Outcome> open(Verdict verdict, Set<Outcome> established) {
        Set<Outcome> open = EnumSet.noneOf(Outcome.class);
        for (Undetermined undetermined : verdict.undetermined()) {
            Outcome outcome = undetermined.outcome();
            if (outcome != null && !established.contains(outcome)
                    && stillOpen(verdict.standing(outcome.matter()), outcome)) {
                open.add(outcome);
            }
        }
        return open;
    }

    private static boolean stillOpen(Standing standing, Outcome outcome) {
        return !outcome.matter().single() || standing.open().contains(outcome);
    }
}
