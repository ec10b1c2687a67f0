package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * The one reference to the rules in effect. The bundled ones compile while the rest of the service starts; whoever asks
 * before they are ready waits for them, and where they do not compile the service does not start.
 */
@Component
public final class RuleBooks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBooks.class);

    private final CompletableFuture<PublishedRules> current = Bundled.RULES;

    RuleBooks() {
    }

    /** Begins to compile the bundled rules, before there is a context to compile them for. */
    public static void compileBundled() {
        Bundled.RULES.isDone();
    }

    /** The rules in effect now. */
    public PublishedRules current() {
        return current.join();
    }

    /** The rule sets in effect with their scenarios, which take longer to read than all the rest and are seldom asked for. */
    public List<RuleSet> withScenarios() {
        return BundledRuleSets.read().stream().map(Bundled::readable).toList();
    }

    /** Ends the start only when the rules are in effect. */
    @Override
    public void run(ApplicationArguments arguments) {
        current().book().complete();
        LOG.info("{} rule sets, {} rules in effect", current().ruleSets().size(), current().book().rules().size());
    }

    /** Compiled once for all contexts of this JVM: the rules are the jar's own, and immutable. */
    private static final class Bundled {

        static final CompletableFuture<PublishedRules> RULES = CompletableFuture.supplyAsync(Bundled::compile,
                task -> new Thread(task, "rules").start());

        private static PublishedRules compile() {
            List<RuleSet> ruleSets = BundledRuleSets.readRules().stream().map(Bundled::readable).toList();
            Compilation compilation = RuleBook.compile(ruleSets, ForkJoinPool.commonPool());
            if (compilation instanceof Compilation.Rejected rejected) {
                throw new IllegalStateException("The bundled rules do not compile:\n" + lines(rejected.diagnostics()));
            }
            return new PublishedRules(((Compilation.Compiled) compilation).ruleBook(), ruleSets);
        }

        private static RuleSet readable(Reading reading) {
            if (reading instanceof Reading.Unreadable unreadable) {
                throw new IllegalStateException(unreadable.id() + " cannot be read:\n"
                        + lines(unreadable.diagnostics()));
            }
            return ((Reading.Read) reading).ruleSet();
        }

        private static String lines(List<Diagnostic> diagnostics) {
            return diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
        }
    }
}
