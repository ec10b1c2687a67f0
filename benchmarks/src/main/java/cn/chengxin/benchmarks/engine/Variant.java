package cn.chengxin.benchmarks.engine;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.benchmarks.handwritten.HandWrittenFiles;
import cn.chengxin.benchmarks.handwritten.HandWrittenLaw;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Provenance;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.rules.view.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is measured: by whom, and which of the bundled rule sets. */
public enum Variant {
    /** plain Java over the same view */
    HAND_WRITTEN("written by hand, no evidence", Detail.CLAUSES, HandWrittenFiles::of) {
        @Override
        Judge judge() {
            RuleBook book = Bundled.compile(ruleSets());
            HandWrittenLaw law = new HandWrittenLaw(ruleSets(), book);
            Provenance provenance = new Provenance(null, book.digests(), WorkCalendar.get().digest(), "by hand");
            return (organization, asOf) -> law.evaluate(organization, asOf, provenance);
        }
    },
    /** findings and conclusions with their clauses */
    ENGINE("engine, no evidence", Detail.CLAUSES, HandWrittenFiles::of),
    /** records, values and parameters too */
    ENGINE_WITH_EVIDENCE("engine, with evidence", Detail.EVIDENCE, HandWrittenFiles::of),
    QUARTER_OF_THE_RULES("engine, 25 % of the rules", Detail.CLAUSES,
            all -> MoreOrFewerRules.share(HandWrittenFiles.of(all), 0.25)),
    HALF_OF_THE_RULES("engine, 50 % of the rules", Detail.CLAUSES,
            all -> MoreOrFewerRules.share(HandWrittenFiles.of(all), 0.5)),
    ALL_RULE_SETS("engine, all rule sets", Detail.CLAUSES, all -> all),
    /** none of them applies to any organization that is judged */
    HUNDRED_MORE_COUNTIES("engine, all rule sets, beside 100 more county rule sets", Detail.CLAUSES,
            all -> MoreOrFewerRules.withCounties(all, 100));

    private final String label;
    private final Detail detail;
    private final UnaryOperator<List<RuleSet>> choice;

    Variant(String label, Detail detail, UnaryOperator<List<RuleSet>> choice) {
        this.label = label;
        this.detail = detail;
        this.choice = choice;
    }

    String label() {
        return label;
    }

    /** The rule sets that are compiled. */
    List<RuleSet> ruleSets() {
        return choice.apply(Bundled.ruleSets());
    }

    /** Compiles. */
    Judge judge() {
        RuleBook book = Bundled.compile(ruleSets());
        return (organization, asOf) -> book.evaluate(organization, asOf, detail, null);
    }

    /** Makes verdicts. */
    interface Judge {
        Verdict verdict(Organization organization, LocalDate asOf);
    }
}
