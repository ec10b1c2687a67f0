package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.InstrumentStatus;
import cn.chengxin.rules.verdict.NearestPass;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Provenance;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.WorkCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rule sets in force, compiled: immutable, safe for any number of threads. A change makes a new one.
 */
public final class RuleBook {

    private static final String ENGINE = "chengxin-rules/"
            + (RuleBook.class.getPackage().getImplementationVersion() == null ? "development"
                    : RuleBook.class.getPackage().getImplementationVersion());

    private final Layers organizations;
    private final Layers applications;
    private final Map<RuleSet, List<Rule>> read;
    private final CompletableFuture<Void> restWanted;
    private final Map<String, String> digests;

    /** How much a verdict carries. */
    public enum Detail {
        /** findings and conclusions with their clauses */
        CLAUSES,
        /** records, values and parameters too */
        EVIDENCE
    }

    /** Which instruments are applied. */
    public enum Scope {
        /** those that bind, and what stands beside them marked as not statutory */
        IN_FORCE,
        /** drafts (征求意见稿) too, as if they were in force: a simulation, never a verdict to act on */
        WITH_DRAFTS;

        /** Under which a rule set's own rules are applied, be it a draft. */
        public static Scope of(RuleSet ruleSet) {
            return ruleSet.instrument().status() == InstrumentStatus.DRAFT ? WITH_DRAFTS : IN_FORCE;
        }
    }

    private RuleBook(Layers organizations, Layers applications, Map<RuleSet, List<Rule>> read,
            CompletableFuture<Void> restWanted) {
        this.organizations = organizations;
        this.applications = applications;
        this.read = read;
        this.restWanted = restWanted;
        this.digests = read.keySet().stream().collect(Collectors.toUnmodifiableMap(RuleSet::id, RuleSet::digest));
    }

    /** Reads and checks one rule set's rules and compiles nothing: what an editor asks for while somebody types. */
    public static Lint lint(RuleSet ruleSet) {
        RuleReader.Reading reading = RuleReader.read(ruleSet);
        return new Lint(reading.diagnostics(), reading.written());
    }

    /** Checks and compiles rule sets, all in parallel; all or nothing. */
    public static Compilation compile(List<RuleSet> ruleSets, Executor executor) {
        return new RuleBook(Layers.NONE, Layers.NONE, Map.of(), new CompletableFuture<>())
                .recompile(ruleSets, executor);
    }

    /** Other rule sets in place of these; only what changes is read, and only its jurisdictions are compiled anew. */
    public Compilation recompile(List<RuleSet> ruleSets, Executor executor) {
        return recompile(ruleSets, executor, Budget.UNLIMITED);
    }

    /**
     * The same, on this thread and complete with drafts and the rules on applications, for rule sets that nobody has
     * tried yet.
     *
     * @throws Budget.Spent where that costs more than it may
     */
    public Compilation recompile(List<RuleSet> ruleSets, Budget budget) {
        try {
            Compilation compilation = recompile(ruleSets, Runnable::run, budget);
            if (compilation instanceof Compilation.Compiled compiled) {
                compiled.ruleBook().complete();
            }
            return compilation;
        } catch (CompletionException e) {
            throw e.getCause() instanceof Budget.Spent spent ? spent : e;
        }
    }

    private Compilation recompile(List<RuleSet> ruleSets, Executor executor, Budget budget) {
        RuleSetsReading reading = RuleSetsReading.of(ruleSets, read, executor);
        return reading.diagnostics().isEmpty()
                ? new Compilation.Compiled(compile(reading.rules(), executor, budget))
                : new Compilation.Rejected(reading.diagnostics());
    }

