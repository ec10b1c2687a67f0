package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.verdict.FindingKind.PROCUREMENT_RESERVATION;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.view.Count;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;

/** 遂府办函〔2011〕141号. */
final class HandWrittenSuining {

    private final RuleWindow window;
    private final Parameter requiredLevel;
    private final FindingRule qualified;
    private final FindingRule levelTooLow;
    private final FindingRule reputation;
    private final ConclusionRule notQualified;

    HandWrittenSuining(Law law) {
        window = law.window(true);
        requiredLevel = law.parameter("required-level");
        qualified = law.finding("评级AAA以上且社会信誉好的，具备承接政府转移或者委托事项的条件", requiredLevel);
        levelTooLow = law.finding("评级未达到AAA的，不具备承接政府转移或者委托事项的条件", requiredLevel);
        reputation = law.finding("在失信名录中且没有信誉认定的，社会信誉不足以承接政府转移或者委托事项");
        notQualified = law.conclusion("不具备承接条件的，政府不得向其转移或者委托事项", PROCUREMENT_RESERVATION);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        OrganizationView view = judgment.view();
        Count level = view.assessmentLevel();
        Truth high = view.compare(level, Op.GE, requiredLevel);
        Truth listed = view.listEntries().current().exist();
        Truth reputable = listed == Truth.FALSE ? Truth.FALSE
                : view.determinations().kind(Determination.Kind.GOOD_REPUTATION).current().exist();
        Truth trusted = listed.not().or(reputable);
        boolean open = trusted == Truth.UNKNOWN;
        judgment.find(qualified, high.and(trusted), high, open ? listed : Truth.FALSE,
                open ? reputable : Truth.FALSE);
        judgment.find(levelTooLow, high.not());
        judgment.find(reputation, listed.and(reputable.not()), listed, reputable);
    }

    void conclude(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        Truth reserved = judgment.facts().any(PROCUREMENT_RESERVATION);
        judgment.conclude(notQualified, reserved, reserved);
    }
}
