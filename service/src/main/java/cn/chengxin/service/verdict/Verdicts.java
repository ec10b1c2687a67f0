package cn.chengxin.service.verdict;

import cn.chengxin.rules.document.CanonicalJson;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.ruleset.PublishedRules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes verdicts, measures them and logs them. */
@Component
final class Verdicts {

    private final VerdictLog log;
    private final MeterRegistry meters;
    private final Timer timer;
    private final Clock clock;

    Verdicts(VerdictLog log, MeterRegistry meters, Clock clock) {
        this.log = log;
        this.meters = meters;
        this.clock = clock;
        this.timer = Timer.builder("chengxin.verdict").description("making one verdict, reading and logging aside")
                .publishPercentileHistogram().register(meters);
    }

    /** An answer: the verdict's bytes, and the log entry that says so. */
    record Answer(CanonicalJson json, String logId) {
    }

    Answer answer(Subject subject, LocalDate asOf, boolean evidence, PublishedRules rules) {
        Verdict verdict = Objects.requireNonNull(timer.record(() -> evaluate(subject, asOf, evidence, rules)));
        CanonicalJson json = VerdictJson.of(verdict);
        for (Finding finding : verdict.findings()) {
            meters.counter("chengxin.findings", "ruleSet", finding.citation().ruleSet(), "clause",
                    finding.citation().clause()).increment();
        }
        LoggedVerdict logged = log.insert(LoggedVerdict.of(subject, verdict, evidence, rules, json.digest(),
                clock.instant()));
        return new Answer(json, logged.id());
    }

    /** What the answer would be if drafts bound: not logged and not counted, for nobody may act on it. */
    static CanonicalJson simulate(Subject subject, LocalDate asOf, boolean evidence, PublishedRules rules) {
        return VerdictJson.of(evaluate(subject, asOf, evidence, rules, Scope.WITH_DRAFTS), Scope.WITH_DRAFTS);
    }

    static Verdict evaluate(Subject subject, LocalDate asOf, boolean evidence, PublishedRules rules) {
        return evaluate(subject, asOf, evidence, rules, Scope.IN_FORCE);
    }

    private static Verdict evaluate(Subject subject, LocalDate asOf, boolean evidence, PublishedRules rules,
            Scope scope) {
        return rules.book().evaluate(subject.organization(), asOf, evidence ? Detail.EVIDENCE : Detail.CLAUSES,
                subject.digest(), scope);
    }

    /** A tag for the answer to a question, known before it is answered: the same inputs give the same bytes. */
    static String tag(Subject subject, LocalDate asOf, boolean evidence, PublishedRules rules) {
        return CanonicalJson.of(List.of(subject.digest(), asOf, evidence, rules.digest())).digest()
                .substring("sha256:".length());
    }
}
