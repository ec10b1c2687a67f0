package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.Determination.Kind.FUNDRAISING_CONDITIONS_LOST;
import static cn.chengxin.rules.fact.sanction.Determination.Kind.NOT_DIRECTLY_RESPONSIBLE;
import static cn.chengxin.rules.fact.sanction.Determination.Kind.OTHER_ABNORMAL_GROUND;
import static cn.chengxin.rules.fact.sanction.Determination.Kind.PARTY_ORGANIZATION_MISSING;
import static cn.chengxin.rules.fact.sanction.ListingGround.ABNORMAL_FOR_LONG;
import static cn.chengxin.rules.fact.sanction.ListingGround.ANNUAL_REPORT;
import static cn.chengxin.rules.fact.sanction.ListingGround.FUNDRAISING;
import static cn.chengxin.rules.fact.sanction.ListingGround.LARGE_FINE;
import static cn.chengxin.rules.fact.sanction.ListingGround.OTHER_ABNORMAL;
import static cn.chengxin.rules.fact.sanction.ListingGround.PARTY_ORGANIZATION;
import static cn.chengxin.rules.fact.sanction.ListingGround.RECTIFICATION;
import static cn.chengxin.rules.fact.sanction.ListingGround.REGISTRATION_ENDED_BY_PENALTY;
import static cn.chengxin.rules.fact.sanction.ListingGround.REPEATED_PENALTIES;
import static cn.chengxin.rules.fact.sanction.ListingGround.SUSPENSION_OF_ACTIVITY;
import static cn.chengxin.rules.fact.sanction.ListingGround.UNREACHABLE;
import static cn.chengxin.rules.fact.sanction.ListingGround.WARNING_OR_FINE;

import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.OrganizationType;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.fact.governance.PartyBuilding.Unit;
import cn.chengxin.rules.fact.sanction.PenaltyKind;
import cn.chengxin.rules.fact.supervision.ContactAttempt.Channel;
import cn.chengxin.rules.view.AnnualReports;
import cn.chengxin.rules.view.ContactAttempts;
import cn.chengxin.rules.view.Determinations;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.PartyState;
import cn.chengxin.rules.view.Penalties;
import cn.chengxin.rules.view.RectificationOrders;
import cn.chengxin.rules.view.Truth;

/** 民政部令第60号第11条、第12条: abnormal activity, and what is exempt from it. */
final class Order60AbnormalActivity {

    private final Parameter largeFine;
    private final Parameter reportDue;
    private final Parameter reportDueFoundation;
    private final Parameter reportDuty;
    private final Parameter letterGapMin;
    private final Parameter letterGapMax;
    private final Parameter ownUnitMembers;

    private final FindingRule report;
    private final FindingRule partyOrganization;
    private final FindingRule rectification;
    private final FindingRule fundraising;
    private final FindingRule warningOrFine;
    private final FindingRule unreachable;
    private final FindingRule otherAbnormal;
    private final FindingRule exemption;

    Order60AbnormalActivity(Law law) {
        largeFine = law.parameter("large-fine");
        reportDue = law.parameter("report-due");
        reportDueFoundation = law.parameter("report-due-foundation");
        reportDuty = law.parameter("report-duty");
        letterGapMin = law.parameter("letter-gap-min");
        letterGapMax = law.parameter("letter-gap-max");
        ownUnitMembers = law.parameter("own-unit-members");
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
    }

    void find(Judgment judgment, Determinations statements, Penalties small) {
        OrganizationView view = judgment.view();
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
    }

    /** A due year without a record is neither a report nor none. */
    private Truth gap(OrganizationView view, AnnualReports reports) {
        Parameter due = view.type() == OrganizationType.FOUNDATION ? reportDueFoundation : reportDue;
        return reports.unrecorded(due, reportDuty).unanswered(ANNUAL_REPORT).unexcused(ANNUAL_REPORT).exist();
    }

    private static Truth ifSo(boolean counts, Truth term) {
        return counts ? term : Truth.FALSE;
    }
}
