package cn.chengxin.service.ruleset;

import cn.chengxin.rules.engine.Analysis;
import cn.chengxin.rules.engine.Budget;
import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.Mismatch;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.service.ruleset.RuleSetCheck.Tried;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Tries a rule set beside all the others in effect and changes nothing. It takes one processor for a moment, so one is
 * tried at a time, within limits, and verdicts go on beside it.
 */
@Component
@EnableConfigurationProperties(TrialLimits.class)
public final class RuleSetTrial implements DisposableBean {

    /** Twice what one may take. */
    private static final int PATIENCE_SECONDS = 10;
    private static final int MOST_WAITING = 4;

    private final RuleBooks ruleBooks;
    private final TrialLimits limits;
    private final Semaphore one = new Semaphore(1);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "rule-set-trial"));
    /** Who has checked a change looks at what it does next. */
    private volatile @Nullable Last last;

    RuleSetTrial(RuleBooks ruleBooks, TrialLimits limits) {
        this.ruleBooks = ruleBooks;
        this.limits = limits;
    }

    /** What was compiled last. */
    private record Last(RuleSet ruleSet, int edition, Compilation compilation) {
    }

    /** Tries the files of a rule set, with all of its scenarios. */
    public RuleSetCheck of(String id, Map<String, byte[]> files) {
        return of(id, files, scenario -> true);
    }

    /** Tries the files of a rule set, with those of its scenarios that are chosen. */
    public RuleSetCheck of(String id, Map<String, byte[]> files, Predicate<Scenario> chosen) {
        return alone(budget -> {
            Reading reading = RuleSetReader.read(id, files);
            return reading instanceof Reading.Unreadable unreadable ? RuleSetCheck.refused(unreadable.diagnostics())
                    : check(((Reading.Read) reading).ruleSet(), chosen, budget);
        });
    }

    /** Compiles a rule set beside all the others in effect, in the place of the one with its id. */
    public Compilation compile(RuleSet ruleSet, PublishedRules beside) {
        return alone(budget -> compiled(ruleSet, beside, budget));
    }

    private <T> T alone(Function<Budget, T> trial) {
        begin();
        try {
            return CompletableFuture.supplyAsync(() -> trial.apply(limits.begin()), worker).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ApiException said ? said : e;
        } finally {
            one.release();
        }
    }

    /** Whoever has just saved a change meets the one who looks at it unasked. Only a few wait: they hold up others. */
    private void begin() {
        try {
            if (one.getQueueLength() < MOST_WAITING && one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.CHECK_RUNNING.because("Another rule set is being tried; try again in a few seconds");
    }

    private Compilation compiled(RuleSet ruleSet, PublishedRules beside, Budget budget) {
        Last known = last;
        if (known != null && known.ruleSet().equals(ruleSet) && known.edition() == beside.edition().number()) {
            return known.compilation();
        }
        try {
            Compilation compilation = beside.book().recompile(Stream.concat(beside.ruleSets().stream()
                    .filter(each -> !each.id().equals(ruleSet.id())), Stream.of(ruleSet)).toList(), budget);
            last = new Last(ruleSet, beside.edition().number(), compilation);
            return compilation;
        } catch (Budget.Spent e) {
            return new Compilation.Rejected(List.of(limits.exceeded(ruleSet.sources().keySet().stream().sorted()
                    .findFirst().orElse("")).under(ruleSet.id())));
        }
    }

    private RuleSetCheck check(RuleSet ruleSet, Predicate<Scenario> chosen, Budget budget) {
        Compilation compilation = compiled(ruleSet, ruleBooks.current(), budget);
        return compilation instanceof Compilation.Rejected rejected
                ? RuleSetCheck.refused(rejected.within(ruleSet.id()))
                : tried(((Compilation.Compiled) compilation).ruleBook(), ruleSet, chosen, budget);
    }

    private RuleSetCheck tried(RuleBook book, RuleSet ruleSet, Predicate<Scenario> chosen, Budget budget) {
        ScenarioRunner runner = new ScenarioRunner(book);
        List<ScenarioRunner.Result> results = new ArrayList<>();
        List<Tried> tried = new ArrayList<>();
        for (Scenario scenario : ruleSet.scenarios()) {
            if (chosen.test(scenario)) {
                try {
                    budget.check();
                    ScenarioRunner.Result result = runner.run(ruleSet, scenario);
                    results.add(result);
                    tried.add(Tried.of(scenario, result.mismatches()));
                } catch (Budget.Spent e) {
                    return RuleSetCheck.givenUp(limits.exceeded(scenario.file()), tried);
                } catch (RuntimeException e) {
                    // Whoever wrote the scenario must hear of it, whatever it is.
                    tried.add(Tried.of(scenario, List.of(Mismatch.unjudged(e))));
                }
            }
        }
        return RuleSetCheck.tried(tried, analysis(ruleSet, results, book, budget));
    }

    /** It hinders nobody, so nobody is hindered where it takes too much. */
    private static Analysis analysis(RuleSet ruleSet, List<ScenarioRunner.Result> results, RuleBook book,
            Budget budget) {
        try {
            return Analysis.of(ruleSet, results, book, budget);
        } catch (Budget.Spent e) {
            return Analysis.NONE;
        }
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}
