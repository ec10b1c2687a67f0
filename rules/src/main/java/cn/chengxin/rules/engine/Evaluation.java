package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.view.ApplicationFindings;
import cn.chengxin.rules.view.ApplicationView;
import cn.chengxin.rules.view.AsOf;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * One organization, or one application, on one day, through all layers: first every layer's finding rules, then every layer's conclusion
 * rules over what all of them found. One thread, used once.
 */
final class Evaluation {

    private final List<Layer> layers;
    private final boolean evidence;
    private final OrganizationView view;
    private final Findings facts;
    private final List<Rule> found = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final List<Undetermined> undetermined = new ArrayList<>();
    private final Set<Matter> regulated = EnumSet.noneOf(Matter.class);
    private final Ledger ledger = new Ledger();
    private boolean verified = true;
    private @Nullable Score score;
    private @Nullable LocalDate horizon;

    private Evaluation(List<Layer> layers, OrganizationView view, Findings facts, boolean evidence) {
        this.layers = layers;
        this.evidence = evidence;
        this.view = view;
        this.facts = facts;
    }

    /** Of an organization. */
    static Evaluation of(Organization organization, LocalDate asOf, List<Layer> layers, boolean evidence) {
        OrganizationView view = new OrganizationView(organization, new AsOf(asOf));
        return new Evaluation(layers, view, new Findings(view), evidence).run();
    }

    /** Of an application to found one. */
    static Evaluation of(Application application, LocalDate asOf, List<Layer> layers, boolean evidence) {
        ApplicationView view = new ApplicationView(application, new AsOf(asOf));
        return new Evaluation(layers, view, new ApplicationFindings(view), evidence).run();
    }

    /** Runs both stages. */
    private Evaluation run() {
        List<KieSession> sessions = new ArrayList<>(layers.size());
        try {
            for (Layer layer : layers) {
                sessions.add(layer.open());
                layer.judge(sessions.get(sessions.size() - 1), view);
                find(layer);
            }
            for (int i = 0; i < layers.size(); i++) {
                layers.get(i).judge(sessions.get(i), facts);
                conclude(layers.get(i));
            }
        } finally {
            sessions.forEach(KieSession::dispose);
        }
        horizon = view.asOf().horizon();
        found.forEach(rule -> findings.add(evidence ? withEvidence(rule) : rule.finding()));
        score = ledger.score(evidence);
        return this;
    }

    /** Asks more than the rules did, so it comes after the horizon was read: it adds to a finding and changes none. */
    private Finding withEvidence(Rule rule) {
        view.askUnder(rule.window());
        return new Finding(rule.finding().kind(), rule.finding().citation(),
                EvidenceCollector.of(rule.condition(), view));
    }

    private void find(Layer layer) {
        BitSet held = view.held();
        for (int number = held.nextSetBit(0); number >= 0; number = held.nextSetBit(number + 1)) {
            Rule rule = layer.rule(number);
            if (rule.points() != null) {
                score(rule, view);
            } else {
                facts.found(rule.finding().kind());
                use(rule);
                found.add(rule);
            }
        }
        open(layer, view, (rule, missing) -> {
            if (rule.finding() != null) {
                facts.open(rule.finding().kind());
            }
            leaveOpen(rule, missing);
        });
    }

    private void conclude(Layer layer) {
        BitSet asked = facts.asked();
        for (int number = asked.nextSetBit(0); number >= 0; number = asked.nextSetBit(number + 1)) {
            Rule rule = layer.rule(number);
            if (rule.conclusion() != null) {
                regulated.add(rule.conclusion().outcome().matter());
            }
        }
        BitSet held = facts.held();
        for (int number = held.nextSetBit(0); number >= 0; number = held.nextSetBit(number + 1)) {
            Rule rule = layer.rule(number);
            if (rule.points() != null) {
                score(rule, facts);
            } else {
                conclusions.add(rule.conclusion());
                use(rule);
            }
        }
        open(layer, facts, this::leaveOpen);
    }

    /** A score is no law: what it rests on does not make the verdict less verified. */
    private void score(Rule rule, Fact fact) {
        if (!ledger.enter(rule, fact)) {
            leaveOpen(rule, List.of(TermChain.text(rule.points())));
        }
    }

    private void leaveOpen(Rule rule, List<String> missing) {
        undetermined.add(new Undetermined(rule.finding() == null ? null : rule.finding().kind(),
                rule.conclusion() == null ? null : rule.conclusion().outcome(), rule.citation(), missing));
    }

    private interface OpenRule {
        void accept(Rule rule, List<String> missing);
    }

    /** Drools says which rules met something unknown; whether they stay open is a matter of the whole tree. */
    private static void open(Layer layer, Fact fact, OpenRule then) {
        BitSet candidates = fact.open();
        for (int number = candidates.nextSetBit(0); number >= 0; number = candidates.nextSetBit(number + 1)) {
            Rule rule = layer.rule(number);
            fact.askUnder(rule.window());
            if (rule.condition().truth(fact) == Truth.UNKNOWN) {
                Set<String> missing = new LinkedHashSet<>();
                rule.condition().missing(fact, missing);
                then.accept(rule, List.copyOf(missing));
            }
        }
    }

    private void use(Rule rule) {
        verified &= rule.citation().verified();
        for (Parameter parameter : rule.parameters()) {
            Parameter.Value value = parameter.at(view.asOf().day());
            verified &= value == null || value.verified();
        }
    }

    /** Whether a rule is in force for the subject on the day. */
    boolean asks(Rule rule) {
        return rule.window().open(view.asOf()) && layers.stream().anyMatch(layer -> layer.has(rule.citation()));
    }

    /** What a rule asks, for whoever asks it again: after the horizon was read. */
    Fact fact(Rule rule) {
        Fact fact = rule.first() ? view : facts;
        fact.askUnder(rule.window());
        return fact;
    }

    /** The rule that concluded this; null where none did. */
    @Nullable Rule concluding(Conclusion conclusion) {
        return conclusions.contains(conclusion) ? layers.stream().flatMap(layer -> layer.rules().stream())
                .filter(rule -> conclusion.equals(rule.conclusion())).findFirst().orElse(null) : null;
    }

    /** Whether anything was concluded on the matter. */
    boolean concludes(@Nullable Matter matter) {
        return conclusions.stream().anyMatch(each -> each.outcome().matter() == matter);
    }

    /** The first later day on which an answer to a rule would change. */
    @Nullable LocalDate horizon() {
        return horizon;
    }

    OrganizationView view() {
        return view;
    }

    Findings facts() {
        return facts;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Conclusion> conclusions() {
        return conclusions;
    }

    @Nullable Score score() {
        return score;
    }

    List<Undetermined> undetermined() {
        return undetermined;
    }

    Set<Matter> regulated() {
        return regulated;
    }

    boolean verified() {
        return verified;
    }
}
