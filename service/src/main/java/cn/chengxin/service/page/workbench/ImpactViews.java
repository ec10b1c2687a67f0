package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Foresight;
import cn.chengxin.service.change.Stale;
import cn.chengxin.service.change.impact.Impact;
import cn.chengxin.service.change.impact.Impact.State;
import cn.chengxin.service.change.impact.ImpactRow;
import cn.chengxin.service.change.impact.Impacts;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.page.workbench.ImpactView.Mark;
import cn.chengxin.service.page.workbench.ImpactView.OutcomeRow;
import cn.chengxin.service.page.workbench.ImpactView.PlaceRow;
import cn.chengxin.service.page.workbench.ImpactView.Row;
import cn.chengxin.service.page.workbench.ImpactView.RuleRow;
import cn.chengxin.service.ruleset.RuleBooks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows previews. */
@Component
final class ImpactViews {

    private final Foresight foresight;
    private final Impacts impacts;
    private final OrganizationHeads heads;
    private final RuleBooks ruleBooks;
    private final Wording wording;
    private final Words words;

    ImpactViews(Foresight foresight, Impacts impacts, OrganizationHeads heads, RuleBooks ruleBooks, Wording wording,
            Words words) {
        this.foresight = foresight;
        this.impacts = impacts;
        this.heads = heads;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
        this.words = words;
    }

    /** The last preview of a change; null where there is none. */
    @Nullable ImpactView latest(Change change, Locale locale) {
        Impact latest = impacts.latest(change.id());
        return latest == null ? null : of(change, latest, locale);
    }

    ImpactView of(Change change, Impact impact, Locale locale) {
        List<Stale> stale = change.open() ? foresight.stale(change, impact) : List.of();
        long total = Math.max(heads.count(), impact.done());
        return new ImpactView(impact.id(), change.id(), impact.state().name(), impact.asOf(), impact.by(),
                words.time(impact.startedAt()), total == 0 ? 100 : impact.done() * 100 / total,
                Words.number(impact.done()), Words.number(total), Words.number(impact.touched()),
                Words.number(impact.failures()), impact.failedBecause(), stale.stream().map(each -> "impact.stale." + each)
                        .toList(), impact.state() == State.COMPLETED && !stale.contains(Stale.CHANGE)
                        && !stale.contains(Stale.EDITION) && !stale.contains(Stale.DAY),
                impact.outcomes().stream().map(each -> row(each, locale)).toList(),
                impact.rules().stream().sorted(Comparator.comparing(Impact.RuleChange::rule)).map(this::row).toList(),
                impact.places().stream().sorted(Comparator.comparingLong(Impact.PlaceChange::touched).reversed())
                        .map(each -> new PlaceRow(wording.place(each.division(), locale),
                                Words.number(each.touched()))).toList());
    }

    private OutcomeRow row(Impact.OutcomeChange change, Locale locale) {
        Outcome outcome = change.outcome();
        return new OutcomeRow(outcome.name(), wording.outcome(outcome, locale),
                wording.matter(outcome.matter(), locale), Words.number(change.entered()), Words.number(change.left()),
                Words.number(change.opened()), Words.number(change.closed()));
    }

    private RuleRow row(Impact.RuleChange change) {
        int at = change.rule().indexOf('#');
        String ruleSet = change.rule().substring(0, at);
        RuleSet inEffect = ruleBooks.current().ruleSet(ruleSet);
        return new RuleRow(change.rule().substring(at + 1), change.clause(), inEffect == null ? ruleSet
                : inEffect.instrument().title(), Words.number(change.gained()), Words.number(change.lost()));
    }

    /** The first organizations of a preview; those that have to do with an outcome, where one is named. */
    List<Row> rows(Impact impact, @Nullable Outcome outcome, int limit, Locale locale) {
        try (Stream<ImpactRow> rows = impacts.rows(impact, outcome)) {
            return rows.limit(limit).map(each -> row(each, locale)).toList();
        }
    }

    private Row row(ImpactRow row, Locale locale) {
        List<Mark> marks = new ArrayList<>();
        mark(marks, "entered", row.entered(), locale);
        mark(marks, "left", row.left(), locale);
        mark(marks, "opened", row.opened(), locale);
        mark(marks, "closed", row.closed(), locale);
        return new Row(row.uscc(), row.name(), wording.place(row.division(), locale), marks,
                row.gained().stream().map(ImpactViews::rule).toList(),
                row.lost().stream().map(ImpactViews::rule).toList());
    }

    private void mark(List<Mark> marks, String way, List<Outcome> some, Locale locale) {
        some.forEach(each -> marks.add(new Mark(way, wording.outcome(each, locale))));
    }

    private static String rule(String key) {
        return key.substring(key.indexOf('#') + 1);
    }
}
