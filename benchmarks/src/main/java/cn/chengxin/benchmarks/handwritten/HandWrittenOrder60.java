package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.Determination.Kind.FUNDRAISING_CONDITIONS_LOST;
import static cn.chengxin.rules.fact.sanction.Determination.Kind.NOT_DIRECTLY_RESPONSIBLE;
import static cn.chengxin.rules.fact.sanction.Determination.Kind.OTHER_ABNORMAL_GROUND;
import static cn.chengxin.rules.fact.sanction.Determination.Kind.OTHER_SERIOUS_GROUND;
import static cn.chengxin.rules.fact.sanction.Determination.Kind.PARTY_ORGANIZATION_MISSING;
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
import static cn.chengxin.rules.fact.sanction.ListingGround.WARNING_OR_FINE;
import static cn.chengxin.rules.fact.sanction.WatchList.ABNORMAL_ACTIVITY_LIST;
import static cn.chengxin.rules.fact.sanction.WatchList.SERIOUS_DISHONESTY_LIST;
import static cn.chengxin.rules.verdict.FindingKind.ABNORMAL_ACTIVITY;
import static cn.chengxin.rules.verdict.FindingKind.ABNORMAL_REMOVAL;
import static cn.chengxin.rules.verdict.FindingKind.EXEMPTION;
import static cn.chengxin.rules.verdict.FindingKind.ON_SERIOUS_LIST;
import static cn.chengxin.rules.verdict.FindingKind.SERIOUS_DISHONESTY;
import static cn.chengxin.rules.verdict.FindingKind.SERIOUS_REMOVAL;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.OrganizationType;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.fact.governance.PartyBuilding.Unit;
import cn.chengxin.rules.fact.sanction.PenaltyKind;
import cn.chengxin.rules.fact.sanction.PublicRecord;
import cn.chengxin.rules.fact.supervision.ContactAttempt.Channel;
import cn.chengxin.rules.view.AnnualReports;
import cn.chengxin.rules.view.ContactAttempts;
import cn.chengxin.rules.view.Determinations;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.ListEntries;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.PartyState;
import cn.chengxin.rules.view.Penalties;
import cn.chengxin.rules.view.RectificationOrders;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;

/** 民政部令第60号. */
final class HandWrittenOrder60 {

    private final RuleWindow window;
    private final Parameter largeFine;
    private final Parameter reportDue;
    private final Parameter reportDueFoundation;
    private final Parameter reportDuty;
    private final Parameter letterGapMin;
    private final Parameter letterGapMax;
    private final Parameter ownUnitMembers;
    private final Parameter warningListingTerm;
    private final Parameter abnormalTerm;
    private final Parameter repeatTimes;
    private final Parameter repeatWindow;
    private final Parameter seriousTerm;

    private final FindingRule report;
    private final FindingRule partyOrganization;
    private final FindingRule rectification;
    private final FindingRule fundraising;
    private final FindingRule warningOrFine;
    private final FindingRule unreachable;
    private final FindingRule otherAbnormal;
    private final FindingRule exemption;
    private final FindingRule removalOnDuty;
    private final FindingRule removalOnLateDuty;
    private final FindingRule removalOnTerm;
    private final FindingRule seriousRemoval;
    private final FindingRule seriousRemovalOnEnd;
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

    private final ConclusionRule listAbnormal;
    private final ConclusionRule listSerious;
    private final ConclusionRule exemptionClaimed;
    private final ConclusionRule removeAbnormal;
    private final ConclusionRule removeSerious;
    private final ConclusionRule notRecommended;

