package cn.chengxin.benchmarks;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.rules.view.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;

/** The bundled rule sets, and rule books compiled from some of them. */
public final class Bundled {

    private Bundled() {
    }

    /** All of them. */
    public static List<RuleSet> ruleSets() {
        return BundledRuleSets.read().stream().map(each -> ((Reading.Read) each).ruleSet()).toList();
    }

    /** A rule set with other rules, and those of its parameters that they use. */
    public static RuleSet withRules(RuleSet ruleSet, Map<String, String> sources) {
        String text = String.join("\n", sources.values());
        Map<String, Parameter> parameters = new TreeMap<>(ruleSet.parameters());
        parameters.keySet().removeIf(key -> !text.contains("\"" + key + "\""));
        return new RuleSet(ruleSet.id(), ruleSet.instrument(), parameters, Map.of(), sources, List.of(),
                ruleSet.digest());
    }

    /** A rule book. */
    public static RuleBook compile(List<RuleSet> ruleSets) {
        Compilation compilation = RuleBook.compile(ruleSets, ForkJoinPool.commonPool());
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleBook();
        }
        throw new IllegalStateException(((Compilation.Rejected) compilation).diagnostics().toString());
    }
}
