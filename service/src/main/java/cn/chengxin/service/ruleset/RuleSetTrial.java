package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.service.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
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

    RuleSetCheck of(String id, InputStream archive) throws IOException {
        if (!one.tryAcquire()) {
            throw Problem.CHECK_RUNNING.because("Another rule set is being tried; try again in a few seconds");
        }
        try {
            Reading reading = RuleSetReader.read(id, RuleSetArchive.read(archive));
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
        ScenarioRunner runner = new ScenarioRunner(book);
        Set<String> held = new HashSet<>();
        List<RuleSetCheck.Tried> tried = ruleSet.scenarios().stream().map(scenario -> {
            try {
                ScenarioRunner.Result result = runner.run(ruleSet, scenario);
                result.verdict().stated().filter(each -> each.ruleSet().equals(ruleSet.id()))
                        .forEach(each -> held.add(each.rule()));
                return new RuleSetCheck.Tried(scenario.name(), scenario.asOf(), result.failures());
            } catch (RuntimeException e) {
                // Whoever wrote the scenario must hear of it, whatever it is.
                return new RuleSetCheck.Tried(scenario.name(), scenario.asOf(), List.of("cannot be judged: " + e));
            }
        }).toList();
        return RuleSetCheck.tried(tried, book.rules().stream().map(RuleBook.RuleSummary::citation)
                .filter(each -> each.ruleSet().equals(ruleSet.id())).map(Citation::rule)
                .filter(each -> !held.contains(each)).toList());
    }
}