    HandWrittenOrder60(Law law) {
        window = law.window(true);
        largeFine = law.parameter("large-fine");
        reportDue = law.parameter("report-due");
        reportDueFoundation = law.parameter("report-due-foundation");
        reportDuty = law.parameter("report-duty");
        letterGapMin = law.parameter("letter-gap-min");
        letterGapMax = law.parameter("letter-gap-max");
        ownUnitMembers = law.parameter("own-unit-members");
        warningListingTerm = law.parameter("warning-listing-term");
        abnormalTerm = law.parameter("abnormal-term");
        repeatTimes = law.parameter("repeat-times");
        repeatWindow = law.parameter("repeat-window");
        seriousTerm = law.parameter("serious-term");

        report = law.finding("未按照规定时限和要求报送年度工作报告的，属于活动异常情形", reportDue, reportDueFoundation,
                reportDuty);
        partyOrganization = law.finding("未按照有关规定设立党组织的，属于活动异常情形", ownUnitMembers);
        rectification = law.finding("未按期完成整改的，属于活动异常情形");
        fundraising = law.finding("不再符合公开募捐条件的，属于活动异常情形");
        warningOrFine = law.finding("受到警告或者不满5万元罚款处罚的，属于活动异常情形", largeFine);
        unreachable = law.finding("通过登记的住所无法取得联系的，属于活动异常情形", letterGapMin, letterGapMax);
        otherAbnormal = law.finding("有法律、行政法规规定应当列入活动异常名录的其他情形的，属于活动异常情形");
        exemption = law.finding("由有关部门书面证明不负直接责任的，可以不列入活动异常名录", ownUnitMembers, largeFine,
                letterGapMin, letterGapMax);
        removalOnDuty = law.finding("履行相关义务或者完成整改的，可以申请移出活动异常名录");
        removalOnLateDuty = law.finding("列入后已经补报或者完成整改的，可以申请移出活动异常名录");
        removalOnTerm = law.finding("没有应当整改或者履行的义务的，满6个月后移出活动异常名录", warningListingTerm);
        seriousRemoval = law.finding("被列入严重违法失信名单满2年且未再出现列入情形的，可以申请移出", seriousTerm);
        seriousRemovalOnEnd = law.finding("被吊销登记证书、撤销登记的，完成注销登记后移出严重违法失信名单");
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

        listAbnormal = law.conclusion("有活动异常情形的，建议列入活动异常名录", ABNORMAL_ACTIVITY);
        listSerious = law.conclusion("有严重违法失信情形的，建议列入严重违法失信名单", SERIOUS_DISHONESTY);
        exemptionClaimed = law.conclusion("有书面证明不负直接责任的，是否列入由登记管理机关裁量", EXEMPTION);
        removeAbnormal = law.conclusion("符合移出条件且没有新的活动异常情形的，建议移出活动异常名录", ABNORMAL_REMOVAL,
                ABNORMAL_ACTIVITY);
        removeSerious = law.conclusion("符合移出条件且没有新的列入情形的，建议移出严重违法失信名单", SERIOUS_REMOVAL,
                ABNORMAL_ACTIVITY, SERIOUS_DISHONESTY);
        notRecommended = law.conclusion("在严重违法失信名单中的，不建议向其购买服务", ON_SERIOUS_LIST);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        OrganizationView view = judgment.view();
        Determinations determinations = view.determinations();
        Determinations statements = determinations.current();
        abnormalActivity(judgment, view, statements);
        lists(judgment, view);
        judgment.find(judgmentDebtor, view.publicRecords().register(PublicRecord.Register.JUDGMENT_DEBTOR).current()
                .unanswered(JUDGMENT_DEBTOR).exist());
        judgment.find(otherSerious, statements.kind(OTHER_SERIOUS_GROUND).unanswered(OTHER_SERIOUS).exist());
    }

