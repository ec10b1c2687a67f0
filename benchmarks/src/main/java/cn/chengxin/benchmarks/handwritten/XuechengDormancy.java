package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.verdict.FindingKind.DEREGISTRATION_DUE;
import static cn.chengxin.rules.verdict.FindingKind.DORMANT;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.governance.Term.Body;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.fact.supervision.ContactAttempt.Channel;
import cn.chengxin.rules.view.ContactAttempts;
import cn.chengxin.rules.view.Determinations;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Truth;

/** 薛民字〔2020〕31号四12: organizations in name only. */
final class XuechengDormancy {

    private final Parameter neverActive;
    private final Parameter inactive;
    private final Parameter electionGrace;

    private final FindingRule neverActiveRule;
    private final FindingRule inactiveRule;
    private final FindingRule unreachable;
    private final FindingRule standstill;
    private final FindingRule deregistrationDue;
    private final ConclusionRule dormantList;
    private final ConclusionRule deregistration;

    XuechengDormancy(Law law) {
        neverActive = law.parameter("never-active");
        inactive = law.parameter("inactive");
        electionGrace = law.parameter("election-grace");
        neverActiveRule = law.finding("自登记之日起未开展活动的，属于名存实亡", neverActive);
        inactiveRule = law.finding("常年不开展活动的，属于名存实亡", inactive);
        unreachable = law.finding("通过住所、备案负责人和业务主管单位均无法取得联系的，属于名存实亡");
        standstill = law.finding("理事会无法按规定换届或者正常工作无法开展的，属于名存实亡", electionGrace);
        deregistrationDue = law.finding("认定符合注销条件的，属于符合注销条件");
        dormantList = law.conclusion("名存实亡的，列入僵尸社会组织清单", DORMANT);
        deregistration = law.conclusion("名存实亡且符合注销条件的，依法予以注销", DORMANT, DEREGISTRATION_DUE);
    }

    void find(Judgment judgment) {
        OrganizationView view = judgment.view();
        Truth registered = view.registeredFor(neverActive);
        if (registered != Truth.FALSE) {
            Truth active = view.activities().exist();
            judgment.find(neverActiveRule, registered.and(active.not()), registered, active);
        }
        Truth longRegistered = view.registeredFor(inactive);
        if (longRegistered != Truth.FALSE) {
            Truth active = view.activities().within(inactive).exist();
            judgment.find(inactiveRule, longRegistered.and(active.not()), longRegistered, active);
        }
        ContactAttempts failed = view.contactAttempts().failed();
        Truth domicile = failed.by(Channel.DOMICILE, Channel.SPECIAL_LETTER).exist();
        if (domicile != Truth.FALSE) {
            Truth person = failed.by(Channel.PERSON_IN_CHARGE).exist();
            Truth supervised = view.hasSupervisingUnit();
            Truth unit = failed.by(Channel.SUPERVISING_UNIT).exist();
            Truth unitToo = supervised.not().or(unit);
            judgment.find(unreachable, domicile.and(person).and(unitToo), domicile, person, supervised,
                    unitToo == Truth.UNKNOWN ? unit : Truth.FALSE);
        }
        Determinations statements = view.determinations().current();
        Truth noElection = view.terms().body(Body.BOARD).last().overdue(electionGrace).exist();
        Truth stated = statements.kind(Determination.Kind.WORK_AT_STANDSTILL, Determination.Kind.GOVERNANCE_DEADLOCK)
                .exist();
        judgment.find(standstill, noElection.or(stated), noElection, stated);
        judgment.find(deregistrationDue, statements.kind(Determination.Kind.DEREGISTRATION_CONDITIONS_MET).exist());
    }

    void conclude(Judgment judgment, Truth registered) {
        Truth dormant = judgment.facts().any(DORMANT);
        Truth due = judgment.facts().any(DEREGISTRATION_DUE);
        judgment.conclude(dormantList, dormant.and(registered), dormant, registered);
        judgment.conclude(deregistration, dormant.and(due).and(registered), dormant, due, registered);
    }
}
