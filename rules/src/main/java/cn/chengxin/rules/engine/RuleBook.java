package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * All rule sets in force, compiled: immutable, safe for any number of threads. A change makes a new one.
 */
public final class RuleBook {

    /** How much a verdict carries. */
    public enum Detail {
        /** findings and conclusions with their clauses */
        CLAUSES,
        /** records, values and parameters too */
        EVIDENCE
    }

    private RuleBook() {
    }

    /** Checks and compiles rule sets, layers in parallel; all or nothing. Drafts are left out. */
    public static Compilation compile(List<RuleSet> ruleSets, Executor executor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Judges one organization on one day.
     *
     * @param facts digest of the organization document, for the provenance
     */
    public Verdict evaluate(Organization organization, LocalDate asOf, Detail detail, @Nullable String facts) {
        throw new UnsupportedOperationException();
    }

    /** Why one rule did, or did not, hold: its condition as a tree with the truth and value of every part. */
    public Explanation explain(Organization organization, LocalDate asOf, String ruleSet, String rule) {
        throw new UnsupportedOperationException();
    }

    /** Digest of every rule set by id. */
    public Map<String, String> digests() {
        throw new UnsupportedOperationException();
    }
}
