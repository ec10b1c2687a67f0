package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Authority;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.InstrumentStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The compiled rules of one kind of subject by jurisdiction: those that are applied, and drafts, which are only
 * simulated.
 *
 * @param applied by division code, former codes too
 * @param drafts the same
 */
record Layers(Map<String, Pending> applied, Map<String, Pending> drafts) {

    /** None yet. */
    static final Layers NONE = new Layers(Map.of(), Map.of());

    /**
     * A layer that is compiled, or will be.
     *
     * @param division the present code of its jurisdiction
     * @param rules its rules
     * @param layer the layer, once it is compiled
     */
    record Pending(String division, List<Rule> rules, CompletableFuture<Layer> layer) {
    }

    /** Compiles the rules of a jurisdiction, now or when they are wanted. */
    @FunctionalInterface
    interface Compiler {

        CompletableFuture<Layer> compile(List<Rule> rules);
    }

    /**
     * Has the rules that are chosen compiled, jurisdictions in parallel; a layer whose rules are as before is taken over.
     *
     * @param compiler compiles those that are applied
     * @param ofDrafts compiles drafts
     */
    static Layers compile(Map<RuleSet, List<Rule>> rules, Predicate<Rule> chosen, Layers before, Compiler compiler,
            Compiler ofDrafts) {
        return new Layers(
                compiling(rules, status -> status != InstrumentStatus.DRAFT, chosen, before.applied, compiler),
                compiling(rules, InstrumentStatus.DRAFT::equals, chosen, before.drafts, ofDrafts));
    }

    private static Map<String, Pending> compiling(Map<RuleSet, List<Rule>> byRuleSet,
            Predicate<InstrumentStatus> status, Predicate<Rule> chosen, Map<String, Pending> before,
            Compiler compiler) {
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
        Map<String, Pending> compiling = new LinkedHashMap<>();
        rules.forEach((division, some) -> {
            Pending known = before.get(division);
            compiling.put(division, known != null && known.rules().equals(some) ? known : new Pending(division, some,
                    compiler.compile(some)));
        });
        Map<String, Pending> layers = new LinkedHashMap<>();
        presentCodes.forEach((code, present) -> layers.put(code, compiling.get(present)));
        return layers;
    }

    private static CompletableFuture<Void> ended(Map<String, Pending> layers) {
        return CompletableFuture.allOf(layers.values().stream().map(Pending::layer)
                .toArray(CompletableFuture[]::new));
    }

    /** Ends when the rules that are applied are compiled. */
    CompletableFuture<Void> appliedEnded() {
        return ended(applied);
    }

    /** Ends when all rules are compiled. */
    CompletableFuture<Void> allEnded() {
        return CompletableFuture.allOf(ended(applied), ended(drafts));
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

    private static void add(Map<String, Pending> layers, List<String> jurisdictions, List<Layer> chain) {
        for (String division : jurisdictions) {
            Pending pending = layers.get(division);
            if (pending != null) {
                chain.add(pending.layer().join());
            }
        }
    }

    /** All of them, each once. */
    Stream<Pending> all() {
        return Stream.of(applied, drafts).flatMap(layers -> layers.entrySet().stream()
                .filter(each -> each.getKey().equals(each.getValue().division())).map(Map.Entry::getValue));
    }

    /** Nation, province, city, county of the registering authority, as far as it reaches down. */
    static List<String> jurisdictions(Authority authority) {
        String division = authority.division();
        if (division == null || division.equals(Instrument.NATION)) {
            return List.of(Instrument.NATION);
        }
        String province = division.substring(0, 2) + "0000";
        String city = division.substring(0, 4) + "00";
        if (division.equals(province)) {
            return List.of(Instrument.NATION, province);
        }
        return division.equals(city) ? List.of(Instrument.NATION, province, city)
                : List.of(Instrument.NATION, province, city, division);
    }
}
