package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.fact.Authority;
import cn.chengxin.rules.fact.OrganizationType;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.view.ApplicationFindings;
import cn.chengxin.rules.view.ApplicationView;
import cn.chengxin.rules.view.AsOf;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.impl.InternalRuleBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * All rules of one jurisdiction, compiled. Publishing a rule set compiles its layer anew and touches no other.
 */
final class Layer {

    private static final int SESSIONS = Runtime.getRuntime().availableProcessors();
    /** A session belongs to one evaluation and its rules do nothing but state their number, in whatever order. */
    private static final KieSessionConfiguration SESSION = RuleBaseFactory.newKnowledgeSessionConfiguration();
    /** MVEL makes a class of a pattern's call, beside what runs, at its first use instead of its twentieth. */
    private static final ConstraintJittingThresholdOption AT_FIRST_USE = ConstraintJittingThresholdOption.get(1);
    /** Of more than so many rules Drools compiles several at once, where a budget would not be asked by its own thread. */
    private static final ParallelRulesBuildThresholdOption ON_ONE_THREAD =
            ParallelRulesBuildThresholdOption.get(Integer.MAX_VALUE);
    private static final LocalDate BEFORE_ALL_LAW = LocalDate.MIN;
    /** Nothing is asked about it: on a day before all law no rule is in force. */
    private static final Application NOBODY = new Application("", OrganizationType.SOCIAL_GROUP, null,
            new Authority("", null), null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    static {
        SESSION.setOption(DirectFiringOption.YES);
        SESSION.setOption(ThreadSafeOption.NO);
    }

    private final List<Rule> rules;
    private final Set<Citation> citations;
    private final List<RuleWindow> windows;
    private final List<Parameter> parameters;
    private final int kept;
    private final KieSessionsPool sessions;
    private volatile InForce inForce = new InForce(BEFORE_ALL_LAW, new BitSet(), null);

    private Layer(List<Rule> rules, CanonicalDrl canonical, KieBase base) {
        this.rules = rules;
        this.citations = rules.stream().map(Rule::citation).collect(Collectors.toUnmodifiableSet());
        this.windows = rules.stream().map(Rule::window).toList();
        this.parameters = canonical.parameters();
        this.kept = canonical.kept();
        this.sessions = base.newKieSessionsPool(SESSIONS);
    }

    /**
     * Compiles checked rules.
     *
     * @throws Budget.Spent where that costs more than it may
     */
    static Layer compile(List<Rule> rules, Budget budget) {
        CanonicalDrl canonical = new CanonicalDrl(rules);
        VocabularyClassLoader vocabulary = new VocabularyClassLoader(KieMemoryCompiler.compileNoLoad(
                Map.of(CanonicalDrl.CONDITIONS, canonical.conditions()), new VocabularyClassLoader(budget),
                JavaConfiguration.CompilerType.ECLIPSE), budget);
        String drl = canonical.rules();
        KnowledgeBuilder builder = build(drl, vocabulary, budget);
        // Drools takes what a class loader throws for a mistake of the rules.
        budget.check();
        if (builder.hasErrors()) {
            throw new IllegalStateException("checked rules did not compile: " + builder.getErrors() + "\n" + drl);
        }
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(null, vocabulary);
        configuration.setOption(AT_FIRST_USE);
        InternalRuleBase base = RuleBaseFactory.newRuleBase(configuration);
        base.addPackages(builder.getKnowledgePackages().stream().map(InternalKnowledgePackage.class::cast).toList());
        Layer layer = new Layer(List.copyOf(rules), canonical,
                KnowledgeBaseFactory.newKnowledgeBase(base));
        budget.check();
        vocabulary.compiled();
        layer.warm();
        return layer;
    }

    /** What Drools makes of rules, seeing no more of the JVM than the class loader shows. */
    static KnowledgeBuilder build(String drl, ClassLoader visible, Budget budget) {
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, visible);
        if (budget != Budget.UNLIMITED) {
            configuration.setOption(ON_ONE_THREAD);
        }
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.US_ASCII)), ResourceType.DRL);
        return builder;
    }

    /** Sends nobody past every rule, so that the first organization finds network and patterns ready. */
    private void warm() {
        AsOf beforeAllLaw = new AsOf(BEFORE_ALL_LAW);
        KieSession session = open();
        if (rules.get(0).aboutApplications()) {
            ApplicationView view = new ApplicationView(NOBODY, beforeAllLaw);
            judge(session, view);
            judge(session, new ApplicationFindings(view));
        } else {
            OrganizationView view = new OrganizationView(NOBODY.founded(), beforeAllLaw);
            judge(session, view);
            judge(session, new Findings(view));
        }
        session.dispose();
    }

    Rule rule(int number) {
        return rules.get(number);
    }

    List<Rule> rules() {
        return rules;
    }

    /** Whether a rule is one of this layer's. */
    boolean has(Citation citation) {
        return citations.contains(citation);
    }

    KieSession open() {
        return sessions.newKieSession(SESSION);
    }

    /** Lets this layer's rules see a fact. */
    void judge(KieSession session, Fact fact) {
        InForce now = inForce(fact.asOf().day());
        if (now.until() != null) {
            fact.asOf().reached(now.until());
        }
        fact.enter(windows, parameters, now.rules(), kept);
        session.insert(fact);
        session.fireAllRules(rules.size() + 1);
    }

    /**
     * The rules in force on a day.
     *
     * @param rules their numbers; nobody changes the set
     * @param until the first later day on which others are; null where there is none
     */
    private record InForce(LocalDate day, BitSet rules, @Nullable LocalDate until) {
    }

    /** Most verdicts ask for the day that the one before asked for. */
    private InForce inForce(LocalDate day) {
        InForce known = inForce;
        if (!known.day().equals(day)) {
            AsOf asOf = new AsOf(day);
            BitSet open = new BitSet(windows.size());
            for (int rule = 0; rule < windows.size(); rule++) {
                open.set(rule, windows.get(rule).open(asOf));
            }
            known = new InForce(day, open, asOf.horizon());
            inForce = known;
        }
        return known;
    }
}
