package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Evidence;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.view.AsOf;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the score's lines during one evaluation. */
final class Ledger {

    /** A reason that time has not taken away by then is told without an end. */
    private static final int LATER_DAYS_TRIED = 40;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Rule rule, Fact fact, BigDecimal points) {
    }

    /** Enters a rule that holds; false where its points are not set. */
    boolean enter(Rule rule, Fact fact) {
        BigDecimal points = fact.number(rule.points());
        if (points != null) {
            entries.add(new Entry(rule, fact, points));
        }
        return points != null;
    }

    /** The score; null where no rule gave any points. */
    @Nullable Score score(boolean evidence) {
        return entries.isEmpty() ? null
                : new Score(entries.stream().map(entry -> evidence ? explained(entry) : plain(entry)).toList());
    }

    private static Score.Line plain(Entry entry) {
        return new Score.Line(entry.rule().citation(), entry.points(), null, Evidence.NONE);
    }

    private static Score.Line explained(Entry entry) {
        entry.fact().askUnder(entry.rule().window());
        return new Score.Line(entry.rule().citation(), entry.points(),
                entry.fact() instanceof OrganizationView view ? until(entry.rule(), view) : null,
                EvidenceCollector.of(entry.rule().condition(), entry.fact()));
    }

    /** Goes from day to day on which the rule's answer may change, until it no longer holds. */
    private static @Nullable LocalDate until(Rule rule, OrganizationView view) {
        Organization organization = view.organization();
        LocalDate day = view.asOf().day();
        for (int tried = 0; day != null && tried < LATER_DAYS_TRIED; tried++) {
            AsOf asOf = new AsOf(day);
            OrganizationView later = new OrganizationView(organization, asOf);
            later.askUnder(rule.window());
            if (!rule.window().open(asOf) || rule.condition().truth(later) != Truth.TRUE) {
                return day;
            }
            day = asOf.horizon();
        }
        return null;
    }
}
