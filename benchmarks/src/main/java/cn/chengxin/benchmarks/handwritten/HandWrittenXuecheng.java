package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.ListingGround.ANNUAL_REPORT;
import static cn.chengxin.rules.fact.sanction.ListingGround.RECTIFICATION;
import static cn.chengxin.rules.verdict.FindingKind.ABNORMAL_ACTIVITY;
import static cn.chengxin.rules.verdict.FindingKind.DEREGISTRATION_DUE;
import static cn.chengxin.rules.verdict.FindingKind.DORMANT;
import static cn.chengxin.rules.verdict.FindingKind.IRREGULARITY;
import static cn.chengxin.rules.verdict.FindingKind.JOINT_PARTY_UNIT_DUE;
import static cn.chengxin.rules.verdict.FindingKind.MINOR_VIOLATION;
import static cn.chengxin.rules.verdict.FindingKind.ON_ABNORMAL_LIST;
import static cn.chengxin.rules.verdict.FindingKind.ON_SERIOUS_LIST;
import static cn.chengxin.rules.verdict.FindingKind.OWN_PARTY_UNIT_DUE;
import static cn.chengxin.rules.verdict.FindingKind.PARTY_BUILDING_GAP;
import static cn.chengxin.rules.verdict.FindingKind.PARTY_BUILDING_NOT_IN_STEP;
import static cn.chengxin.rules.verdict.FindingKind.PARTY_INSTRUCTOR_DUE;
import static cn.chengxin.rules.verdict.FindingKind.SERIOUS_DISHONESTY;
import static cn.chengxin.rules.verdict.FindingKind.SERIOUS_VIOLATION;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.Category;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.fact.finance.Charge;
import cn.chengxin.rules.fact.governance.PartyBuilding.Unit;
import cn.chengxin.rules.fact.governance.Term.Body;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.fact.supervision.Complaint;
import cn.chengxin.rules.fact.supervision.ContactAttempt.Channel;
import cn.chengxin.rules.fact.supervision.Violation.Gravity;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.view.AnnualReports;
import cn.chengxin.rules.view.Charges;
import cn.chengxin.rules.view.Complaints;
import cn.chengxin.rules.view.ContactAttempts;
import cn.chengxin.rules.view.Count;
import cn.chengxin.rules.view.Determinations;
import cn.chengxin.rules.view.FeeStandards;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.PartyState;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;
import cn.chengxin.rules.view.Violations;

/** 薛民字〔2020〕31号. */
final class HandWrittenXuecheng {

    private static final FindingKind[] ANY_PARTY_DUTY = {OWN_PARTY_UNIT_DUE, JOINT_PARTY_UNIT_DUE,
        PARTY_INSTRUCTOR_DUE, PARTY_BUILDING_GAP};

    private final RuleWindow window;
    private final Parameter ownUnitMembers;
    private final Parameter jointUnitSize;
    private final Parameter duesTiers;
    private final Parameter commendationLookback;
    private final Parameter neverActive;
    private final Parameter inactive;
    private final Parameter electionGrace;

    private final FindingRule report;
    private final FindingRule rectification;
    private final FindingRule neverActiveRule;
    private final FindingRule inactiveRule;
    private final FindingRule unreachable;
    private final FindingRule standstill;
    private final FindingRule deregistrationDue;
    private final FindingRule ownUnit;
    private final FindingRule jointUnit;
    private final FindingRule jointUnitTooLarge;
    private final FindingRule instructor;
    private final FindingRule notCovered;
    private final FindingRule notInStep;
    private final FindingRule irregular;
    private final FindingRule minor;
    private final FindingRule serious;
    private final FindingRule forcedMembership;
    private final FindingRule leavingObstructed;
    private final FindingRule branchFee;
    private final FindingRule commendationFee;
    private final FindingRule tooManyTiers;
    private final FindingRule subTiers;
    private final FindingRule duesWithoutBallot;
    private final FindingRule chargedTwice;

    private final ConclusionRule dormantList;
    private final ConclusionRule deregistration;
    private final ConclusionRule ownPartyUnit;
    private final ConclusionRule jointPartyUnit;
    private final ConclusionRule partyInstructor;
    private final ConclusionRule reminder;
    private final ConclusionRule inStep;
    private final ConclusionRule ledBySupervisingUnit;
    private final ConclusionRule ledByCommittee;
    private final ConclusionRule ledByPlace;
    private final ConclusionRule ledAsStated;
    private final ConclusionRule guidance;
    private final ConclusionRule interview;
    private final ConclusionRule keySupervision;

