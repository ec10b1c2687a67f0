package cn.chengxin.service.verdict;

import cn.chengxin.service.organization.Organizations;
import cn.chengxin.service.ruleset.PublishedRules;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a past answer again and compares. */
@Component
final class VerdictReplay {

    private final VerdictLog log;
    private final Organizations organizations;
    private final RuleBooks ruleBooks;

    VerdictReplay(VerdictLog log, Organizations organizations, RuleBooks ruleBooks) {
        this.log = log;
        this.organizations = organizations;
        this.ruleBooks = ruleBooks;
    }

    /** Whether the answer came out again. */
    enum Outcome {
        SAME, DIFFERENT,
        /** the document came with the request, and only its digest was kept */
        DOCUMENT_NOT_KEPT,
        /** other rules are in effect now, or another engine */
        RULES_CHANGED
    }

    /**
     * A past answer, and what becomes of it today.
     *
     * @param verdict digest of the verdict made now, where it could be made
     */
    record Result(LoggedVerdict answered, Outcome outcome, @Nullable String verdict) {
    }

    Result of(String id) {
        LoggedVerdict answered = log.findById(id);
        if (answered == null) {
            throw Problem.ANSWER_NOT_FOUND.because("Ids come in the header " + VerdictController.LOG_ID);
        }
        PublishedRules rules = ruleBooks.current();
        if (answered.version() == null) {
            return new Result(answered, Outcome.DOCUMENT_NOT_KEPT, null);
        }
        if (!answered.rules().equals(rules.digest())) {
            return new Result(answered, Outcome.RULES_CHANGED, null);
        }
        Subject subject = Subject.of(organizations, answered.uscc(), answered.version(), null);
        String digest = VerdictJson.of(Verdicts.evaluate(subject, answered.asOf(), answered.evidence(), rules)).digest();
        return new Result(answered, digest.equals(answered.verdict()) ? Outcome.SAME : Outcome.DIFFERENT, digest);
    }
}
