package cn.chengxin.service.watchlist;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.watchlist.Publication.Place;
import cn.chengxin.service.watchlist.Publication.PlaceCount;
import cn.chengxin.service.watchlist.scan.ResultRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts organizations by place. */
final class Places {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Map<String, Sums> sums = new TreeMap<>();

    private static final class Sums {

        private long organizations;
        private final long[] established = new long[OUTCOMES.length];
        private final long[] open = new long[OUTCOMES.length];

        Place place(String division) {
            return new Place(division, organizations, Arrays.stream(OUTCOMES)
                    .filter(each -> established[each.ordinal()] + open[each.ordinal()] > 0)
                    .map(each -> new PlaceCount(each, established[each.ordinal()], open[each.ordinal()])).toList());
        }
    }

    void add(ResultRow row) {
        Sums here = sums.computeIfAbsent(row.division() == null ? "" : row.division(), division -> new Sums());
        here.organizations++;
        row.established().forEach(each -> here.established[each.ordinal()]++);
        row.open().forEach(each -> here.open[each.ordinal()]++);
    }

    List<Place> all() {
        return sums.entrySet().stream().map(each -> each.getValue().place(each.getKey())).toList();
    }
}