    HandWrittenXuecheng(Law law) {
        window = law.window(true);
        ownUnitMembers = law.parameter("own-unit-members");
        jointUnitSize = law.parameter("joint-unit-size");
        duesTiers = law.parameter("dues-tiers");
        commendationLookback = law.parameter("commendation-lookback");
        neverActive = law.parameter("never-active");
        inactive = law.parameter("inactive");
        electionGrace = law.parameter("election-grace");

        report = law.finding("不按规定时限和要求报送年报的，依法列入活动异常名录");
        rectification = law.finding("在抽查中发现问题未按期完成整改的，依法列入活动异常名录");
        neverActiveRule = law.finding("自登记之日起未开展活动的，属于名存实亡", neverActive);
        inactiveRule = law.finding("常年不开展活动的，属于名存实亡", inactive);
        unreachable = law.finding("通过住所、备案负责人和业务主管单位均无法取得联系的，属于名存实亡");
        standstill = law.finding("理事会无法按规定换届或者正常工作无法开展的，属于名存实亡", electionGrace);
        deregistrationDue = law.finding("认定符合注销条件的，属于符合注销条件");
        ownUnit = law.finding("有3名以上正式党员的，应当单独成立党组织", ownUnitMembers);
        jointUnit = law.finding("正式党员不足3名的，应当联合组建党支部", ownUnitMembers);
        jointUnitTooLarge = law.finding("联合党支部覆盖单位一般不超过5个", jointUnitSize);
        instructor = law.finding("无正式党员的，应当选派党建工作指导员或者指定就近带动组织");
        notCovered = law.finding("没有党组织，也没有指导员和带动组织的，尚未实现党的组织和工作覆盖");
        notInStep = law.finding("新成立的社会组织未同步建立党组织，也未同步选派指导员的，不符合三同步");
        irregular = law.finding("认定运作不规范且尚未改正的，属于运作不规范");
        minor = law.finding("认定轻微违法违规且尚未改正的，属于轻微违法违规");
        serious = law.finding("认定严重违法违规且尚未改正的，属于严重违法违规");
        forcedMembership = law.finding("强制或者变相强制入会的，应当纠正");
        leavingObstructed = law.finding("阻碍退会的，应当纠正");
        branchFee = law.finding("利用设立分支机构收取管理费用的，应当纠正");
        commendationFee = law.finding("利用评比达标表彰活动收费的，应当查办", commendationLookback);
        tooManyTiers = law.finding("会费档次过多的，应当纠正", duesTiers);
        subTiers = law.finding("会费档次内再分标准的，应当纠正");
        duesWithoutBallot = law.finding("会费标准未经无记名投票表决或者查实收取不合理的，应当纠正");
        chargedTwice = law.finding("重复收费的，应当纠正");

        dormantList = law.conclusion("名存实亡的，列入僵尸社会组织清单", DORMANT);
        deregistration = law.conclusion("名存实亡且符合注销条件的，依法予以注销", DORMANT, DEREGISTRATION_DUE);
        ownPartyUnit = law.conclusion("应建未建党组织的，督促单独成立", OWN_PARTY_UNIT_DUE);
        jointPartyUnit = law.conclusion("应联合组建而未组建的，督促联合组建", JOINT_PARTY_UNIT_DUE);
        partyInstructor = law.conclusion("暂不符合组建条件的，选派党建工作指导员", PARTY_INSTRUCTOR_DUE);
        reminder = law.conclusion("尚未实现覆盖的，推送登记机关在办理变更登记、备案时督促提醒", PARTY_BUILDING_GAP);
        inStep = law.conclusion("新成立而未同步的，立即建立党组织或者选派指导员", PARTY_BUILDING_NOT_IN_STEP);
        ledBySupervisingUnit = law.conclusion("有业务主管单位的，党建工作由业务主管单位党组织负责", ANY_PARTY_DUTY);
        ledByCommittee = law.conclusion("直接登记和完成脱钩的，党建工作由社会组织综合党委负责", ANY_PARTY_DUTY);
        ledByPlace = law.conclusion("没有业务主管单位的城乡社区社会组织，党建工作由镇街和社区（村）党组织兜底管理",
                ANY_PARTY_DUTY);
        ledAsStated = law.conclusion("书面确定由住所地、枢纽型或者行业党组织管理的，从其确定", ANY_PARTY_DUTY);
        guidance = law.conclusion("对运作不规范的加强指导，及时提示", IRREGULARITY);
        interview = law.conclusion("对轻微违法违规的教育约谈", MINOR_VIOLATION, ABNORMAL_ACTIVITY, ON_ABNORMAL_LIST);
        keySupervision = law.conclusion("对严重违法违规的重点监管，依法处理", SERIOUS_VIOLATION, SERIOUS_DISHONESTY,
                ON_SERIOUS_LIST);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        OrganizationView view = judgment.view();
        AnnualReports reports = view.annualReports();
        Truth late = reports.overdue().unanswered(ANNUAL_REPORT).unexcused(ANNUAL_REPORT).exist();
        Truth faulty = reports.deficient().unanswered(ANNUAL_REPORT).unexcused(ANNUAL_REPORT).exist();
        judgment.find(report, late.or(faulty), late, faulty);
        judgment.find(rectification, view.rectificationOrders().overdue().afterCheck().unanswered(RECTIFICATION)
                .unexcused(RECTIFICATION).exist());
        dormancy(judgment, view);
        partyBuilding(judgment, view);
        Violations violations = view.violations().uncorrected();
        judgment.find(irregular, violations.gravity(Gravity.IRREGULAR).exist());
        judgment.find(minor, violations.gravity(Gravity.MINOR).exist());
        judgment.find(serious, violations.gravity(Gravity.SERIOUS).exist());
        Truth association = view.belongsTo(Category.TRADE_ASSOCIATION);
        if (association != Truth.FALSE) {
            tradeAssociation(judgment, view, association);
        }
    }

