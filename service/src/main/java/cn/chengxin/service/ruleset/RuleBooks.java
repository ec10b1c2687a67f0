package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one reference to the rules in effect. */
@Component
public final class RuleBooks {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBooks.class);

    private final AtomicReference<PublishedRules> current;

    RuleBooks(BundledRuleSets bundled) {
        current = new AtomicReference<>(compile(bundled.read()));
        LOG.info("{} rule sets, {} rules in effect", current().ruleSets().size(), current().book().rules().size());
    }

    /** The rules in effect now. */
    public PublishedRules current() {
        return current.get();
    }

    private static PublishedRules compile(List<RuleSet> ruleSets) {
        Compilation compilation = RuleBook.compile(ruleSets, ForkJoinPool.commonPool());
        if (compilation instanceof Compilation.Rejected rejected) {
            throw new IllegalStateException("The bundled rules do not compile:\n" + rejected.diagnostics().stream()
                    .map(Diagnostic::toString).collect(Collectors.joining("\n")));
        }
        return new PublishedRules(((Compilation.Compiled) compilation).ruleBook(), ruleSets);
    }
}
