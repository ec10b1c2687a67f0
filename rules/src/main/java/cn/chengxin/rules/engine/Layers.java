package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.InstrumentStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The compiled rules of one kind of subject by jurisdiction: those that are applied, and drafts, which are only
 * simulated.
 *
 * @param applied by division code, former codes too
 * @param drafts the same
 */
record Layers(Map<String, Layer> applied, Map<String, Layer> drafts) {

    /** None yet. */
    static final Layers NONE = new Layers(Map.of(), Map.of());

    /** Compiles the rules that are chosen, jurisdictions in parallel; a layer whose rules are as before is taken over. */
    static Layers compile(Map<RuleSet, List<Rule>> rules, Predicate<Rule> chosen, Layers before,
            Executor executor) {
        CompletableFuture<Map<String, Layer>> drafts = compiling(rules, InstrumentStatus.DRAFT::equals, chosen,
                before.drafts, executor);
        CompletableFuture<Map<String, Layer>> applied = compiling(rules, status -> status != InstrumentStatus.DRAFT,
                chosen, before.applied, executor);
        return new Layers(applied.join(), drafts.join());
    }

    private static CompletableFuture<Map<String, Layer>> compiling(Map<RuleSet, List<Rule>> byRuleSet,
            Predicate<InstrumentStatus> status, Predicate<Rule> chosen, Map<String, Layer> before,
            Executor executor) {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        Map<String, String> presentCodes = new LinkedHashMap<>();
        byRuleSet.forEach((ruleSet, some) -> {
            Instrument instrument = ruleSet.instrument();
            List<Rule> mine = status.test(instrument.status()) ? some.stream().filter(chosen).toList() : List.of();
            if (!mine.isEmpty()) {
                rules.computeIfAbsent(instrument.division(), division -> new ArrayList<>()).addAll(mine);
                instrument.divisions().forEach(code -> presentCodes.put(code, instrument.division()));
            }
        });
        Map<String, CompletableFuture<Layer>> compiling = new LinkedHashMap<>();
        rules.forEach((division, some) -> {
            Layer known = before.get(division);
            compiling.put(division, known != null && known.rules().equals(some)
                    ? CompletableFuture.completedFuture(known)
                    : CompletableFuture.supplyAsync(() -> Layer.compile(division, some), executor));
        });
        return CompletableFuture.allOf(compiling.values().toArray(CompletableFuture[]::new)).thenApply(done -> {
            Map<String, Layer> layers = new LinkedHashMap<>();
            presentCodes.forEach((code, present) -> layers.put(code, compiling.get(present).join()));
            return layers;
        });
    }

    /** The layers of a chain of jurisdictions, from the nation down; drafts, where they are wanted, after them. */
    List<Layer> chain(List<String> jurisdictions, boolean withDrafts) {
        List<Layer> chain = new ArrayList<>(jurisdictions.size());
        add(applied, jurisdictions, chain);
        if (withDrafts) {
            add(drafts, jurisdictions, chain);
        }
        return chain;
    }

    private static void add(Map<String, Layer> layers, List<String> jurisdictions, List<Layer> chain) {
        for (String division : jurisdictions) {
            Layer layer = layers.get(division);
            if (layer != null) {
                chain.add(layer);
            }
        }
    }

    /** All of them, each once. */
    Stream<Layer> all() {
        return Stream.concat(applied.values().stream(), drafts.values().stream()).distinct();
    }
}