    private void dormancy(Judgment judgment, OrganizationView view) {
        Truth registered = view.registeredFor(neverActive);
        if (registered != Truth.FALSE) {
            Truth active = view.activities().exist();
            judgment.find(neverActiveRule, registered.and(active.not()), registered, active);
        }
        Truth longRegistered = view.registeredFor(inactive);
        if (longRegistered != Truth.FALSE) {
            Truth active = view.activities().within(inactive).exist();
            judgment.find(inactiveRule, longRegistered.and(active.not()), longRegistered, active);
        }
        ContactAttempts failed = view.contactAttempts().failed();
        Truth domicile = failed.by(Channel.DOMICILE, Channel.SPECIAL_LETTER).exist();
        if (domicile != Truth.FALSE) {
            Truth person = failed.by(Channel.PERSON_IN_CHARGE).exist();
            Truth supervised = view.hasSupervisingUnit();
            Truth unit = failed.by(Channel.SUPERVISING_UNIT).exist();
            Truth unitToo = supervised.not().or(unit);
            judgment.find(unreachable, domicile.and(person).and(unitToo), domicile, person, supervised,
                    unitToo == Truth.UNKNOWN ? unit : Truth.FALSE);
        }
        Determinations statements = view.determinations().current();
        Truth noElection = view.terms().body(Body.BOARD).last().overdue(electionGrace).exist();
        Truth stated = statements.kind(Determination.Kind.WORK_AT_STANDSTILL, Determination.Kind.GOVERNANCE_DEADLOCK)
                .exist();
        judgment.find(standstill, noElection.or(stated), noElection, stated);
        judgment.find(deregistrationDue, statements.kind(Determination.Kind.DEREGISTRATION_CONDITIONS_MET).exist());
    }