    private void abnormalActivity(Judgment judgment, OrganizationView view, Determinations statements) {
        AnnualReports reports = view.annualReports();
        AnnualReports overdue = reports.overdue().unanswered(ANNUAL_REPORT);
        AnnualReports deficient = reports.deficient().unanswered(ANNUAL_REPORT);
        Truth late = overdue.unexcused(ANNUAL_REPORT).exist();
        Truth faulty = late == Truth.TRUE ? Truth.FALSE : deficient.unexcused(ANNUAL_REPORT).exist();
        Truth filed = late.or(faulty);
        State state = view.status();
        Truth registered = state == null ? Truth.UNKNOWN : Truth.of(state == State.REGISTERED);
        Truth gap = filed == Truth.TRUE || registered == Truth.FALSE ? Truth.FALSE : gap(view, reports);
        boolean foundation = view.type() == OrganizationType.FOUNDATION;
        Truth statusOpen = gap == Truth.FALSE ? Truth.FALSE : registered;
        judgment.find(report, filed.or(registered.and(gap)), late, faulty, statusOpen, Truth.FALSE,
                foundation ? Truth.FALSE : gap, Truth.FALSE, Truth.FALSE, foundation ? gap : Truth.FALSE);

        PartyState party = view.partyBuilding();
        Truth enough = view.compare(party.formalMembers(), Op.GE, ownUnitMembers);
        Truth without = party.unit() == null ? Truth.UNKNOWN : Truth.of(party.unit() == Unit.NONE);
        Truth listed = Truth.FALSE;
        Truth excused = Truth.FALSE;
        Truth partyGap = enough.and(without);
        if (partyGap != Truth.FALSE) {
            listed = view.listedFor(PARTY_ORGANIZATION, ABNORMAL_FOR_LONG);
            excused = view.excusedFrom(PARTY_ORGANIZATION);
            partyGap = partyGap.and(listed.not());
        }
        Truth gapUnexcused = partyGap.and(excused.not());
        Determinations partyMissing = statements.kind(PARTY_ORGANIZATION_MISSING).unanswered(PARTY_ORGANIZATION);
        Truth partyStated = partyMissing.unexcused(PARTY_ORGANIZATION).exist();
        boolean gapOpen = gapUnexcused == Truth.UNKNOWN;
        judgment.find(partyOrganization, gapUnexcused.or(partyStated), ifSo(gapOpen, enough), ifSo(gapOpen, without),
                ifSo(gapOpen, listed), ifSo(gapOpen, excused), partyStated);

        RectificationOrders orders = view.rectificationOrders().overdue().unanswered(RECTIFICATION);
        judgment.find(rectification, orders.unexcused(RECTIFICATION).exist());

        Determinations conditionsLost = statements.kind(FUNDRAISING_CONDITIONS_LOST).unanswered(FUNDRAISING);
        judgment.find(fundraising, conditionsLost.unexcused(FUNDRAISING).exist());

        Penalties penalties = view.penalties().againstOrganization();
        Penalties small = penalties.warningOrFineBelow(largeFine);
        Penalties lightest = small.withoutFineOf(largeFine).without(PenaltyKind.SUSPENSION_OF_ACTIVITY,
                PenaltyKind.CHANGE_REGISTRATION_CANCELLED, PenaltyKind.REGISTRATION_CANCELLED,
                PenaltyKind.CERTIFICATE_REVOKED);
        judgment.find(warningOrFine, lightest.unanswered(WARNING_OR_FINE, REPEATED_PENALTIES, SUSPENSION_OF_ACTIVITY,
                LARGE_FINE, REGISTRATION_ENDED_BY_PENALTY).unexcused(WARNING_OR_FINE).exist());
        Penalties waiting = small.unanswered(WARNING_OR_FINE, REPEATED_PENALTIES, SUSPENSION_OF_ACTIVITY, LARGE_FINE,
                REGISTRATION_ENDED_BY_PENALTY);

        ContactAttempts letters = view.contactAttempts().by(Channel.SPECIAL_LETTER).failed()
                .spaced(letterGapMin, letterGapMax).unanswered(UNREACHABLE);
        judgment.find(unreachable, letters.unexcused(UNREACHABLE).exist());

        Determinations other = statements.kind(OTHER_ABNORMAL_GROUND).unanswered(OTHER_ABNORMAL);
        judgment.find(otherAbnormal, other.unexcused(OTHER_ABNORMAL).exist());

        Truth certificate = statements.kind(NOT_DIRECTLY_RESPONSIBLE).exist();
        if (certificate != Truth.FALSE) {
            Truth lateExcused = overdue.excused(ANNUAL_REPORT).exist();
            Truth faultyExcused = deficient.excused(ANNUAL_REPORT).exist();
            Truth gapExcused = partyGap.and(excused);
            Truth ordersExcused = orders.excused(RECTIFICATION).exist();
            Truth penaltiesExcused = waiting.excused(WARNING_OR_FINE).exist();
            Truth lettersExcused = letters.excused(UNREACHABLE).exist();
            Truth partyStatedExcused = partyMissing.excused(PARTY_ORGANIZATION).exist();
            Truth conditionsExcused = conditionsLost.excused(FUNDRAISING).exist();
            Truth otherExcused = other.excused(OTHER_ABNORMAL).exist();
            Truth any = lateExcused.or(faultyExcused).or(gapExcused).or(ordersExcused).or(penaltiesExcused)
                    .or(lettersExcused).or(partyStatedExcused).or(conditionsExcused).or(otherExcused);
            boolean open = any == Truth.UNKNOWN;
            boolean excuseOpen = open && gapExcused == Truth.UNKNOWN;
            judgment.find(exemption, certificate.and(any), certificate, ifSo(open, lateExcused),
                    ifSo(open, faultyExcused), ifSo(excuseOpen, enough), ifSo(excuseOpen, without),
                    ifSo(excuseOpen, listed), ifSo(excuseOpen, excused), ifSo(open, ordersExcused),
                    ifSo(open, penaltiesExcused), ifSo(open, lettersExcused), ifSo(open, partyStatedExcused),
                    ifSo(open, conditionsExcused), ifSo(open, otherExcused));
        }
        seriousPenalties(judgment, penalties, small);
    }

