package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.ListingGround.ANNUAL_REPORT;
import static cn.chengxin.rules.fact.sanction.ListingGround.RECTIFICATION;

import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.view.AnnualReports;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;

/** 薛民字〔2020〕31号. */
final class HandWrittenXuecheng {

    private final RuleWindow window;
    private final FindingRule report;
    private final FindingRule rectification;
    private final XuechengDormancy dormancy;
    private final XuechengPartyBuilding partyBuilding;
    private final XuechengSupervisionClass supervisionClass;
    private final XuechengTradeAssociations tradeAssociations;

    HandWrittenXuecheng(Law law) {
        window = law.window(true);
        report = law.finding("不按规定时限和要求报送年报的，依法列入活动异常名录");
        rectification = law.finding("在抽查中发现问题未按期完成整改的，依法列入活动异常名录");
        dormancy = new XuechengDormancy(law);
        partyBuilding = new XuechengPartyBuilding(law);
        supervisionClass = new XuechengSupervisionClass(law);
        tradeAssociations = new XuechengTradeAssociations(law);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        dailySupervision(judgment, judgment.view());
        dormancy.find(judgment);
        partyBuilding.find(judgment);
        supervisionClass.find(judgment);
        tradeAssociations.find(judgment);
    }

    private void dailySupervision(Judgment judgment, OrganizationView view) {
        AnnualReports reports = view.annualReports();
        Truth late = reports.overdue().unanswered(ANNUAL_REPORT).unexcused(ANNUAL_REPORT).exist();
        Truth faulty = reports.deficient().unanswered(ANNUAL_REPORT).unexcused(ANNUAL_REPORT).exist();
        judgment.find(report, late.or(faulty), late, faulty);
        judgment.find(rectification, view.rectificationOrders().overdue().afterCheck().unanswered(RECTIFICATION)
                .unexcused(RECTIFICATION).exist());
    }

    void conclude(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        State state = judgment.view().status();
        Truth registered = state == null ? Truth.UNKNOWN : Truth.of(state == State.REGISTERED);
        Truth filed = state == null ? Truth.UNKNOWN : Truth.of(state == State.FILED);
        Truth deregistered = state == null ? Truth.UNKNOWN : Truth.of(state == State.DEREGISTERED);
        dormancy.conclude(judgment, registered);
        partyBuilding.conclude(judgment, registered, filed);
        supervisionClass.conclude(judgment, deregistered);
    }
}
