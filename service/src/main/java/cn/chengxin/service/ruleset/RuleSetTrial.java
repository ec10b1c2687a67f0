package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Analysis;
import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries a rule set beside all the others in effect and changes nothing. Compiling takes one processor for a moment, so
 * one is tried at a time, and verdicts go on beside it.
 */
@Component
public final class RuleSetTrial {

    private final RuleBooks ruleBooks;
    private final Semaphore one = new Semaphore(1);
    /** Who has checked a change looks at what it does next. */
    private volatile @Nullable Last last;

    RuleSetTrial(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    /** What was compiled last. */
    private record Last(RuleSet ruleSet, int edition, Compilation compilation) {
    }

    /** Tries the files of a rule set. */
    public RuleSetCheck of(String id, Map<String, byte[]> files) {
        if (!one.tryAcquire()) {
            throw running();
        }
        try {
            Reading reading = RuleSetReader.read(id, files);
            return reading instanceof Reading.Unreadable unreadable ? RuleSetCheck.refused(unreadable.diagnostics())
                    : check(((Reading.Read) reading).ruleSet());
        } finally {
            one.release();
        }
    }

    /** Compiles a rule set beside all the others in effect, in the place of the one with its id. */
    public Compilation compile(RuleSet ruleSet, PublishedRules beside) {
        if (!one.tryAcquire()) {
            throw running();
        }
        try {
            return compiled(ruleSet, beside);
        } finally {
            one.release();
        }
    }

    private Compilation compiled(RuleSet ruleSet, PublishedRules beside) {
        Last known = last;
        if (known == null || !known.ruleSet().equals(ruleSet) || known.edition() != beside.edition().number()) {
            known = new Last(ruleSet, beside.edition().number(), beside.book().recompile(Stream.concat(
                    beside.ruleSets().stream().filter(each -> !each.id().equals(ruleSet.id())), Stream.of(ruleSet))
                    .toList(), Runnable::run));
            last = known;
        }
        return known.compilation();
    }

    private RuleSetCheck check(RuleSet ruleSet) {
        Compilation compilation = compiled(ruleSet, ruleBooks.current());
        return compilation instanceof Compilation.Rejected rejected ? RuleSetCheck.refused(rejected.diagnostics())
                : tried(((Compilation.Compiled) compilation).ruleBook(), ruleSet);
    }

    private static ApiException running() {
        return Problem.CHECK_RUNNING.because("Another rule set is being tried; try again in a few seconds");
    }

    private static RuleSetCheck tried(RuleBook book, RuleSet ruleSet) {
        ScenarioRunner runner = new ScenarioRunner(book);
        Set<String> held = new HashSet<>();
        List<ScenarioRunner.Result> results = new ArrayList<>();
        List<RuleSetCheck.Tried> tried = ruleSet.scenarios().stream().map(scenario -> {
            try {
                ScenarioRunner.Result result = runner.run(ruleSet, scenario);
                results.add(result);
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
                .filter(each -> !held.contains(each)).toList(), Analysis.of(ruleSet, results).issues());
    }
}
