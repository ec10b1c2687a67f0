package cn.chengxin.benchmarks.handwritten;

import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.Category;
import cn.chengxin.rules.fact.finance.Charge;
import cn.chengxin.rules.fact.supervision.Complaint;
import cn.chengxin.rules.view.Charges;
import cn.chengxin.rules.view.Complaints;
import cn.chengxin.rules.view.FeeStandards;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Truth;

/** 薛民字〔2020〕31号四10: what trade associations charge. */
final class XuechengTradeAssociations {

    private final Parameter duesTiers;
    private final Parameter commendationLookback;

    private final FindingRule forcedMembership;
    private final FindingRule leavingObstructed;
    private final FindingRule branchFee;
    private final FindingRule commendationFee;
    private final FindingRule tooManyTiers;
    private final FindingRule subTiers;
    private final FindingRule duesWithoutBallot;
    private final FindingRule chargedTwice;

    XuechengTradeAssociations(Law law) {
        duesTiers = law.parameter("dues-tiers");
        commendationLookback = law.parameter("commendation-lookback");
        forcedMembership = law.finding("强制或者变相强制入会的，应当纠正");
        leavingObstructed = law.finding("阻碍退会的，应当纠正");
        branchFee = law.finding("利用设立分支机构收取管理费用的，应当纠正");
        commendationFee = law.finding("利用评比达标表彰活动收费的，应当查办", commendationLookback);
        tooManyTiers = law.finding("会费档次过多的，应当纠正", duesTiers);
        subTiers = law.finding("会费档次内再分标准的，应当纠正");
        duesWithoutBallot = law.finding("会费标准未经无记名投票表决或者查实收取不合理的，应当纠正");
        chargedTwice = law.finding("重复收费的，应当纠正");
    }

    void find(Judgment judgment) {
        OrganizationView view = judgment.view();
        Truth association = view.belongsTo(Category.TRADE_ASSOCIATION);
        if (association == Truth.FALSE) {
            return;
        }
        Complaints complaints = view.complaints().verified().open();
        Truth forced = complaints.about(Complaint.Matter.FORCED_MEMBERSHIP).exist();
        judgment.find(forcedMembership, association.and(forced), association, forced);
        Truth obstructed = complaints.about(Complaint.Matter.LEAVING_OBSTRUCTED).exist();
        judgment.find(leavingObstructed, association.and(obstructed), association, obstructed);

        Charges charges = view.charges().unreturned();
        Truth branches = view.branches().open().chargingFee().exist();
        Truth branchCharges = charges.kind(Charge.Kind.BRANCH_MANAGEMENT_FEE).exist();
        either(judgment, branchFee, association, branches, branchCharges);
        Truth commendations = view.commendations().charging().within(commendationLookback).exist();
        Truth commendationCharges = charges.kind(Charge.Kind.COMMENDATION).exist();
        either(judgment, commendationFee, association, commendations, commendationCharges);

        FeeStandards standard = view.feeStandards().last();
        Truth tiers = standard.tiersAbove(duesTiers).exist();
        judgment.find(tooManyTiers, association.and(tiers), association, tiers);
        Truth inner = standard.subTiers().exist();
        judgment.find(subTiers, association.and(inner), association, inner);
        either(judgment, duesWithoutBallot, association, standard.withoutSecretBallot().exist(),
                complaints.about(Complaint.Matter.UNREASONABLE_DUES).exist());
        either(judgment, chargedTwice, association, charges.duplicate().exist(),
                complaints.about(Complaint.Matter.DUPLICATE_CHARGING).exist());
    }

    private static void either(Judgment judgment, FindingRule rule, Truth association, Truth one, Truth other) {
        Truth any = one.or(other);
        boolean open = any == Truth.UNKNOWN;
        judgment.find(rule, association.and(any), association, open ? one : Truth.FALSE, open ? other : Truth.FALSE);
    }
}
