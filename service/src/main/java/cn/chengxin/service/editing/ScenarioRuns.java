package cn.chengxin.service.editing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.engine.Mismatch;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.ruleset.RuleSetCheck;
import cn.chengxin.service.ruleset.RuleSetTrial;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.stereotype.Component;

/**
 * Tries a change's scenarios by its own rules, beside all others in effect, and remembers how each ended the last time: a
 * run is kept as long as it is that of some scenario.
 */
@Component
public final class ScenarioRuns {

    private final RuleSetTrial trial;
    private final RuleBooks ruleBooks;
    private final MongoOperations mongo;
    private final Clock clock;

    ScenarioRuns(RuleSetTrial trial, RuleBooks ruleBooks, MongoOperations mongo, Clock clock) {
        this.trial = trial;
        this.ruleBooks = ruleBooks;
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * One run.
     *
     * @param change the change
     * @param version the version whose files were tried
     */
    @Document("scenario_runs")
    public record Run(@MongoId String id, @Indexed String change, int version, Instant at, String by,
            List<Result> results) {
    }

    /**
     * How one scenario ended.
     *
     * @param mismatches what differs from what it expects; empty where nothing does
     */
    public record Result(String file, String scenario, List<Mismatch> mismatches) {

        private List<String> key() {
            return List.of(file, scenario);
        }
    }

    /** How a scenario ended the last time, and at which version of the change. */
    public record Last(int version, Instant at, List<Mismatch> mismatches) {
    }

    /** A change's rules, compiled; or what is wrong with them. */
    public record Compiled(@Nullable RuleSet ruleSet, @Nullable RuleBook book, List<Diagnostic> diagnostics) {

        static Compiled refused(List<Diagnostic> diagnostics) {
            return new Compiled(null, null, diagnostics);
        }
    }

    /** Compiles a change beside all other rule sets in effect. */
    public Compiled compile(Change change, Map<String, byte[]> files) {
        Reading reading = RuleSetReader.read(change.ruleSet(), files);
        if (reading instanceof Reading.Unreadable unreadable) {
            return Compiled.refused(unreadable.diagnostics());
        }
        RuleSet ruleSet = ((Reading.Read) reading).ruleSet();
        Compilation compilation = trial.compile(ruleSet, ruleBooks.current());
        return compilation instanceof Compilation.Rejected rejected
                ? Compiled.refused(rejected.within(ruleSet.id()))
                : new Compiled(ruleSet, ((Compilation.Compiled) compilation).ruleBook(), List.of());
    }

    /**
     * Runs all scenarios of a change, or one.
     *
     * @return what is wrong where the change cannot be compiled; empty where the scenarios were run
     */
    public List<Diagnostic> run(Actor actor, Change change, Map<String, byte[]> files, @Nullable String file,
            @Nullable String scenario) {
        RuleSetCheck check = trial.of(change.ruleSet(), files, each -> scenario == null
                || each.name().equals(scenario) && each.file().equals(file));
        if (check.diagnostics().isEmpty()) {
            mongo.insert(new Run(new ObjectId().toHexString(), change.id(), change.version(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.name(), check.scenarios().stream()
                            .map(each -> new Result(each.file(), each.scenario(), each.mismatches())).toList()));
            dropSuperseded(change.id());
        }
        return check.diagnostics();
    }

    private void dropSuperseded(String change) {
        Set<List<String>> later = new HashSet<>();
        List<String> superseded = runs(change).stream().filter(run -> !later.addAll(run.results().stream()
                .map(Result::key).toList())).map(Run::id).toList();
        mongo.remove(query(where("_id").in(superseded)), Run.class);
    }

    /** How each scenario of a change ended the last time, by file and name. */
    public Map<List<String>, Last> last(String change) {
        Map<List<String>, Last> last = new HashMap<>();
        runs(change).forEach(run -> run.results().forEach(each -> last.putIfAbsent(each.key(),
                new Last(run.version(), run.at(), each.mismatches()))));
        return last;
    }

    /** The runs of a change, the latest first. */
    private List<Run> runs(String change) {
        return mongo.find(query(where("change").is(change)).with(Sort.by("_id").descending()), Run.class);
    }

    /** What the rules of a change say of an organization. */
    public static Verdict verdict(RuleBook book, RuleSet ruleSet, OrganizationHead head, LocalDate asOf) {
        return book.evaluate(head.organization(), asOf, Detail.CLAUSES, head.digest(), Scope.of(ruleSet));
    }
}
