package cn.chengxin.service.change.impact;

import cn.chengxin.rules.engine.DifferingRules;
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
import cn.chengxin.service.watchlist.scan.ResultRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Judges organizations by the rules in effect and by those that are proposed. Rules of other places change no verdict, so
 * only organizations where the rule set belongs are read at all; and only those are judged of which a rule that differs
 * says something.
 */
final class SideBySide {

    private final OrganizationHeads heads;
    private final RuleBook before;
    private final RuleBook after;
    private final DifferingRules differing;
    private final LocalDate asOf;
    private final Set<String> divisions;
    private final List<Citation> numbered;

    /**
     * Two rule books.
     *
     * @param numbered the rules that a scan's results name by number
     */
    SideBySide(OrganizationHeads heads, RuleBook before, RuleBook after, LocalDate asOf, Set<String> divisions,
            List<Citation> numbered) {
        this.numbered = numbered;
        this.heads = heads;
        this.before = before;
        this.after = after;
        this.differing = before.differing(after);
        this.asOf = asOf;
        this.divisions = divisions;
    }

    /** What came of a page: how many organizations it had, and which of them are touched. */
    record Compared(int organizations, int failures, List<ImpactRow> rows, Map<String, String> clauses) {
    }

    /** What a verdict amounts to: outcomes, and the rules that hold with their clauses. */
    private record Standing(Set<Outcome> established, Set<Outcome> open, Map<String, String> holds) {

        static Standing of(Verdict verdict) {
            Set<Outcome> established = Outcomes.established(verdict);
            return new Standing(established, Outcomes.open(verdict, established), holding(Stream.concat(
                    verdict.conclusions().stream().map(each -> each.citation()),
                    verdict.findings().stream().map(each -> each.citation()))));
        }

        static Standing of(ResultRow row, List<Citation> numbered) {
            return new Standing(row.established(), row.open(), holding(Arrays.stream(row.held())
                    .mapToObj(numbered::get)));
        }

        private static Map<String, String> holding(Stream<Citation> rules) {
            Map<String, String> holding = new TreeMap<>();
            rules.forEach(each -> holding.put(each.ruleSet() + "#" + each.rule(), each.clause()));
            return holding;
        }
    }

    /**
     * Judges a page.
     *
     * @param known what a scan found by the rules in effect, by code: where that still holds, nobody is judged twice
     */
    Compared compare(List<RawBsonDocument> page, Map<String, ResultRow> known) {
        List<ImpactRow> rows = new ArrayList<>();
        Map<String, String> clauses = new TreeMap<>();
        int failures = 0;
        for (RawBsonDocument raw : page) {
            try {
                if (concerned(raw)) {
                    OrganizationHead head = heads.decode(raw);
                    if (differing.mayMatter(head.organization(), asOf)) {
                        ImpactRow row = compare(head, known.get(head.uscc()), clauses);
                        if (!row.empty()) {
                            rows.add(row);
                        }
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

    private ImpactRow compare(OrganizationHead head, @Nullable ResultRow known, Map<String, String> clauses) {
        Organization organization = head.organization();
        Standing now = known != null && known.holds(head, asOf) ? Standing.of(known, numbered)
                : Standing.of(before.evaluate(organization, asOf, Detail.CLAUSES, null));
        Standing then = Standing.of(after.evaluate(organization, asOf, Detail.CLAUSES, null));
        List<String> gained = without(then.holds().keySet(), now.holds().keySet());
        List<String> lost = without(now.holds().keySet(), then.holds().keySet());
        gained.forEach(rule -> clauses.put(rule, then.holds().get(rule)));
        lost.forEach(rule -> clauses.put(rule, now.holds().get(rule)));
        String division = organization.registrationAuthority().division();
        return new ImpactRow(head.uscc(), organization.name(), division == null ? "" : division,
                without(then.established(), now.established()), without(now.established(), then.established()),
                without(then.open(), now.open()), without(now.open(), then.open()), gained, lost);
    }

    private static <T> List<T> without(Collection<T> all, Collection<T> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
