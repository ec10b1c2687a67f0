package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Standing;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sets of outcomes as bits, and which of them a verdict amounts to. */
public final class Outcomes {

    /** An organization has one class, one eligibility, one form of party unit: the headline says which. */
    private static final Set<Matter> ONE_STANDING = EnumSet.of(Matter.SUPERVISION_CLASS, Matter.PROCUREMENT,
            Matter.PARTY_BUILDING);
    private static final List<Outcome> ALL = List.of(Outcome.values());

    private Outcomes() {
    }

    /** The set of one. */
    public static long bit(Outcome outcome) {
        return 1L << outcome.ordinal();
    }

    /** The outcomes of a set, from mild to strict. */
    public static Stream<Outcome> of(long bits) {
        return ALL.stream().filter(each -> (bits & bit(each)) != 0);
    }

    /** What is established: the headline of a matter with one standing, else everything that is concluded. */
    static long established(Verdict verdict) {
        long bits = 0;
        for (Conclusion conclusion : verdict.conclusions()) {
            Outcome outcome = conclusion.outcome();
            if (!ONE_STANDING.contains(outcome.matter())
                    || verdict.standing(outcome.matter()).established() == outcome) {
                bits |= bit(outcome);
            }
        }
        return bits;
    }

    /** What can be neither established nor ruled out. */
    static long open(Verdict verdict, long established) {
        long bits = 0;
        for (Undetermined undetermined : verdict.undetermined()) {
            Outcome outcome = undetermined.outcome();
            if (outcome != null && stillOpen(verdict.standing(outcome.matter()), outcome)) {
                bits |= bit(outcome);
            }
        }
        return bits & ~established;
    }

    private static boolean stillOpen(Standing standing, Outcome outcome) {
        return !ONE_STANDING.contains(outcome.matter()) || standing.open().contains(outcome);
    }
}
