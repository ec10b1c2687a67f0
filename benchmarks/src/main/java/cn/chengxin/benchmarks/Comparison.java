package cn.chengxin.benchmarks;

import cn.chengxin.benchmarks.handwritten.HandWrittenLaw;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether engine and hand-written law say the same of every organization: findings, conclusions, what is undetermined
 * and what is missing for it, standings, verification and stableUntil. The order in which the rules stand is the
 * engine's own.
 *
 * @param organizations how many were compared
 * @param findings how many findings the engine made of them
 * @param conclusions how many conclusions
 * @param undetermined how many rules it left open
 * @param differences the organizations of which they do not say the same, with both verdicts
 */
public record Comparison(int organizations, int findings, int conclusions, int undetermined,
        List<String> differences) {

    /** Compares on one day. */
    public static Comparison of(RuleBook book, HandWrittenLaw law, List<Organization> organizations, LocalDate asOf) {
        int findings = 0;
        int conclusions = 0;
        int undetermined = 0;
        List<String> differences = new ArrayList<>();
        for (Organization organization : organizations) {
            Verdict engine = book.evaluate(organization, asOf, Detail.CLAUSES, null);
            Verdict hand = law.evaluate(organization, asOf, engine.provenance());
            findings += engine.findings().size();
            conclusions += engine.conclusions().size();
            undetermined += engine.undetermined().size();
            if (!comparable(engine).equals(comparable(hand))) {
                differences.add(organization.uscc() + "\nengine " + brief(engine) + "\nhand   " + brief(hand));
            }
        }
        return new Comparison(organizations.size(), findings, conclusions, undetermined, differences);
    }

    private static List<Object> brief(Verdict verdict) {
        return List.of(String.valueOf(verdict.stableUntil()), verdict.verified(),
                verdict.findings().stream().map(each -> each.citation().rule()).sorted().toList(),
                verdict.conclusions().stream().map(Conclusion::outcome).sorted().toList(),
                verdict.undetermined().stream().map(each -> each.citation().rule() + each.missing()).sorted().toList(),
                verdict.standings());
    }

    /** All of a verdict, with sets for lists whose order says nothing. */
    private static List<Object> comparable(Verdict verdict) {
        Verdict rest = new Verdict(verdict.uscc(), verdict.asOf(), verdict.stableUntil(), verdict.standings(),
                List.of(), List.of(), List.of(), verdict.score(), verdict.jurisdictions(), verdict.verified(),
                verdict.provenance());
        return List.of(rest, Set.copyOf(verdict.findings()), Set.copyOf(verdict.conclusions()),
                Set.copyOf(verdict.undetermined()), verdict.findings().size(), verdict.conclusions().size(),
                verdict.undetermined().size());
    }
}
