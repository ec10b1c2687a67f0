package cn.chengxin.rules.policies;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import java.util.List;

/** The bundled rule sets, read and compiled once for all tests of the law. */
public final class Policies {

    public static final List<RuleSet> RULE_SETS = BundledRuleSets.read().stream().map(Policies::readable).toList();
    public static final RuleBook RULE_BOOK = compiled();

    private Policies() {
    }

    private static RuleSet readable(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return read.ruleSet();
        }
        Reading.Unreadable unreadable = (Reading.Unreadable) reading;
        throw new AssertionError(unreadable.id() + ":\n" + lines(unreadable.diagnostics()));
    }

    private static RuleBook compiled() {
        Compilation compilation = RuleBook.compile(RULE_SETS, Runnable::run);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleBook();
        }
        throw new AssertionError(lines(((Compilation.Rejected) compilation).diagnostics()));
    }

    private static String lines(List<?> diagnostics) {
        return String.join("\n", diagnostics.stream().map(Object::toString).toList());
    }
}