    private void partyBuilding(Judgment judgment, OrganizationView view) {
        PartyState party = view.partyBuilding();
        Count members = party.formalMembers();
        Unit unit = party.unit();
        Truth enough = view.compare(members, Op.GE, ownUnitMembers);
        Truth any = members.atLeast() >= 1 ? Truth.TRUE : members.atMost() >= 1 ? Truth.UNKNOWN : Truth.FALSE;
        Truth notOwn = unit == null ? Truth.UNKNOWN : Truth.of(unit != Unit.OWN);
        Truth none = unit == null ? Truth.UNKNOWN : Truth.of(unit == Unit.NONE);
        Truth joint = unit == null ? Truth.UNKNOWN : Truth.of(unit == Unit.JOINT);
        judgment.find(ownUnit, enough.and(notOwn), enough, notOwn);
        judgment.find(jointUnit, any.and(enough.not()).and(none), any, enough, none);
        if (joint != Truth.FALSE) {
            Truth tooMany = view.compare(party.unitCovers(), Op.GT, jointUnitSize);
            judgment.find(jointUnitTooLarge, joint.and(tooMany), joint, tooMany);
        }
        Truth nobody = any.not();
        Truth helper = party.instructor();
        Truth mentor = party.mentor();
        Truth alone = helper.not().and(mentor.not());
        judgment.find(instructor, nobody.and(alone), nobody, helper, mentor);
        judgment.find(notCovered, none.and(alone), none, helper, mentor);
        Truth young = view.registeredUnderRule();
        judgment.find(notInStep, young.and(none).and(alone), young, none, helper, mentor);
    }

    private void tradeAssociation(Judgment judgment, OrganizationView view, Truth association) {
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

    void conclude(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        Findings facts = judgment.facts();
        State state = judgment.view().status();
        Truth registered = state == null ? Truth.UNKNOWN : Truth.of(state == State.REGISTERED);
        Truth filed = state == null ? Truth.UNKNOWN : Truth.of(state == State.FILED);
        Truth deregistered = state == null ? Truth.UNKNOWN : Truth.of(state == State.DEREGISTERED);
        Truth dormant = facts.any(DORMANT);
        Truth due = facts.any(DEREGISTRATION_DUE);
        judgment.conclude(dormantList, dormant.and(registered), dormant, registered);
        judgment.conclude(deregistration, dormant.and(due).and(registered), dormant, due, registered);

        Truth alive = registered.or(filed);
        Truth own = facts.any(OWN_PARTY_UNIT_DUE);
        judgment.conclude(ownPartyUnit, own.and(alive), own, registered, filed);
        Truth joint = facts.any(JOINT_PARTY_UNIT_DUE);
        judgment.conclude(jointPartyUnit, joint.and(alive), joint, registered, filed);
        Truth none = facts.any(PARTY_INSTRUCTOR_DUE);
        judgment.conclude(partyInstructor, none.and(alive), none, registered, filed);

        Truth uncovered = facts.any(PARTY_BUILDING_GAP);
        judgment.conclude(reminder, uncovered.and(alive), uncovered, registered, filed);
        Truth young = facts.any(PARTY_BUILDING_NOT_IN_STEP);
        judgment.conclude(inStep, young.and(alive), young, registered, filed);
        leadership(judgment, registered, filed);

        Truth irregularity = facts.any(IRREGULARITY);
        judgment.conclude(guidance, irregularity.and(deregistered.not()), irregularity, deregistered);
        Truth minorFault = facts.any(MINOR_VIOLATION, ABNORMAL_ACTIVITY, ON_ABNORMAL_LIST);
        judgment.conclude(interview, minorFault.and(deregistered.not()), minorFault, deregistered);
        Truth seriousFault = facts.any(SERIOUS_VIOLATION, SERIOUS_DISHONESTY, ON_SERIOUS_LIST);
        judgment.conclude(keySupervision, seriousFault.and(deregistered.not()), seriousFault, deregistered);
    }

    private void leadership(Judgment judgment, Truth registered, Truth filed) {
        OrganizationView view = judgment.view();
        Truth due = judgment.facts().any(ANY_PARTY_DUTY);
        Truth alive = registered.or(filed);
        Truth stated = due == Truth.FALSE ? Truth.FALSE
                : view.determinations().kind(Determination.Kind.PARTY_WORK_LED_BY).current().exist();
        Truth unstated = due.and(stated.not()).and(alive);
        Truth supervised = view.hasSupervisingUnit();
        Truth community = view.belongsTo(Category.COMMUNITY_ORGANIZATION);
        judgment.conclude(ledBySupervisingUnit, unstated.and(supervised), due, supervised, stated, registered, filed);
        judgment.conclude(ledByCommittee, unstated.and(supervised.not()).and(community.not()), due, supervised,
                community, stated, registered, filed);
        judgment.conclude(ledByPlace, unstated.and(supervised.not()).and(community), due, supervised, community,
                stated, registered, filed);
        judgment.conclude(ledAsStated, due.and(stated).and(alive), due, stated, registered, filed);
    }
}
