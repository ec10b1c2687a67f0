package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Standing;
import cn.chengxin.rules.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a verdict states, by rules and outcomes: what is left is equal however the files are written. */
public record Said(List<String> findings, List<String> conclusions, List<String> undetermined,
        @Nullable BigDecimal score, List<Standing> standings) {

    /** What a rule book says of an organization on a day. */
    public static Said by(RuleBook book, Organization organization, LocalDate asOf) {
        Verdict verdict = book.evaluate(organization, asOf, Detail.CLAUSES, null);
        return new Said(verdict.findings().stream().map(each -> each.citation().rule()).toList(),
                verdict.conclusions().stream().map(each -> each.citation().rule() + each.outcome()).toList(),
                verdict.undetermined().stream().map(each -> each.citation().rule() + each.missing()).toList(),
                verdict.score() == null ? null : verdict.score().total(), verdict.standings());
    }
}
