package cn.chengxin.benchmarks.engine;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.benchmarks.handwritten.HandWrittenLaw;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Provenance;
import cn.chengxin.rules.view.WorkCalendar;
import cn.chengxin.rules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;

/** What is measured. */
public enum Variant {
    /** plain Java over the same view */
    HAND_WRITTEN("written by hand, no evidence") {
        @Override
        Judge judge() {
            List<RuleSet> ruleSets = Bundled.ruleSets();
            RuleBook book = Bundled.compile(ruleSets);
            HandWrittenLaw law = new HandWrittenLaw(ruleSets, book);
            Provenance provenance = new Provenance(null, book.digests(), WorkCalendar.get().digest(),
                    "by hand");
            return (organization, asOf) -> law.evaluate(organization, asOf, provenance);
        }
    },
    /** findings and conclusions with their clauses */
    ENGINE("engine, no evidence") {
        @Override
        Judge judge() {
            return engine(Bundled.ruleSets(), Detail.CLAUSES);
        }
    },
    /** records, values and parameters too */
    ENGINE_WITH_EVIDENCE("engine, with evidence") {
        @Override
        Judge judge() {
            return engine(Bundled.ruleSets(), Detail.EVIDENCE);
        }
    },
    QUARTER_OF_THE_RULES("engine, 25 % of the rules") {
        @Override
        Judge judge() {
            return engine(MoreOrFewerRules.share(Bundled.ruleSets(), 0.25), Detail.CLAUSES);
        }
    },
    HALF_OF_THE_RULES("engine, 50 % of the rules") {
        @Override
        Judge judge() {
            return engine(MoreOrFewerRules.share(Bundled.ruleSets(), 0.5), Detail.CLAUSES);
        }
    },
    /** none of them applies to any organization that is judged */
    HUNDRED_MORE_COUNTIES("engine, 100 more county rule sets") {
        @Override
        Judge judge() {
            return engine(MoreOrFewerRules.withCounties(Bundled.ruleSets(), 100), Detail.CLAUSES);
        }
    };

    private final String label;

    Variant(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract Judge judge();

    /** Makes verdicts. */
    interface Judge {
        Verdict verdict(Organization organization, LocalDate asOf);
    }

    private static Judge engine(List<RuleSet> ruleSets, Detail detail) {
        RuleBook book = Bundled.compile(ruleSets);
        return (organization, asOf) -> book.evaluate(organization, asOf, detail, null);
    }
}
