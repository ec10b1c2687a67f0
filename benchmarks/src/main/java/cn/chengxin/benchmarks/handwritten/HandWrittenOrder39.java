package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.supervision.AnnualReport.Conclusion.BASICALLY_PASSED;
import static cn.chengxin.rules.fact.supervision.AnnualReport.Conclusion.FAILED;
import static cn.chengxin.rules.fact.supervision.AnnualReport.Conclusion.NOT_INSPECTED;
import static cn.chengxin.rules.verdict.FindingKind.ASSESSMENT_BARRED;
import static cn.chengxin.rules.verdict.FindingKind.ASSESSMENT_REVIEW;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.fact.supervision.CaseStep;
import cn.chengxin.rules.view.AnnualReports;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Penalties;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;

/** 民政部令第39号: ended on 2026-03-01, and goes on asking to review levels for grounds that arose before. */
final class HandWrittenOrder39 {

    private final RuleWindow grounds;
    private final RuleWindow states;
    private final Parameter consecutiveYears;
    private final Parameter lowestLevel;
    private final FindingRule reviewAfterBasicYears;
    private final FindingRule reviewAfterFailure;
    private final FindingRule reviewAfterPenalty;
    private final FindingRule barredByFailure;
    private final FindingRule barredByBasicYears;
    private final FindingRule barredByPenalty;
    private final FindingRule barredByCase;
    private final ConclusionRule review;
    private final ConclusionRule notAssessable;

    HandWrittenOrder39(Law law) {
        grounds = law.window(true);
        states = law.window(false);
        consecutiveYears = law.parameter("consecutive-years");
        lowestLevel = law.parameter("lowest-level");
        reviewAfterBasicYears = law.finding("连续2年年度检查基本合格的，应当复核评估等级", lowestLevel, consecutiveYears);
        reviewAfterFailure = law.finding("上年度年度检查不合格或者未参加的，应当复核评估等级", lowestLevel);
        reviewAfterPenalty = law.finding("受到行政处罚的，应当复核评估等级", lowestLevel);
        barredByFailure = law.finding("未参加上年度年度检查或者检查不合格的，不予评估");
        barredByBasicYears = law.finding("连续2年年度检查基本合格的，不予评估", consecutiveYears);
        barredByPenalty = law.finding("上年度受到行政处罚的，不予评估");
        barredByCase = law.finding("正在被立案调查的，不予评估");
        review = law.conclusion("有降低或者取消等级情形的，复核评估等级", ASSESSMENT_REVIEW);
        notAssessable = law.conclusion("有不予评估情形的，评估机构不予评估", ASSESSMENT_BARRED);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(grounds)) {
            return;
        }
        OrganizationView view = judgment.view();
        AnnualReports reports = view.annualReports();
        AnnualReports last = reports.inspected().last();
        AnnualReports failed = last.concluded(FAILED, NOT_INSPECTED);
        AnnualReports basicYears = reports.concluded(BASICALLY_PASSED).consecutive(consecutiveYears);
        Penalties penalties = view.penalties().againstOrganization();
        review(judgment, view, failed, basicYears, penalties);
        if (judgment.enters(states)) {
            bar(judgment, view, reports, failed, basicYears, penalties);
        }
    }

    private void bar(Judgment judgment, OrganizationView view, AnnualReports reports, AnnualReports failed,
            AnnualReports basicYears, Penalties penalties) {
        Truth failure = failed.exist();
        Truth late = failure == Truth.TRUE ? Truth.FALSE : reports.overdue().sinceLastYear().exist();
        judgment.find(barredByFailure, failure.or(late), failure, late);
        Truth lastBasic = reports.inspected().last().concluded(BASICALLY_PASSED).exist();
        if (lastBasic != Truth.FALSE) {
            Truth lately = basicYears.sinceLastYear().exist();
            judgment.find(barredByBasicYears, lastBasic.and(lately), lastBasic, lately);
        }
        judgment.find(barredByPenalty, penalties.sinceLastYear().exist());
        judgment.find(barredByCase, view.caseSteps()
                .kind(CaseStep.Kind.CASE_OPENED, CaseStep.Kind.JUDICIAL_INVESTIGATION).open().exist());
    }

    private void review(Judgment judgment, OrganizationView view, AnnualReports failed, AnnualReports basicYears,
            Penalties penalties) {
        Truth assessed = view.compare(view.assessmentLevel(), Op.GE, lowestLevel);
        if (assessed != Truth.FALSE) {
            Truth basicSince = basicYears.sinceLevel().exist();
            judgment.find(reviewAfterBasicYears, assessed.and(basicSince), assessed, basicSince);
            Truth failedSince = failed.sinceLevel().exist();
            judgment.find(reviewAfterFailure, assessed.and(failedSince), assessed, failedSince);
            Truth penalizedSince = penalties.sinceLevel().exist();
            judgment.find(reviewAfterPenalty, assessed.and(penalizedSince), assessed, penalizedSince);
        }
    }

    void conclude(Judgment judgment) {
        if (!judgment.enters(states)) {
            return;
        }
        State state = judgment.view().status();
        Truth registered = state == null ? Truth.UNKNOWN : Truth.of(state == State.REGISTERED);
        Truth due = judgment.facts().any(ASSESSMENT_REVIEW);
        judgment.conclude(review, due.and(registered), due, registered);
        Truth barred = judgment.facts().any(ASSESSMENT_BARRED);
        judgment.conclude(notAssessable, barred.and(registered), barred, registered);
    }
}