    /**
     * What verdicts on organizations need is compiled now and waited for; the rest, which is drafts and the rules on
     * applications, when somebody wants it.
     */
    private RuleBook compile(Map<RuleSet, List<Rule>> rules, Executor executor, Budget budget) {
        Layers.Compiler now = some -> CompletableFuture.supplyAsync(() -> Layer.compile(some, budget), executor);
        Layers.Compiler later = some -> restWanted.thenApplyAsync(wanted -> Layer.compile(some, budget), executor);
        Layers judged = Layers.compile(rules, rule -> !rule.aboutApplications(), organizations, now, later);
        Layers checked = Layers.compile(rules, Rule::aboutApplications, applications, later, later);
        judged.appliedEnded().join();
        return new RuleBook(judged, checked, rules, restWanted);
    }

    /**
     * Compiles drafts and the rules on applications too, and waits for them. Verdicts by what is in force do without;
     * whoever asks for them before has them compiled, and waits.
     */
    public void complete() {
        restWanted.complete(null);
        CompletableFuture.allOf(organizations.allEnded(), applications.allEnded()).join();
    }

    /**
     * Judges one organization on one day, by what is in force.
     *
     * @param organization the organization document
     * @param asOf 基准日
     * @param detail whether evidence is wanted
     * @param facts digest of the organization document, for the provenance
     */
    public Verdict evaluate(Organization organization, LocalDate asOf, Detail detail, @Nullable String facts) {
        return evaluate(organization, asOf, detail, facts, Scope.IN_FORCE);
    }

    /**
     * Judges one organization on one day.
     *
     * @param organization the organization document
     * @param asOf 基准日
     * @param detail whether evidence is wanted
     * @param facts digest of the organization document, for the provenance
     * @param scope whether drafts are simulated
     */
    public Verdict evaluate(Organization organization, LocalDate asOf, Detail detail, @Nullable String facts,
            Scope scope) {
        List<String> chain = Layers.jurisdictions(organization.registrationAuthority());
        Evaluation evaluation = Evaluation.of(organization, asOf, chain(organizations, chain, scope),
                detail == Detail.EVIDENCE);
        return verdict(organization.uscc(), asOf, evaluation, chain, facts);
    }

    /** A scenario of a rule set as it is tried, to be asked more. */
    Evaluation evaluation(RuleSet ruleSet, Scenario scenario) {
        Scope scope = Scope.of(ruleSet);
        Application application = scenario.application();
        Organization organization = scenario.organization();
        return application != null ? Evaluation.of(application, scenario.asOf(), chain(applications,
                Layers.jurisdictions(application.registrationAuthority()), scope), false)
                : Evaluation.of(organization, scenario.asOf(), chain(organizations,
                        Layers.jurisdictions(organization.registrationAuthority()), scope), false);
    }

    /**
     * Checks an application to found an organization (成立登记核查) on one day.
     *
     * @param application what the founders put before the authority
     * @param asOf 基准日
     * @param detail whether evidence is wanted
     * @param scope whether drafts are simulated
     */
    public Verdict check(Application application, LocalDate asOf, Detail detail, Scope scope) {
        return check(application, asOf, detail, null, scope);
    }

    /**
     * Checks an application to found an organization (成立登记核查) on one day.
     *
     * @param application what the founders put before the authority
     * @param asOf 基准日
     * @param detail whether evidence is wanted
     * @param facts digest of the application, for the provenance
     * @param scope whether drafts are simulated
     */
    public Verdict check(Application application, LocalDate asOf, Detail detail, @Nullable String facts,
            Scope scope) {
        List<String> chain = Layers.jurisdictions(application.registrationAuthority());
        Evaluation evaluation = Evaluation.of(application, asOf, chain(applications, chain, scope),
                detail == Detail.EVIDENCE);
        return verdict(null, asOf, evaluation, chain, facts);
    }

    private List<Layer> chain(Layers layers, List<String> jurisdictions, Scope scope) {
        if (layers == applications || scope == Scope.WITH_DRAFTS) {
            restWanted.complete(null);
        }
        return layers.chain(jurisdictions, scope == Scope.WITH_DRAFTS);
    }

