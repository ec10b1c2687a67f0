package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.verdict.FindingKind.JOINT_PARTY_UNIT_DUE;
import static cn.chengxin.rules.verdict.FindingKind.OWN_PARTY_UNIT_DUE;
import static cn.chengxin.rules.verdict.FindingKind.PARTY_BUILDING_GAP;
import static cn.chengxin.rules.verdict.FindingKind.PARTY_BUILDING_NOT_IN_STEP;
import static cn.chengxin.rules.verdict.FindingKind.PARTY_INSTRUCTOR_DUE;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.Category;
import cn.chengxin.rules.fact.governance.PartyBuilding.Unit;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.view.Count;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.PartyState;
import cn.chengxin.rules.view.Truth;

/** 薛民字〔2020〕31号一1、一2: party units, their coverage and who leads them. */
final class XuechengPartyBuilding {

    private static final FindingKind[] ANY_PARTY_DUTY = {OWN_PARTY_UNIT_DUE, JOINT_PARTY_UNIT_DUE,
        PARTY_INSTRUCTOR_DUE, PARTY_BUILDING_GAP};

    private final Parameter ownUnitMembers;
    private final Parameter jointUnitSize;

    private final FindingRule ownUnit;
    private final FindingRule jointUnit;
    private final FindingRule jointUnitTooLarge;
    private final FindingRule instructor;
    private final FindingRule notCovered;
    private final FindingRule notInStep;
    private final ConclusionRule ownPartyUnit;
    private final ConclusionRule jointPartyUnit;
    private final ConclusionRule partyInstructor;
    private final ConclusionRule reminder;
    private final ConclusionRule inStep;
    private final ConclusionRule ledBySupervisingUnit;
    private final ConclusionRule ledByCommittee;
    private final ConclusionRule ledByPlace;
    private final ConclusionRule ledAsStated;

    XuechengPartyBuilding(Law law) {
        ownUnitMembers = law.parameter("own-unit-members");
        jointUnitSize = law.parameter("joint-unit-size");
        ownUnit = law.finding("有3名以上正式党员的，应当单独成立党组织", ownUnitMembers);
        jointUnit = law.finding("正式党员不足3名的，应当联合组建党支部", ownUnitMembers);
        jointUnitTooLarge = law.finding("联合党支部覆盖单位一般不超过5个", jointUnitSize);
        instructor = law.finding("无正式党员的，应当选派党建工作指导员或者指定就近带动组织");
        notCovered = law.finding("没有党组织，也没有指导员和带动组织的，尚未实现党的组织和工作覆盖");
        notInStep = law.finding("新成立的社会组织未同步建立党组织，也未同步选派指导员的，不符合三同步");
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
    }

    void find(Judgment judgment) {
        OrganizationView view = judgment.view();
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

    void conclude(Judgment judgment, Truth registered, Truth filed) {
        Findings facts = judgment.facts();
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
