package cn.chengxin.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ways to change something, each a set of amendments: all of a set are done, one set is chosen. */
record Alternatives(List<Set<Amendment>> ways) {

    /** More than anybody would read, and few enough to try all. */
    private static final int MOST = 200;

    /** It cannot be changed. */
    static final Alternatives NONE = new Alternatives(List.of());
    /** Nothing has to be changed. */
    static final Alternatives NOTHING_TO_DO = new Alternatives(List.of(Set.of()));

    /** One way. */
    static Alternatives of(Set<Amendment> way) {
        return new Alternatives(List.of(way));
    }

    /** One or the other. */
    Alternatives or(Alternatives other) {
        Set<Set<Amendment>> all = new LinkedHashSet<>(ways);
        all.addAll(other.ways);
        return new Alternatives(all.stream().limit(MOST).toList());
    }

    /** One and the other. */
    Alternatives and(Alternatives other) {
        List<Set<Amendment>> both = new ArrayList<>();
        for (Set<Amendment> one : ways) {
            for (Set<Amendment> more : other.ways) {
                if (both.size() < MOST) {
                    Set<Amendment> way = new LinkedHashSet<>(one);
                    way.addAll(more);
                    both.add(way);
                }
            }
        }
        return new Alternatives(both.stream().distinct().toList());
    }
}
