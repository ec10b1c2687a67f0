package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.service.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tries a rule set beside all the others in effect and changes nothing. Compiling takes one processor for a moment, so
 * one is tried at a time, and verdicts go on beside it.
 */
@Component
final class RuleSetTrial {

    private final RuleBooks ruleBooks;
    private final Semaphore one = new Semaphore(1);

    RuleSetTrial(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    RuleSetCheck of(String id, Map<String, byte[]> files) {
        if (!one.tryAcquire()) {
            throw Problem.CHECK_RUNNING.because("Another rule set is being tried; try again in a few seconds");
        }
        try {
            Reading reading = RuleSetReader.read(id, files);
            return reading instanceof Reading.Unreadable unreadable ? RuleSetCheck.refused(unreadable.diagnostics())
                    : compiled(((Reading.Read) reading).ruleSet());
        } finally {
            one.release();
        }
    }

    private RuleSetCheck compiled(RuleSet ruleSet) {
        PublishedRules rules = ruleBooks.current();
        List<RuleSet> beside = Stream.concat(rules.ruleSets().stream().filter(each -> !each.id().equals(ruleSet.id())),
                Stream.of(ruleSet)).toList();
        Compilation compilation = rules.book().recompile(beside, Runnable::run);
        return compilation instanceof Compilation.Rejected rejected ? RuleSetCheck.refused(rejected.diagnostics())
                : tried(((Compilation.Compiled) compilation).ruleBook(), ruleSet);
    }

    private static RuleSetCheck tried(RuleBook book, RuleSet ruleSet) {
        List<ScenarioRunner.Result> results = new ScenarioRunner(book).run(ruleSet);
        Set<String> held = results.stream().flatMap(each -> each.verdict().stated())
                .filter(each -> each.ruleSet().equals(ruleSet.id())).map(Citation::rule).collect(Collectors.toSet());
        return RuleSetCheck.tried(results, book.rules().stream().map(RuleBook.RuleSummary::citation)
                .filter(each -> each.ruleSet().equals(ruleSet.id())).map(Citation::rule)
                .filter(each -> !held.contains(each)).toList());
    }
}