    /** A due year without a record is neither a report nor none. */
    private Truth gap(OrganizationView view, AnnualReports reports) {
        Parameter due = view.type() == OrganizationType.FOUNDATION ? reportDueFoundation : reportDue;
        return reports.unrecorded(due, reportDuty).unanswered(ANNUAL_REPORT).unexcused(ANNUAL_REPORT).exist();
    }

    private void seriousPenalties(Judgment judgment, Penalties penalties, Penalties small) {
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

    private void lists(Judgment judgment, OrganizationView view) {
        ListEntries current = view.listEntries().current();
        ListEntries abnormal = current.on(ABNORMAL_ACTIVITY_LIST);
        ListEntries serious = current.on(SERIOUS_DISHONESTY_LIST);
        Truth onAbnormal = abnormal.exist();
        Truth onSerious = serious.exist();
        judgment.find(onAbnormalList, onAbnormal);
        judgment.find(onSeriousList, onSerious);
        if (onAbnormal != Truth.FALSE) {
            Truth lasted = abnormal.lasted(abnormalTerm).unanswered(ABNORMAL_FOR_LONG).exist();
            Truth owing = view.listEntries().on(ABNORMAL_ACTIVITY_LIST).standing().grounds(ANNUAL_REPORT,
                    PARTY_ORGANIZATION, RECTIFICATION, FUNDRAISING, UNREACHABLE, OTHER_ABNORMAL).exist();
            judgment.find(abnormalForLong, lasted.and(owing), lasted, owing);
            removalFromAbnormalList(judgment, view, abnormal);
        }
        if (onSerious != Truth.FALSE) {
            removalFromSeriousList(judgment, view, serious);
        }
    }

    private void removalFromAbnormalList(Judgment judgment, OrganizationView view, ListEntries abnormal) {
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

    private void removalFromSeriousList(Judgment judgment, OrganizationView view, ListEntries serious) {
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

    void conclude(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        State state = judgment.view().status();
        Truth deregistered = state == null ? Truth.UNKNOWN : Truth.of(state == State.DEREGISTERED);
        Findings facts = judgment.facts();
        Truth abnormal = facts.any(ABNORMAL_ACTIVITY);
        Truth serious = facts.any(SERIOUS_DISHONESTY);
        judgment.conclude(listAbnormal, abnormal.and(deregistered.not()), abnormal, deregistered);
        judgment.conclude(listSerious, serious.and(deregistered.not()), serious, deregistered);
        Truth exempt = facts.any(EXEMPTION);
        judgment.conclude(exemptionClaimed, exempt, exempt);
        Truth abnormalRemoval = facts.any(ABNORMAL_REMOVAL);
        judgment.conclude(removeAbnormal, abnormalRemoval.and(abnormal.not()), abnormalRemoval, abnormal);
        Truth removal = facts.any(SERIOUS_REMOVAL);
        Truth either = abnormal.or(serious);
        Truth free = either.not().or(deregistered);
        boolean open = free == Truth.UNKNOWN;
        judgment.conclude(removeSerious, removal.and(free), removal, ifSo(open, either), ifSo(open, deregistered));
        Truth onList = facts.any(ON_SERIOUS_LIST);
        judgment.conclude(notRecommended, onList, onList);
    }

    private static Truth ifSo(boolean counts, Truth term) {
        return counts ? term : Truth.FALSE;
    }
}
