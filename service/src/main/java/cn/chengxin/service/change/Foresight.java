package cn.chengxin.service.change;

import cn.chengxin.rules.edit.Change.DatedValue;
import cn.chengxin.rules.edit.Difference;
import cn.chengxin.rules.engine.Compilation;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.change.impact.Impact;
import cn.chengxin.service.change.impact.Impacts;
import cn.chengxin.service.ruleset.PublishedRules;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.ruleset.RuleSetTrial;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins previews of changes, breaks them off, and says whether one still tells the truth. */
@Component
public final class Foresight {

    private final Drafts drafts;
    private final RuleBooks ruleBooks;
    private final RuleSetTrial trial;
    private final Impacts impacts;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    Foresight(Drafts drafts, RuleBooks ruleBooks, RuleSetTrial trial, Impacts impacts, Rights rights, AuditLog audit,
            Clock clock) {
        this.drafts = drafts;
        this.ruleBooks = ruleBooks;
        this.trial = trial;
        this.impacts = impacts;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day for which a preview tells most: today, or the last day from which the change brings a value. */
    public LocalDate day(Change change) {
        Map<String, byte[]> before = change.base() == null ? null : drafts.baseFiles(change);
        return Difference.between(change.ruleSet(), before, drafts.files(change)).changes().stream()
                .filter(DatedValue.class::isInstance)
                .map(each -> ((DatedValue) each).from())
                .reduce(LocalDate.now(clock), (one, other) -> other.isAfter(one) ? other : one);
    }

    /** Begins a preview of a change as it is now. What a closed one was approved on is not crowded out by new ones. */
    public Impact begin(Actor actor, Change change, LocalDate asOf) {
        Map<String, byte[]> files = drafts.files(change);
        rights.requireSay(actor, change.ruleSet(), files);
        if (!change.open()) {
            throw Problem.CHANGE_CLOSED.because("It is " + change.status() + ": nothing is left to be foreseen");
        }
        impacts.requireNoneRunning();
        if (!(RuleSetReader.read(change.ruleSet(), files) instanceof Reading.Read read)) {
            throw Problem.CHANGE_NOT_IN_ORDER.because("Its files cannot be read; a check says what is wrong");
        }
        RuleSet ruleSet = read.ruleSet();
        PublishedRules now = ruleBooks.current();
        if (!(trial.compile(ruleSet, now) instanceof Compilation.Compiled compiled)) {
            throw Problem.CHANGE_NOT_IN_ORDER.because("It does not compile; a check says what is wrong");
        }
        return impacts.begin(change, ruleSet, now, compiled.ruleBook(), asOf, actor.name());
    }

    /** Breaks a preview off that somebody began: a node makes one at a time, and this one may stand in another's way. */
    public void cancel(Actor actor, Change change, Impact impact) {
        rights.requireSay(actor, change.ruleSet(), drafts.files(change));
        if (impact.state() != Impact.State.RUNNING) {
            throw over();
        }
        audit.record(actor, "IMPACT_CANCELLED", change.ruleSet(), Map.of("change", change.id(), "impact", impact.id()));
        if (!impacts.cancel(impact)) {
            throw over();
        }
    }

    private static ApiException over() {
        return Problem.IMPACT_OVER.because("Only a running preview can be cancelled");
    }

    /** Why a preview may no longer tell the truth; empty where nothing has moved. */
    public List<Stale> stale(Change change, Impact impact) {
        List<Stale> stale = new ArrayList<>();
        if (change.version() != impact.version() && !sameRules(change, impact)) {
            stale.add(Stale.CHANGE);
        }
        if (ruleBooks.current().edition().number() != impact.edition()) {
            stale.add(Stale.EDITION);
        }
        if (impacts.registerMoved(impact)) {
            stale.add(Stale.REGISTER);
        }
        if (impact.asOf().isBefore(LocalDate.now(clock))) {
            stale.add(Stale.DAY);
        }
        return stale;
    }

    /** A proposal is another version of the same rules. */
    private boolean sameRules(Change change, Impact impact) {
        return RuleSetReader.read(change.ruleSet(), drafts.files(change)) instanceof Reading.Read read
                && read.ruleSet().digest().equals(impact.digest());
    }
}
