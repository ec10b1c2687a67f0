package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Analysis;
import cn.chengxin.rules.engine.Coverage;
import cn.chengxin.rules.engine.Mismatch;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Scenario;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of trying a rule set beside all the others in effect.
 *
 * @param compiles whether it could be compiled; where not, the diagnostics say why
 * @param passes whether it compiles and every scenario ends as it says
 * @param diagnostics what is wrong, with file, line and column; of a rule set that compiles, why it was not tried to the
 *     end
 * @param scenarios each scenario, in the order of the files
 * @param coverage what the scenarios try of each of its rules
 * @param issues what is wrong, or looks so, with rules that are each in order: it hinders nobody
 */
public record RuleSetCheck(boolean compiles, boolean passes, List<Diagnostic> diagnostics, List<Tried> scenarios,
        List<Coverage> coverage, List<Analysis.Issue> issues) {

    /**
     * A scenario that was tried.
     *
     * @param file its file
     * @param scenario its name
     * @param asOf its day
     * @param mismatches what differs from what it expects; empty where nothing does
     */
    public record Tried(String file, String scenario, LocalDate asOf, List<Mismatch> mismatches) {

        static Tried of(Scenario scenario, List<Mismatch> mismatches) {
            return new Tried(scenario.file(), scenario.name(), scenario.asOf(), mismatches);
        }
    }

    static RuleSetCheck refused(List<Diagnostic> diagnostics) {
        return new RuleSetCheck(false, false, diagnostics, List.of(), List.of(), List.of());
    }

    /** Its scenarios take more than they may; those that were tried before are told. */
    static RuleSetCheck givenUp(Diagnostic because, List<Tried> scenarios) {
        return new RuleSetCheck(true, false, List.of(because), scenarios, List.of(), List.of());
    }

    static RuleSetCheck tried(List<Tried> scenarios, Analysis analysis) {
        return new RuleSetCheck(true, scenarios.stream().allMatch(each -> each.mismatches().isEmpty()), List.of(),
                scenarios, analysis.coverage(), analysis.issues());
    }
}
