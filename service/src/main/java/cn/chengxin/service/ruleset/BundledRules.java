package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules that travel with the build, compiled once for all contexts of this JVM: they are the jar's own, and
 * immutable. They are the first edition of a new store, and a proposal to one that has others.
 *
 * @param book the compiled rules
 * @param ruleSets what they were compiled from, without scenarios
 */
record BundledRules(RuleBook book, List<RuleSet> ruleSets) {

    private static final CompletableFuture<BundledRules> COMPILED = CompletableFuture.supplyAsync(
            BundledRules::compile, task -> new Thread(task, "rules").start());

    /** Begins to compile. */
    static CompletableFuture<BundledRules> compiling() {
        return COMPILED;
    }

    /** A rule set with its scenarios, which take longer to read than all the rest and are seldom asked for. */
    static @Nullable RuleSet withScenarios(RuleSet ruleSet) {
        RuleSet bundled = WithScenarios.BY_ID.get(ruleSet.id());
        return ruleSet.equals(bundled) ? bundled : null;
    }

    private static final class WithScenarios {

        static final Map<String, RuleSet> BY_ID = BundledRuleSets.read().stream().map(BundledRules::readable)
                .collect(Collectors.toMap(RuleSet::id, Function.identity()));
    }

    private static BundledRules compile() {
        List<RuleSet> ruleSets = BundledRuleSets.readRules().stream().map(BundledRules::readable).toList();
        Compilation compilation = RuleBook.compile(ruleSets, ForkJoinPool.commonPool());
        if (compilation instanceof Compilation.Rejected rejected) {
            throw new IllegalStateException("The bundled rules do not compile:\n" + lines(rejected.diagnostics()));
        }
        return new BundledRules(((Compilation.Compiled) compilation).ruleBook(), ruleSets);
    }

    private static RuleSet readable(Reading reading) {
        if (reading instanceof Reading.Unreadable unreadable) {
            throw new IllegalStateException(unreadable.id() + " cannot be read:\n" + lines(unreadable.diagnostics()));
        }
        return ((Reading.Read) reading).ruleSet();
    }

    private static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }
}
