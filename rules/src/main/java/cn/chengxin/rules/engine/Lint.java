package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Diagnostic;
import java.util.List;

/**
 * What is found by reading a rule set's rules, without compiling them.
 *
 * @param diagnostics what is wrong, sorted by place; empty where the rules are in order
 * @param rules the rules, in the order of files and lines
 */
public record Lint(List<Diagnostic> diagnostics, List<WrittenRule> rules) {

    public Lint {
        diagnostics = List.copyOf(diagnostics);
        rules = List.copyOf(rules);
    }
}