    private Verdict verdict(@Nullable String uscc, LocalDate asOf, Evaluation evaluation, List<String> chain,
            @Nullable String facts) {
        return new Verdict(uscc, asOf, evaluation.horizon(), Headline.of(evaluation),
                List.copyOf(evaluation.conclusions()), List.copyOf(evaluation.findings()),
                List.copyOf(evaluation.undetermined()), evaluation.score(), chain, evaluation.verified(),
                new Provenance(facts, digests, WorkCalendar.get().digest(), ENGINE));
    }

    /**
     * Why one rule did, or did not, hold: its condition as a tree with the truth and value of every part. A rule in force
     * is explained without drafts, which found nothing for it; a draft's rule as it is simulated.
     *
     * @throws NoSuchElementException where no such rule applies to the organization
     */
    public Explanation explain(Organization organization, LocalDate asOf, String ruleSet, String rule) {
        List<String> places = Layers.jurisdictions(organization.registrationAuthority());
        return Stream.of(Scope.IN_FORCE, Scope.WITH_DRAFTS).map(scope -> chain(organizations, places, scope))
                .flatMap(chain -> chain.stream().flatMap(layer -> layer.rules().stream())
                        .filter(each -> each.citation().ruleSet().equals(ruleSet) && each.citation().rule().equals(rule))
                        .map(found -> explain(found, Evaluation.of(organization, asOf, chain, false))))
                .findFirst().orElseThrow(() -> new NoSuchElementException("no rule " + rule + " of " + ruleSet
                        + " applies to " + organization.uscc()));
    }

    private static Explanation explain(Rule rule, Evaluation evaluation) {
        Fact fact = evaluation.fact(rule);
        return new Explanation(rule.citation(), rule.window().open(evaluation.view().asOf()),
                rule.condition().truth(fact).name(), rule.condition().explain(fact));
    }

    /**
     * What would lift a conclusion: acts, a day, an authority's decision, or nothing, and why nothing.
     *
     * @throws NoSuchElementException where the outcome is not concluded
     */
    public List<NearestPass> nearestPass(Organization organization, LocalDate asOf, Outcome outcome) {
        List<Conclusion> concluded = evaluate(organization, asOf, Detail.CLAUSES, null).conclusions().stream()
                .filter(each -> each.outcome() == outcome).toList();
        if (concluded.isEmpty()) {
            throw new NoSuchElementException(outcome + " is not concluded of " + organization.uscc() + " on " + asOf);
        }
        PassSearch search = passes(organization, asOf);
        return concluded.stream().map(each -> search.of(each).pass()).toList();
    }

    PassSearch passes(Organization organization, LocalDate asOf) {
        return new PassSearch(chain(organizations, Layers.jurisdictions(organization.registrationAuthority()),
                Scope.IN_FORCE), organization, asOf);
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
     * @param scores the parameter that says how many points it gives; null for a rule that finds or concludes
     * @param aboutApplications whether it judges applications to found an organization
     */
    public record RuleSummary(Citation citation, LocalDate from, @Nullable LocalDate to, String condition,
            @Nullable FindingKind finds, @Nullable Outcome concludes, @Nullable String scores,
            boolean aboutApplications) {
    }

    /** All rules, layer by layer: of organizations and of applications, drafts too, as their citations say. */
    public List<RuleSummary> rules() {
        return Stream.of(organizations, applications).flatMap(Layers::all)
                .sorted(Comparator.comparing(Layers.Pending::division))
                .flatMap(layer -> layer.rules().stream()).map(Rule::summary).toList();
    }

    /** The rules on organizations in which another book differs from this one; drafts are not looked at. */
    public DifferingRules differing(RuleBook other) {
        return DifferingRules.between(organizations, other.organizations);
    }

    /** Digest of every rule set by id. */
    public Map<String, String> digests() {
        return digests;
    }
}
