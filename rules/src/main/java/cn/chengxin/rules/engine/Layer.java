package cn.chengxin.rules.engine;

import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.impl.InternalRuleBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * All rules of one jurisdiction, compiled. Publishing a rule set compiles its layer anew and touches no other.
 */
final class Layer {

    private static final int SESSIONS = Runtime.getRuntime().availableProcessors();
    /** A session belongs to one evaluation and its rules do nothing but state their number, in whatever order. */
    private static final KieSessionConfiguration SESSION = RuleBaseFactory.newKnowledgeSessionConfiguration();

    static {
        SESSION.setOption(DirectFiringOption.YES);
        SESSION.setOption(ThreadSafeOption.NO);
    }

    private final String division;
    private final List<Rule> rules;
    private final List<RuleWindow> windows;
    private final List<Parameter> parameters;
    private final KieSessionsPool sessions;

    private Layer(String division, List<Rule> rules, List<Parameter> parameters, KieBase base) {
        this.division = division;
        this.rules = rules;
        this.windows = rules.stream().map(Rule::window).toList();
        this.parameters = parameters;
        this.sessions = base.newKieSessionsPool(SESSIONS);
    }

    /** Compiles checked rules. */
    static Layer compile(String division, List<Rule> rules) {
        CanonicalDrl canonical = new CanonicalDrl();
        String drl = canonical.print(rules);
        ClassLoader vocabulary = new VocabularyClassLoader();
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, vocabulary));
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.US_ASCII)),
                ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException("checked rules did not compile: " + builder.getErrors() + "\n" + drl);
        }
        InternalRuleBase base = RuleBaseFactory.newRuleBase(
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, vocabulary));
        base.addPackages(builder.getKnowledgePackages().stream().map(InternalKnowledgePackage.class::cast).toList());
        return new Layer(division, List.copyOf(rules), canonical.parameters(),
                KnowledgeBaseFactory.newKnowledgeBase(base));
    }

    String division() {
        return division;
    }

    Rule rule(int number) {
        return rules.get(number);
    }

    List<Rule> rules() {
        return rules;
    }

    KieSession open() {
        return sessions.newKieSession(SESSION);
    }

    /** Lets this layer's rules see a fact. */
    void judge(KieSession session, Fact fact) {
        fact.enter(windows, parameters);
        session.insert(fact);
        session.fireAllRules(rules.size() + 1);
    }
}
