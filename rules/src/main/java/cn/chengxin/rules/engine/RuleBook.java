package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Provenance;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.rules.view.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * All rule sets in force, compiled: immutable, safe for any number of threads. A change makes a new one.
 */
public final class RuleBook {

    private static final String ENGINE = "chengxin-rules/"
            + (RuleBook.class.getPackage().getImplementationVersion() == null ? "development"
                    : RuleBook.class.getPackage().getImplementationVersion());

    private final Map<String, Layer> layers;
    private final Map<String, String> digests;

    /** How much a verdict carries. */
    public enum Detail {
        /** findings and conclusions with their clauses */
        CLAUSES,
        /** records, values and parameters too */
        EVIDENCE
    }

    private RuleBook(Map<String, Layer> layers, Map<String, String> digests) {
        this.layers = Map.copyOf(layers);
        this.digests = digests;
    }

    /** Checks and compiles rule sets, layers in parallel; all or nothing. Drafts are left out: they never bind. */
    public static Compilation compile(List<RuleSet> ruleSets, Executor executor) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<Instrument, List<Rule>> byInstrument = new LinkedHashMap<>();
        Map<String, String> digests = new TreeMap<>();
        for (RuleSet ruleSet : ruleSets) {
            RuleReader.Reading reading = RuleReader.read(ruleSet);
            reading.diagnostics().forEach(each -> diagnostics.add(new Diagnostic(ruleSet.id() + "/" + each.file(),
                    each.line(), each.column(), each.message(), each.hint())));
            if (ruleSet.instrument().status() != Instrument.Status.DRAFT) {
                byInstrument.put(ruleSet.instrument(), reading.rules());
                digests.put(ruleSet.id(), ruleSet.digest());
            }
        }
        return diagnostics.isEmpty()
                ? new Compilation.Compiled(new RuleBook(layers(byInstrument, executor), Map.copyOf(digests)))
                : new Compilation.Rejected(diagnostics.stream().sorted().toList());
    }

    private static Map<String, Layer> layers(Map<Instrument, List<Rule>> byInstrument, Executor executor) {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        Map<String, String> presentCodes = new LinkedHashMap<>();
        byInstrument.forEach((instrument, some) -> {
            rules.computeIfAbsent(instrument.division(), division -> new ArrayList<>()).addAll(some);
            instrument.divisions().forEach(code -> presentCodes.put(code, instrument.division()));
        });
        Map<String, CompletableFuture<Layer>> compiling = new LinkedHashMap<>();
        rules.forEach((division, some) -> compiling.put(division,
                CompletableFuture.supplyAsync(() -> Layer.compile(division, some), executor)));
        Map<String, Layer> layers = new LinkedHashMap<>();
        presentCodes.forEach((code, present) -> layers.put(code, compiling.get(present).join()));
        return layers;
    }

    /**
     * Judges one organization on one day.
     *
     * @param organization the organization document
     * @param asOf 基准日
     * @param detail whether evidence is wanted
     * @param facts digest of the organization document, for the provenance
     */
    public Verdict evaluate(Organization organization, LocalDate asOf, Detail detail, @Nullable String facts) {
        List<String> chain = jurisdictions(organization);
        Evaluation evaluation = new Evaluation(layers(chain), organization, asOf, detail == Detail.EVIDENCE).run();
        return new Verdict(organization.uscc(), asOf, evaluation.horizon(), Headline.of(evaluation),
                List.copyOf(evaluation.conclusions()), List.copyOf(evaluation.findings()),
                List.copyOf(evaluation.undetermined()), chain, evaluation.verified(),
                new Provenance(facts, digests, ENGINE));
    }

    /**
     * Why one rule did, or did not, hold: its condition as a tree with the truth and value of every part.
     *
     * @throws NoSuchElementException where no such rule applies to the organization
     */
    public Explanation explain(Organization organization, LocalDate asOf, String ruleSet, String rule) {
        List<Layer> chain = layers(jurisdictions(organization));
        Evaluation evaluation = new Evaluation(chain, organization, asOf, false).run();
        Rule found = chain.stream().flatMap(layer -> layer.rules().stream())
                .filter(each -> each.citation().ruleSet().equals(ruleSet) && each.citation().rule().equals(rule))
                .findFirst().orElseThrow(() -> new NoSuchElementException("no rule " + rule + " of " + ruleSet
                        + " applies to " + organization.uscc()));
        Fact fact = found.finding() != null ? evaluation.view() : evaluation.facts();
        fact.askUnder(found.window());
        return new Explanation(found.citation(), found.window().open(evaluation.view().asOf()),
                found.condition().truth(fact).name(), found.condition().explain(fact));
    }

    /**
     * A rule as it is in force.
     *
     * @param citation where it stands
     * @param from the first day on which it is in force
     * @param to the first day on which it no longer is; null where that is open
     * @param condition its condition, in the vocabulary
     * @param finds what it finds; null for a rule of the second stage
     * @param concludes what it concludes; null for a rule of the first stage
     */
    public record RuleSummary(Citation citation, LocalDate from, @Nullable LocalDate to, String condition,
            @Nullable FindingKind finds, @Nullable Outcome concludes) {
    }

    /** All rules, layer by layer. */
    public List<RuleSummary> rules() {
        return layers.values().stream().distinct().sorted(Comparator.comparing(Layer::division))
                .flatMap(layer -> layer.rules().stream()).map(Rule::summary).toList();
    }

    /** Digest of every rule set by id. */
    public Map<String, String> digests() {
        return digests;
    }

    /** Nation, province, city, county of the registering authority, as far as it reaches down. */
    private static List<String> jurisdictions(Organization organization) {
        String division = organization.registrationAuthority().division();
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

    private List<Layer> layers(List<String> jurisdictions) {
        List<Layer> chain = new ArrayList<>(jurisdictions.size());
        for (String division : jurisdictions) {
            Layer layer = layers.get(division);
            if (layer != null) {
                chain.add(layer);
            }
        }
        return chain;
    }
}
