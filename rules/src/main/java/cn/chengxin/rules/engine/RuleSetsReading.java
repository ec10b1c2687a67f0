package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Rule sets as they stand beside one another.
 *
 * @param rules the rules of each; complete only where there are no diagnostics
 * @param diagnostics what is wrong with each, and with all of them together, sorted by place; files stand under their
 *     rule sets
 */
record RuleSetsReading(Map<RuleSet, List<Rule>> rules, List<Diagnostic> diagnostics) {

    /**
     * Reads and checks rule sets, all in parallel.
     *
     * @param known the rules of those that were read before
     */
    static RuleSetsReading of(List<RuleSet> ruleSets, Map<RuleSet, List<Rule>> known, Executor executor) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<RuleSet, CompletableFuture<RuleReader.Reading>> reading = new LinkedHashMap<>();
        ruleSets.forEach(ruleSet -> reading.put(ruleSet, known.containsKey(ruleSet)
                ? CompletableFuture.completedFuture(new RuleReader.Reading(known.get(ruleSet), List.of(), List.of()))
                : CompletableFuture.supplyAsync(() -> RuleReader.read(ruleSet), executor)));
        Map<RuleSet, List<Rule>> rules = new LinkedHashMap<>();
        reading.forEach((ruleSet, each) -> {
            each.join().diagnostics().forEach(mistake -> diagnostics.add(mistake.under(ruleSet.id())));
            rules.put(ruleSet, each.join().rules());
        });
        diagnostics.addAll(codesOfOthers(ruleSets, known.keySet()));
        return new RuleSetsReading(rules, diagnostics.stream().sorted().toList());
    }

    /**
     * Where a rule set names a code of another place as its own, the rules of one of them would not be found. It is told
     * of the one that is new beside those that were read before; of two that are new, of the later.
     */
    private static List<Diagnostic> codesOfOthers(List<RuleSet> ruleSets, Set<RuleSet> known) {
        Map<String, RuleSet> owners = new HashMap<>();
        List<Diagnostic> wrong = new ArrayList<>();
        ruleSets.stream().sorted(Comparator.comparing(each -> !known.contains(each))).forEach(ruleSet -> {
            for (String code : ruleSet.instrument().divisions()) {
                RuleSet owner = owners.putIfAbsent(code, ruleSet);
                if (owner != null && !owner.instrument().division().equals(ruleSet.instrument().division())) {
                    wrong.add(Diagnostic.of("instrument.yaml", 0, 0, Problem.DIVISION_OF_ANOTHER, code, owner.id())
                            .under(ruleSet.id()));
                }
            }
        });
        return wrong;
    }
}
