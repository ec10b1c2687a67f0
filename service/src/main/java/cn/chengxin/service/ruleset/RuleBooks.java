package cn.chengxin.service.ruleset;

import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The one reference to the rules in effect. They are compiled while the rest of the service starts; whoever asks before
 * they are ready waits for them, and where they do not compile the service does not start.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RuleBooks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBooks.class);

    private final CompletableFuture<PublishedRules> first;
    private final EditionReader reader;
    private volatile @Nullable PublishedRules current;

    RuleBooks(EditionReader reader) {
        this.reader = reader;
        this.first = BundledRules.compiling().thenApply(reader::first);
    }

    /** Begins to compile the bundled rules, before there is a context to compile them for. */
    public static void compileBundled() {
        BundledRules.compiling();
    }

    /** The rule sets that travel with this build, without scenarios; they need not be in effect. */
    public static List<RuleSet> bundled() {
        return BundledRules.compiling().join().ruleSets();
    }

    /** The rules in effect now. */
    public PublishedRules current() {
        PublishedRules now = current;
        return now == null ? first.join() : now;
    }

    /** The rule sets in effect with their scenarios. */
    public List<RuleSet> withScenarios() {
        return current().ruleSets().stream().map(RuleBooks::withScenarios).toList();
    }

    /** What was not read from the build was read whole. */
    static RuleSet withScenarios(RuleSet ruleSet) {
        RuleSet bundled = BundledRules.withScenarios(ruleSet);
        return bundled == null ? ruleSet : bundled;
    }

    /** Puts other rules in effect: who asks from now on gets them. */
    void take(PublishedRules rules) {
        current = rules;
    }

    /** Ends the start only when the rules are in effect. */
    @Override
    public void run(ApplicationArguments arguments) {
        PublishedRules rules = reader.found(first.join());
        rules.book().complete();
        take(rules);
        LOG.info("Edition {}: {} rule sets, {} rules in effect", rules.edition().number(), rules.ruleSets().size(),
                rules.book().rules().size());
    }
}
