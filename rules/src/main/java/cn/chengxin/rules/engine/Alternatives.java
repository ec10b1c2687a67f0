package cn.chengxin.rules.engine;

import cn.chengxin.rules.verdict.NearestPass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ways to change something, each a set of amendments: all of a set are done, one set is chosen.
 *
 * @param ways the ways
 * @param obstacles where there is none: what stands in the way
 */
record Alternatives(List<Set<Amendment>> ways, Set<NearestPass.Obstacle> obstacles) {

    /** More than anybody would read, and few enough to try all. */
    private static final int MOST = 64;

    /** It cannot be changed. */
    static final Alternatives NONE = new Alternatives(List.of(), Set.of());
    /** Nothing has to be changed. */
    static final Alternatives NOTHING_TO_DO = of(List.of(Set.of()));

    /** Any of these. */
    static Alternatives of(List<Set<Amendment>> ways) {
        return new Alternatives(ways, Set.of());
    }

    /** No way, and why. */
    static Alternatives barred(NearestPass.Obstacle obstacle) {
        return new Alternatives(List.of(), Set.of(obstacle));
    }

    /** One or the other. */
    Alternatives or(Alternatives other) {
        List<Set<Amendment>> all = Stream.concat(ways.stream(), other.ways.stream()).distinct().limit(MOST).toList();
        return new Alternatives(all, all.isEmpty() ? both(other) : Set.of());
    }

    /** One and the other. */
    Alternatives and(Alternatives other) {
        Set<Set<Amendment>> pairs = new LinkedHashSet<>();
        for (Set<Amendment> one : ways) {
            for (Set<Amendment> more : other.ways) {
                if (pairs.size() < MOST) {
                    Set<Amendment> way = new LinkedHashSet<>(one);
                    way.addAll(more);
                    pairs.add(way);
                }
            }
        }
        return new Alternatives(new ArrayList<>(pairs), pairs.isEmpty() ? both(other) : Set.of());
    }

    private Set<NearestPass.Obstacle> both(Alternatives other) {
        Set<NearestPass.Obstacle> both = new LinkedHashSet<>(obstacles);
        both.addAll(other.obstacles);
        return both;
    }
}
