package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Diagnostic;
import java.util.List;

/** What became of an attempt to compile rule sets. */
public sealed interface Compilation {

    /** All well: a rule book, ready and immutable. */
    record Compiled(RuleBook ruleBook) implements Compilation {
    }

    /** Refused, with everything that is wrong, sorted by place. Nothing was compiled. */
    record Rejected(List<Diagnostic> diagnostics) implements Compilation {
    }
}
