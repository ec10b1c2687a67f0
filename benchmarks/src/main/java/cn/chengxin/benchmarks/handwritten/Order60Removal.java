package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.ListingGround.ABNORMAL_FOR_LONG;
import static cn.chengxin.rules.fact.sanction.ListingGround.ANNUAL_REPORT;
import static cn.chengxin.rules.fact.sanction.ListingGround.FRAUDULENT_CHANGE;
import static cn.chengxin.rules.fact.sanction.ListingGround.FUNDRAISING;
import static cn.chengxin.rules.fact.sanction.ListingGround.JUDGMENT_DEBTOR;
import static cn.chengxin.rules.fact.sanction.ListingGround.LARGE_FINE;
import static cn.chengxin.rules.fact.sanction.ListingGround.OTHER_ABNORMAL;
import static cn.chengxin.rules.fact.sanction.ListingGround.PARTY_ORGANIZATION;
import static cn.chengxin.rules.fact.sanction.ListingGround.RECTIFICATION;
import static cn.chengxin.rules.fact.sanction.ListingGround.REGISTRATION_ENDED_BY_PENALTY;
import static cn.chengxin.rules.fact.sanction.ListingGround.REPEATED_PENALTIES;
import static cn.chengxin.rules.fact.sanction.ListingGround.SUSPENSION_OF_ACTIVITY;
import static cn.chengxin.rules.fact.sanction.ListingGround.UNREACHABLE;
import static cn.chengxin.rules.fact.sanction.ListingGround.WARNING_OR_FINE;
import static cn.chengxin.rules.fact.sanction.WatchList.ABNORMAL_ACTIVITY_LIST;
import static cn.chengxin.rules.fact.sanction.WatchList.SERIOUS_DISHONESTY_LIST;

import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.fact.sanction.PublicRecord;
import cn.chengxin.rules.view.AnnualReports;
import cn.chengxin.rules.view.ListEntries;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RectificationOrders;
import cn.chengxin.rules.view.Truth;

/** 民政部令第60号第14条、第17条: removal from the lists. */
final class Order60Removal {

    private final Parameter warningListingTerm;
    private final Parameter seriousTerm;

    private final FindingRule removalOnDuty;
    private final FindingRule removalOnLateDuty;
    private final FindingRule removalOnTerm;
    private final FindingRule seriousRemoval;
    private final FindingRule seriousRemovalOnEnd;

    Order60Removal(Law law) {
        warningListingTerm = law.parameter("warning-listing-term");
        seriousTerm = law.parameter("serious-term");
        removalOnDuty = law.finding("履行相关义务或者完成整改的，可以申请移出活动异常名录");
        removalOnLateDuty = law.finding("列入后已经补报或者完成整改的，可以申请移出活动异常名录");
        removalOnTerm = law.finding("没有应当整改或者履行的义务的，满6个月后移出活动异常名录", warningListingTerm);
        seriousRemoval = law.finding("被列入严重违法失信名单满2年且未再出现列入情形的，可以申请移出", seriousTerm);
        seriousRemovalOnEnd = law.finding("被吊销登记证书、撤销登记的，完成注销登记后移出严重违法失信名单");
    }

    void fromAbnormalList(Judgment judgment, ListEntries abnormal) {
        OrganizationView view = judgment.view();
        ListEntries applied = abnormal.removalApplied();
        Truth asked = applied.exist();
        Truth performed = applied.dutyPerformed().exist();
        Truth outlasted = abnormal.onlyGrounds(WARNING_OR_FINE).lasted(warningListingTerm).exist();
        if (asked == Truth.FALSE && outlasted == Truth.FALSE) {
            return;
        }
        ListEntries owing = view.listEntries().on(ABNORMAL_ACTIVITY_LIST).standing().dutyOutstanding();
        if (asked != Truth.FALSE) {
            removalOnLateDuty(judgment, view, asked, owing);
        }
        Truth outstanding = owing.grounds(ANNUAL_REPORT, PARTY_ORGANIZATION, RECTIFICATION, FUNDRAISING, UNREACHABLE,
                OTHER_ABNORMAL).exist();
        judgment.find(removalOnDuty, performed.and(outstanding.not()), performed, outstanding);
        judgment.find(removalOnTerm, outlasted.and(outstanding.not()), outlasted, outstanding);
    }

    private void removalOnLateDuty(Judgment judgment, OrganizationView view, Truth asked, ListEntries owing) {
        Truth either = owing.grounds(ANNUAL_REPORT, RECTIFICATION).exist();
        if (either == Truth.FALSE) {
            return;
        }
        AnnualReports reports = view.annualReports();
        Truth reportOwed = owing.grounds(ANNUAL_REPORT).exist();
        Truth filed = reports.filedSinceListed(ANNUAL_REPORT).exist();
        Truth late = reports.overdue().exist();
        Truth faulty = reports.deficient().exist();
        Truth allFiled = filed.and(late.not()).and(faulty.not());
        Truth reported = reportOwed.not().or(allFiled);

        RectificationOrders orders = view.rectificationOrders();
        Truth orderOwed = owing.grounds(RECTIFICATION).exist();
        Truth completed = orders.completedSinceListed(RECTIFICATION).exist();
        Truth overdue = orders.overdue().exist();
        Truth allCompleted = completed.and(overdue.not());
        Truth rectified = orderOwed.not().or(allCompleted);

        Truth other = owing.grounds(PARTY_ORGANIZATION, FUNDRAISING, UNREACHABLE, OTHER_ABNORMAL).exist();
        boolean reportOpen = reported == Truth.UNKNOWN;
        boolean filedOpen = reportOpen && allFiled == Truth.UNKNOWN;
        boolean orderOpen = rectified == Truth.UNKNOWN;
        boolean completedOpen = orderOpen && allCompleted == Truth.UNKNOWN;
        judgment.find(removalOnLateDuty, asked.and(either).and(reported).and(rectified).and(other.not()), asked,
                either, ifSo(reportOpen, reportOwed), ifSo(filedOpen, filed), ifSo(filedOpen, late),
                ifSo(filedOpen, faulty), ifSo(orderOpen, orderOwed), ifSo(completedOpen, completed),
                ifSo(completedOpen, overdue), other);
    }

    void fromSeriousList(Judgment judgment, ListEntries serious) {
        OrganizationView view = judgment.view();
        Truth applied = serious.onlyGrounds(ABNORMAL_FOR_LONG, FRAUDULENT_CHANGE, SUSPENSION_OF_ACTIVITY, LARGE_FINE,
                REPEATED_PENALTIES, JUDGMENT_DEBTOR).undisturbed(seriousTerm).removalApplied().exist();
        if (applied != Truth.FALSE) {
            Truth outstanding = view.listEntries().on(SERIOUS_DISHONESTY_LIST).standing().grounds(ABNORMAL_FOR_LONG)
                    .dutyOutstanding().exist();
            Truth debtor = view.publicRecords().register(PublicRecord.Register.JUDGMENT_DEBTOR).current().exist();
            judgment.find(seriousRemoval, applied.and(outstanding.not()).and(debtor.not()), applied, outstanding,
                    debtor);
        }
        Truth ended = serious.grounds(REGISTRATION_ENDED_BY_PENALTY).exist();
        if (ended != Truth.FALSE) {
            State state = view.status();
            Truth deregistered = state == null ? Truth.UNKNOWN : Truth.of(state == State.DEREGISTERED);
            judgment.find(seriousRemovalOnEnd, ended.and(deregistered), ended, deregistered);
        }
    }

    private static Truth ifSo(boolean counts, Truth term) {
        return counts ? term : Truth.FALSE;
    }
}
