package cn.chengxin.service.law;

import cn.chengxin.rules.ruleset.Coverage;
import cn.chengxin.rules.ruleset.Indicator;
import cn.chengxin.rules.verdict.InstrumentStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All encoded law.
 *
 * @param asOf the day of the watch lists from which organizations are counted; null before the first
 * @param documents the instruments, by rule set
 * @param coverage the documents' mechanisms and what became of each, by document
 */
public record Law(@Nullable LocalDate asOf, List<Document> documents, Map<String, List<Coverage>> coverage) {

    /**
     * An instrument.
     *
     * @param ruleSet its rule set
     * @param division the code of its jurisdiction
     * @param status whether it binds
     * @param verified whether its text was seen verbatim
     * @param note what a reader must know
     * @param clauses its clauses that rules encode
     * @param indicators what it measures over many organizations
     */
    public record Document(String ruleSet, String title, String number, String issuer, String division,
            InstrumentStatus status, boolean verified, LocalDate from, @Nullable LocalDate to, @Nullable String note,
            List<Clause> clauses, Map<String, Indicator> indicators) {
    }

    /** A clause with its rules. */
    public record Clause(String clause, List<Entry> rules) {
    }

    /**
     * A rule.
     *
     * @param rule its name
     * @param quote the sentence that it encodes
     * @param condition when it holds, in the vocabulary
     * @param states what it finds, concludes, or scores: a code, and its Chinese term
     * @param aboutApplications whether it judges applications to found an organization
     * @param scenariosHeld in how many of its rule set's scenarios it holds
     * @param scenarios how many scenarios its rule set has
     * @param mechanisms the rows of the coverage map that name it
     * @param held of how many organizations it holds; null before the first watch lists, or where it is newer
     * @param unsettled of how many it is open
     */
    public record Entry(String rule, String quote, boolean verified, LocalDate from, @Nullable LocalDate to,
            String condition, String states, String label, boolean aboutApplications, long scenariosHeld,
            int scenarios, List<String> mechanisms, @Nullable Long held, @Nullable Long unsettled) {
    }
}
