package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Diagnostic;
import java.util.List;

/** What became of an attempt to compile rule sets. */
public sealed interface Compilation {

    /** All well: a rule book, ready and immutable. */
    record Compiled(RuleBook ruleBook) implements Compilation {
    }

    /** Refused, with everything that is wrong, sorted by place; files stand under their rule sets. Nothing was compiled. */
    record Rejected(List<Diagnostic> diagnostics) implements Compilation {

        /** The same for whoever wrote one of the rule sets: its files as it calls them. */
        public List<Diagnostic> within(String ruleSet) {
            return diagnostics.stream().map(each -> each.within(ruleSet)).toList();
        }
    }
}
