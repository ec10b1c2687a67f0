package cn.chengxin.service.change.impact;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.watchlist.scan.Outcomes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Judges organizations by the rules in effect and by those that are proposed. Rules of other places change no verdict, so
 * only organizations where the rule set belongs are judged at all.
 */
final class SideBySide {

    private final OrganizationHeads heads;
    private final RuleBook before;
    private final RuleBook after;
    private final LocalDate asOf;
    private final Set<String> divisions;

    SideBySide(OrganizationHeads heads, RuleBook before, RuleBook after, LocalDate asOf, Set<String> divisions) {
        this.heads = heads;
        this.before = before;
        this.after = after;
        this.asOf = asOf;
        this.divisions = divisions;
    }

    /** What came of a page: how many organizations it had, and which of them are touched. */
    record Compared(int organizations, int failures, List<ImpactRow> rows, Map<String, String> clauses) {
    }

    Compared compare(List<RawBsonDocument> page) {
        List<ImpactRow> rows = new ArrayList<>();
        Map<String, String> clauses = new TreeMap<>();
        int failures = 0;
        for (RawBsonDocument raw : page) {
            try {
                if (concerned(raw)) {
                    ImpactRow row = compare(heads.decode(raw), clauses);
                    if (!row.empty()) {
                        rows.add(row);
                    }
                }
            } catch (RuntimeException | StackOverflowError e) {
                failures++;
            }
        }
        return new Compared(page.size(), failures, rows, clauses);
    }

    private boolean concerned(RawBsonDocument raw) {
        if (divisions.contains(Instrument.NATION)) {
            return true;
        }
        BsonDocument authority = raw.getDocument("organization").getDocument("registrationAuthority");
        BsonValue value = authority.get("division");
        if (value == null || !value.isString() || value.asString().getValue().length() != 6) {
            return false;
        }
        String division = value.asString().getValue();
        return divisions.contains(division) || divisions.contains(division.substring(0, 4) + "00")
                || divisions.contains(division.substring(0, 2) + "0000");
    }

    private ImpactRow compare(OrganizationHead head, Map<String, String> clauses) {
        Organization organization = head.organization();
        Verdict now = before.evaluate(organization, asOf, Detail.CLAUSES, null);
        Verdict then = after.evaluate(organization, asOf, Detail.CLAUSES, null);
        Set<Outcome> established = Outcomes.established(now);
        Set<Outcome> wouldBe = Outcomes.established(then);
        Set<Outcome> open = Outcomes.open(now, established);
        Set<Outcome> wouldBeOpen = Outcomes.open(then, wouldBe);
        Map<String, String> holds = holding(now);
        Map<String, String> wouldHold = holding(then);
        List<String> gained = without(wouldHold.keySet(), holds.keySet());
        List<String> lost = without(holds.keySet(), wouldHold.keySet());
        gained.forEach(rule -> clauses.put(rule, wouldHold.get(rule)));
        lost.forEach(rule -> clauses.put(rule, holds.get(rule)));
        String division = organization.registrationAuthority().division();
        return new ImpactRow(head.uscc(), organization.name(), division == null ? "" : division,
                without(wouldBe, established), without(established, wouldBe), without(wouldBeOpen, open),
                without(open, wouldBeOpen), gained, lost);
    }

    /** Rule to clause, of what is stated. */
    private static Map<String, String> holding(Verdict verdict) {
        Map<String, String> holding = new TreeMap<>();
        verdict.stated().forEach((Citation each) -> holding.put(each.ruleSet() + "#" + each.rule(), each.clause()));
        return holding;
    }

    private static <T> List<T> without(Collection<T> all, Collection<T> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
