package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.ListingGround.ABNORMAL_FOR_LONG;
import static cn.chengxin.rules.fact.sanction.ListingGround.FUNDRAISING;

import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.Category;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;

/** 民政部令第74号. */
final class HandWrittenOrder74 {

    private final RuleWindow window;
    private final Parameter unassessedTerm;
    private final Parameter requiredLevel;
    private final FindingRule levelTooLow;

    HandWrittenOrder74(Law law) {
        window = law.window(false);
        unassessedTerm = law.parameter("unassessed-term");
        requiredLevel = law.parameter("required-level");
        levelTooLow = law.finding("评估等级未达到3A或者已过有效期的，不再符合公开募捐条件，纳入活动异常名录", unassessedTerm,
                requiredLevel);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        OrganizationView view = judgment.view();
        Truth fundraiser = view.belongsTo(Category.PUBLIC_FUNDRAISING);
        if (fundraiser == Truth.FALSE) {
            return;
        }
        Truth longEnough = view.registeredFor(unassessedTerm);
        if (longEnough == Truth.FALSE) {
            return;
        }
        Truth low = view.compare(view.assessmentLevel(), Op.LT, requiredLevel);
        State state = view.status();
        Truth registered = state == null ? Truth.UNKNOWN : Truth.of(state == State.REGISTERED);
        Truth listed = view.listedFor(FUNDRAISING, ABNORMAL_FOR_LONG);
        Truth excused = view.excusedFrom(FUNDRAISING);
        judgment.find(levelTooLow, fundraiser.and(longEnough).and(low).and(registered).and(listed.not())
                .and(excused.not()), fundraiser, longEnough, low, registered, listed, excused);
    }
}
