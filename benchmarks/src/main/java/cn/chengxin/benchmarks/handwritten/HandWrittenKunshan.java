package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.verdict.FindingKind.ASSESSMENT_ADVISED;
import static cn.chengxin.rules.verdict.FindingKind.ON_SERIOUS_LIST;
import static cn.chengxin.rules.verdict.FindingKind.PROCUREMENT_BAR;
import static cn.chengxin.rules.verdict.FindingKind.PROCUREMENT_PRIORITY;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.view.Assessments;
import cn.chengxin.rules.view.Count;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;

/** 昆山2013年意见. */
final class HandWrittenKunshan {

    private final RuleWindow window;
    private final Parameter priorityLevel;
    private final Parameter assessableAfter;
    private final Parameter unassessedPeriod;
    private final FindingRule high;
    private final FindingRule neverAssessed;
    private final FindingRule withoutLevel;
    private final ConclusionRule priority;
    private final ConclusionRule advise;

    HandWrittenKunshan(Law law) {
        window = law.window(true);
        priorityLevel = law.parameter("priority-level");
        assessableAfter = law.parameter("assessable-after");
        unassessedPeriod = law.parameter("unassessed-period");
        high = law.finding("获得3A级及以上评估等级的，可以优先", priorityLevel);
        neverAssessed = law.finding("符合评估条件但三年内未参加评估的，建议参加评估", assessableAfter, unassessedPeriod);
        withoutLevel = law.finding("参加评估但达不到等级要求的，建议再次参加评估");
        priority = law.conclusion("可以优先且没有禁止情形的，优先承接政府职能转移和购买服务", PROCUREMENT_PRIORITY,
                PROCUREMENT_BAR, ON_SERIOUS_LIST);
        advise = law.conclusion("未参加评估或者达不到等级要求的，提出参加评估的建议", ASSESSMENT_ADVISED);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        OrganizationView view = judgment.view();
        Count level = view.assessmentLevel();
        judgment.find(high, view.compare(level, Op.GE, priorityLevel));
        Truth none = level.atLeast() > 0 ? Truth.FALSE : level.atMost() == 0 ? Truth.TRUE : Truth.UNKNOWN;
        Truth longEnough = view.registeredForBoth(assessableAfter, unassessedPeriod);
        if (none == Truth.FALSE) {
            return;
        }
        Assessments assessments = view.assessments();
        if (longEnough != Truth.FALSE) {
            Truth lately = assessments.within(unassessedPeriod).exist();
            judgment.find(neverAssessed, longEnough.and(none).and(lately.not()), longEnough, none, lately);
        }
        Truth failed = assessments.last().withoutLevel().exist();
        judgment.find(withoutLevel, failed.and(none), failed, none);
    }

    void conclude(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        Findings facts = judgment.facts();
        Truth may = facts.any(PROCUREMENT_PRIORITY);
        Truth barred = facts.any(PROCUREMENT_BAR, ON_SERIOUS_LIST);
        judgment.conclude(priority, may.and(barred.not()), may, barred);
        State state = judgment.view().status();
        Truth registered = state == null ? Truth.UNKNOWN : Truth.of(state == State.REGISTERED);
        Truth advised = facts.any(ASSESSMENT_ADVISED);
        judgment.conclude(advise, advised.and(registered), advised, registered);
    }
}
