package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.organization.OrganizationHeads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Judges the organizations of a page. Safe for any number of threads. */
final class PageJudge {

    private final OrganizationHeads heads;
    private final RuleBook book;
    private final Map<Citation, Integer> rules;
    private final Scan scan;
    private final LocalDate asOf;

    PageJudge(OrganizationHeads heads, RuleBook book, Map<Citation, Integer> rules, Scan scan) {
        this.heads = heads;
        this.book = book;
        this.rules = rules;
        this.scan = scan;
        this.asOf = scan.asOf();
    }

    /** What became of a page; the block still wants its number. */
    record Judged(@Nullable String last, int evaluated, int carried, List<ResultRow> rows, List<ScanFailure> failures) {

        ResultBlock block(String scan, String id) {
            return new ResultBlock(id, scan, last, evaluated, carried, failures.size(), rows);
        }
    }

    /**
     * Judges a page, in order.
     *
     * @param page the heads, whole or only who they are
     * @param before the results of the scan before
     */
    Judged judge(List<RawBsonDocument> page, Map<String, ResultRow> before) {
        Work work = new Work(before);
        List<String> changed = new ArrayList<>();
        for (RawBsonDocument raw : page) {
            if (!work.carry(raw)) {
                if (raw.containsKey("organization") || !raw.get("_id").isString() || !scan.carries()) {
                    work.judge(raw);
                } else {
                    changed.add(raw.getString("_id").getValue());
                }
            }
        }
        if (!changed.isEmpty()) {
            heads.fetch(changed).forEach(work::judge);
        }
        return work.done();
    }

    private final class Work {

        private final Map<String, ResultRow> before;
        private final TreeMap<String, ResultRow> rows = new TreeMap<>();
        private final List<ScanFailure> failures = new ArrayList<>();
        private @Nullable String last;
        private int evaluated;
        private int carried;

        Work(Map<String, ResultRow> before) {
            this.before = before;
        }

        /** Takes the result of the scan before where it still holds. */
        boolean carry(RawBsonDocument raw) {
            if (!raw.get("_id").isString()) {
                return false;
            }
            last = raw.getString("_id").getValue();
            ResultRow known = before.get(last);
            if (!scan.carries() || known == null || !raw.isInt32("version") || !raw.isString("digest")) {
                return false;
            }
            if (!known.holds(raw.getInt32("version").getValue(),
                    ResultRow.digest(raw.getString("digest").getValue()), asOf)) {
                return false;
            }
            rows.put(known.uscc(), known);
            carried++;
            return true;
        }

        /** A document that cannot be judged is one failure, whatever is wrong with it. */
        void judge(RawBsonDocument raw) {
            try {
                OrganizationHead head = heads.decode(raw);
                ResultRow.checkWhole(head);
                rows.put(head.uscc(), row(head));
                evaluated++;
            } catch (RuntimeException | StackOverflowError e) {
                fail(raw, e);
            }
        }

        private void fail(RawBsonDocument raw, Throwable e) {
            boolean coded = raw.get("_id").isString();
            String id = coded ? raw.getString("_id").getValue() : raw.get("_id").toString();
            failures.add(new ScanFailure(scan.id(), id, reason(e)));
            ResultRow known = coded ? before.get(id) : null;
            if (known != null) {
                rows.put(id, known.failedNow());
            }
        }

        Judged done() {
            return new Judged(last, evaluated, carried, List.copyOf(rows.values()), failures);
        }
    }

    /** What was wrong, without the value that was: it may be private. */
    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (message.startsWith("No enum constant ")) {
            String type = message.substring(0, message.lastIndexOf('.'));
            return "no such " + type.substring(type.lastIndexOf('.') + 1);
        }
        return e.getClass().getSimpleName() + ": " + message.substring(0, Math.min(message.length(), 300));
    }

    private ResultRow row(OrganizationHead head) {
        Organization organization = head.organization();
        Verdict verdict = book.evaluate(organization, asOf, RuleBook.Detail.CLAUSES, null);
        Set<Outcome> established = Outcomes.established(verdict);
        return new ResultRow(head.uscc(), organization.name(), organization.registrationAuthority().division(),
                head.version(), ResultRow.digest(head.digest()), ResultRow.day(verdict.stableUntil()),
                verdict.verified(), false, established, Outcomes.open(verdict, established),
                numbers(Stream.concat(verdict.conclusions().stream().map(each -> each.citation()),
                        verdict.findings().stream().map(each -> each.citation()))),
                numbers(verdict.undetermined().stream().map(each -> each.citation())));
    }

    private int[] numbers(Stream<Citation> citations) {
        return citations.mapToInt(rules::get).sorted().distinct().toArray();
    }
}
