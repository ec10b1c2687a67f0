package cn.chengxin.service.change.impact;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.change.impact.Impact.OutcomeChange;
import cn.chengxin.service.change.impact.Impact.PlaceChange;
import cn.chengxin.service.change.impact.Impact.RuleChange;
import cn.chengxin.service.change.impact.SideBySide.Compared;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what changes. */
final class ImpactTally {

    private static final int ENTERED = 0;
    private static final int LEFT = 1;
    private static final int OPENED = 2;
    private static final int CLOSED = 3;

    private final Map<Outcome, long[]> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Long> places = new TreeMap<>();
    private final Map<String, long[]> rules = new TreeMap<>();
    private final Map<String, String> clauses = new HashMap<>();
    private long done;
    private long failures;
    private long touched;

    void add(Compared page) {
        done += page.organizations();
        failures += page.failures();
        touched += page.rows().size();
        clauses.putAll(page.clauses());
        for (ImpactRow row : page.rows()) {
            places.merge(row.division(), 1L, Long::sum);
            count(row.entered(), ENTERED);
            count(row.left(), LEFT);
            count(row.opened(), OPENED);
            count(row.closed(), CLOSED);
            row.gained().forEach(rule -> rules.computeIfAbsent(rule, each -> new long[2])[0]++);
            row.lost().forEach(rule -> rules.computeIfAbsent(rule, each -> new long[2])[1]++);
        }
    }

    private void count(Collection<Outcome> some, int which) {
        some.forEach(outcome -> outcomes.computeIfAbsent(outcome, each -> new long[4])[which]++);
    }

    long done() {
        return done;
    }

    long failures() {
        return failures;
    }

    long touched() {
        return touched;
    }

    List<OutcomeChange> outcomes() {
        return outcomes.entrySet().stream().map(each -> new OutcomeChange(each.getKey(), each.getValue()[ENTERED],
                each.getValue()[LEFT], each.getValue()[OPENED], each.getValue()[CLOSED])).toList();
    }

    List<PlaceChange> places() {
        return places.entrySet().stream().map(each -> new PlaceChange(each.getKey(), each.getValue())).toList();
    }

    List<RuleChange> rules() {
        return rules.entrySet().stream().map(each -> new RuleChange(each.getKey(), clauses.get(each.getKey()),
                each.getValue()[0], each.getValue()[1])).toList();
    }
}
