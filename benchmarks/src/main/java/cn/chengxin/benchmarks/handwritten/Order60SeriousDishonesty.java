package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.Determination.Kind.OTHER_SERIOUS_GROUND;
import static cn.chengxin.rules.fact.sanction.ListingGround.ABNORMAL_FOR_LONG;
import static cn.chengxin.rules.fact.sanction.ListingGround.ANNUAL_REPORT;
import static cn.chengxin.rules.fact.sanction.ListingGround.FRAUDULENT_CHANGE;
import static cn.chengxin.rules.fact.sanction.ListingGround.FUNDRAISING;
import static cn.chengxin.rules.fact.sanction.ListingGround.JUDGMENT_DEBTOR;
import static cn.chengxin.rules.fact.sanction.ListingGround.LARGE_FINE;
import static cn.chengxin.rules.fact.sanction.ListingGround.OTHER_ABNORMAL;
import static cn.chengxin.rules.fact.sanction.ListingGround.OTHER_SERIOUS;
import static cn.chengxin.rules.fact.sanction.ListingGround.PARTY_ORGANIZATION;
import static cn.chengxin.rules.fact.sanction.ListingGround.RECTIFICATION;
import static cn.chengxin.rules.fact.sanction.ListingGround.REGISTRATION_ENDED_BY_PENALTY;
import static cn.chengxin.rules.fact.sanction.ListingGround.REPEATED_PENALTIES;
import static cn.chengxin.rules.fact.sanction.ListingGround.SUSPENSION_OF_ACTIVITY;
import static cn.chengxin.rules.fact.sanction.ListingGround.UNREACHABLE;
import static cn.chengxin.rules.fact.sanction.WatchList.ABNORMAL_ACTIVITY_LIST;

import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.sanction.PenaltyKind;
import cn.chengxin.rules.fact.sanction.PublicRecord;
import cn.chengxin.rules.view.Determinations;
import cn.chengxin.rules.view.ListEntries;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Penalties;
import cn.chengxin.rules.view.Truth;

/** 民政部令第60号第15条: serious dishonesty, and who is on the lists. */
final class Order60SeriousDishonesty {

    private final Parameter largeFine;
    private final Parameter abnormalTerm;
    private final Parameter repeatTimes;
    private final Parameter repeatWindow;

    private final FindingRule judgmentDebtor;
    private final FindingRule registrationEnded;
    private final FindingRule otherSerious;
    private final FindingRule onAbnormalList;
    private final FindingRule onSeriousList;
    private final FindingRule abnormalForLong;
    private final FindingRule fraudulentChange;
    private final FindingRule suspension;
    private final FindingRule finedHeavily;
    private final FindingRule repeated;

    Order60SeriousDishonesty(Law law) {
        largeFine = law.parameter("large-fine");
        abnormalTerm = law.parameter("abnormal-term");
        repeatTimes = law.parameter("repeat-times");
        repeatWindow = law.parameter("repeat-window");
        judgmentDebtor = law.finding("被司法机关纳入失信被执行人名单的，属于严重违法失信情形");
        registrationEnded = law.finding("被吊销登记证书、撤销登记的，属于严重违法失信情形");
        otherSerious = law.finding("有法律、行政法规规定应当列入严重违法失信名单的其他情形的，属于严重违法失信情形");
        onAbnormalList = law.finding("现在活动异常名录中");
        onSeriousList = law.finding("现在严重违法失信名单中");
        abnormalForLong = law.finding("被列入活动异常名录满2年的，属于严重违法失信情形", abnormalTerm);
        fraudulentChange = law.finding("弄虚作假办理变更登记，被撤销变更登记的，属于严重违法失信情形");
        suspension = law.finding("受到限期停止活动行政处罚的，属于严重违法失信情形");
        finedHeavily = law.finding("受到5万元以上罚款处罚的，属于严重违法失信情形", largeFine);
        repeated = law.finding("三年内两次以上受到警告或者不满5万元罚款处罚的，属于严重违法失信情形", largeFine, repeatTimes,
                repeatWindow);
    }

    void find(Judgment judgment, Determinations statements, Penalties penalties, Penalties small) {
        judgment.find(judgmentDebtor, judgment.view().publicRecords().register(PublicRecord.Register.JUDGMENT_DEBTOR)
                .current().unanswered(JUDGMENT_DEBTOR).exist());
        judgment.find(otherSerious, statements.kind(OTHER_SERIOUS_GROUND).unanswered(OTHER_SERIOUS).exist());
        penalties(judgment, penalties, small);
    }

    private void penalties(Judgment judgment, Penalties penalties, Penalties small) {
        judgment.find(registrationEnded, penalties
                .kinds(PenaltyKind.REGISTRATION_CANCELLED, PenaltyKind.CERTIFICATE_REVOKED)
                .unanswered(REGISTRATION_ENDED_BY_PENALTY).exist());
        judgment.find(fraudulentChange, penalties.kinds(PenaltyKind.CHANGE_REGISTRATION_CANCELLED)
                .unanswered(FRAUDULENT_CHANGE).exist());
        judgment.find(suspension, penalties.kinds(PenaltyKind.SUSPENSION_OF_ACTIVITY)
                .unanswered(SUSPENSION_OF_ACTIVITY).exist());
        judgment.find(finedHeavily, penalties.fineAtLeast(largeFine).unanswered(LARGE_FINE).exist());
        judgment.find(repeated, small.repeated(repeatTimes, repeatWindow).unanswered(REPEATED_PENALTIES,
                SUSPENSION_OF_ACTIVITY, LARGE_FINE, REGISTRATION_ENDED_BY_PENALTY).exist());
    }

    void lists(Judgment judgment, ListEntries abnormal, Truth onAbnormal, Truth onSerious) {
        judgment.find(onAbnormalList, onAbnormal);
        judgment.find(onSeriousList, onSerious);
        if (onAbnormal != Truth.FALSE) {
            Truth lasted = abnormal.lasted(abnormalTerm).unanswered(ABNORMAL_FOR_LONG).exist();
            Truth owing = judgment.view().listEntries().on(ABNORMAL_ACTIVITY_LIST).standing().grounds(ANNUAL_REPORT,
                    PARTY_ORGANIZATION, RECTIFICATION, FUNDRAISING, UNREACHABLE, OTHER_ABNORMAL).exist();
            judgment.find(abnormalForLong, lasted.and(owing), lasted, owing);
        }
    }
}
