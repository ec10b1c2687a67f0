package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Actor.AUTHORITY;
import static cn.chengxin.rules.view.Actor.COURT;
import static cn.chengxin.rules.view.Actor.ORGANIZATION;

import cn.chengxin.rules.fact.Charter;
import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Domicile;
import cn.chengxin.rules.fact.IdentityChange;
import cn.chengxin.rules.fact.RegistrationStatus;
import cn.chengxin.rules.fact.conduct.Activity;
import cn.chengxin.rules.fact.conduct.Award;
import cn.chengxin.rules.fact.conduct.Disclosure;
import cn.chengxin.rules.fact.conduct.Licence;
import cn.chengxin.rules.fact.conduct.Pledge;
import cn.chengxin.rules.fact.conduct.Procurement;
import cn.chengxin.rules.fact.finance.Audit;
import cn.chengxin.rules.fact.finance.Charge;
import cn.chengxin.rules.fact.finance.FeeStandard;
import cn.chengxin.rules.fact.finance.FinancialYear;
import cn.chengxin.rules.fact.finance.RegisteredFunds;
import cn.chengxin.rules.fact.finance.Subsidy;
import cn.chengxin.rules.fact.governance.Branch;
import cn.chengxin.rules.fact.governance.Decoupling;
import cn.chengxin.rules.fact.governance.InternalRule;
import cn.chengxin.rules.fact.governance.Meeting;
import cn.chengxin.rules.fact.governance.Membership;
import cn.chengxin.rules.fact.governance.PartyBuilding;
import cn.chengxin.rules.fact.governance.Post;
import cn.chengxin.rules.fact.governance.Staffing;
import cn.chengxin.rules.fact.governance.Term;
import cn.chengxin.rules.fact.governance.Training;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.fact.sanction.ListEntry;
import cn.chengxin.rules.fact.sanction.Penalty;
import cn.chengxin.rules.fact.sanction.PublicRecord;
import cn.chengxin.rules.fact.supervision.AnnualReport;
import cn.chengxin.rules.fact.supervision.Assessment;
import cn.chengxin.rules.fact.supervision.CaseStep;
import cn.chengxin.rules.fact.supervision.Complaint;
import cn.chengxin.rules.fact.supervision.ContactAttempt;
import cn.chengxin.rules.fact.supervision.RectificationOrder;
import cn.chengxin.rules.fact.supervision.RiskAlert;
import cn.chengxin.rules.fact.supervision.SpotCheck;
import cn.chengxin.rules.fact.supervision.Violation;
import cn.chengxin.rules.verdict.Matter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By what the answer to a term can change: an act with its edit of the document, time, or nothing. An act without an
 * edit is named and not tried: it lies outside of the document, or carries out what a verdict proposes instead of
 * lifting it.
 */
public enum Act {
    /** a day that comes, a period that ends */
    TIME("期限届满", Actor.TIME),
    /**
     * A fact of the past, who the organization is, or what nobody brings about by an act. A term that only chooses,
     * counts or combines says this too: its answer changes as what it is asked of does.
     */
    NOTHING("既成事实或者身份，不能改变", Actor.NOBODY),

    // ---- reports and inspections
    FILE_REPORT("补报符合要求的年度工作报告", ORGANIZATION, AnnualReport.class, "filedOn", Edit.TODAY, "meetsRequirements", true),
    COMPLETE_REPORT("补充提交年度工作报告所附的审计报告和党建工作报告", ORGANIZATION, AnnualReport.class, "auditAttached", true,
            "partyReportAttached", true),
    PASS_INSPECTION("重新检查，作出年度检查合格结论", AUTHORITY, AnnualReport.class, "conclusion", AnnualReport.Conclusion.PASSED,
            "concludedOn", Edit.TODAY),
    COMPLETE_RECTIFICATION("完成整改并经核查", ORGANIZATION, RectificationOrder.class, "completedOn", Edit.TODAY),
    RECTIFY_ON_ORDER("申请核查，完成整改并经核查", ORGANIZATION, RectificationOrder.class, Edit.ANEW, "orderedOn", Edit.TODAY,
            "completedOn", Edit.TODAY),
    CORRECT_FAULT("改正并经核查", ORGANIZATION, Violation.class, "correctedOn", Edit.TODAY),
    SETTLE_COMPLAINT("处理投诉事项并办结", ORGANIZATION, Complaint.class, "closedOn", Edit.TODAY),
    RESTORE_CONTACT("恢复联系", ORGANIZATION, ContactAttempt.class, Edit.ANEW, "madeOn", Edit.TODAY, "reached", true, "resultOn",
            Edit.TODAY),
    INSPECT_ANEW("另行检查，没有发现问题并公开结果", AUTHORITY, SpotCheck.class, Edit.ANEW, "checkedOn", Edit.TODAY,
            "problemsFound", false, "inspectors", Edit.AMPLE, "publishedOn", Edit.TODAY, "inspectorsDrawn", true),
    PUBLISH_INSPECTION("公开检查结果", AUTHORITY, SpotCheck.class, "publishedOn", Edit.TODAY),
    CLOSE_CASE("办结案件", AUTHORITY, CaseStep.class, "closedOn", Edit.TODAY),
    CLOSE_ALERT("处置风险预警", AUTHORITY, RiskAlert.class, "closedOn", Edit.TODAY),
    ENTER_RECORDS("录入收到的信用信息", AUTHORITY),

    // ---- penalties, lists, statements
    REVOKE_PENALTY("撤销处罚决定", AUTHORITY, Penalty.class, "revokedOn", Edit.TODAY),
    EXECUTE_PENALTY("履行处罚决定", ORGANIZATION, Penalty.class, "executedOn", Edit.TODAY),
    PERFORM_DUTY("履行义务或者完成整改并经查证", ORGANIZATION, ListEntry.class, "dutyPerformedOn", Edit.TODAY),
    APPLY_FOR_REMOVAL("申请移出", ORGANIZATION, ListEntry.class, "removalAppliedOn", Edit.TODAY),
    /** The authority removes once the verdict proposes it, and not before. */
    BE_REMOVED("由登记管理机关移出名录", AUTHORITY, Matter.REMOVAL, ListEntry.class, "removedOn", Edit.TODAY),
    WITHDRAW_LISTING("撤销列入决定", AUTHORITY, ListEntry.class, "withdrawnOn", Edit.TODAY),
    PUBLISH_LISTING("公布列入决定", AUTHORITY, ListEntry.class, "publishedOn", Edit.TODAY),
    /** A ground is answered by a listing, and a proposal to list is then carried out: no way to lift it. */
    BE_LISTED("作出列入决定", AUTHORITY),
    LEAVE_DEFAULTERS_REGISTER("履行法律文书、处理结果后退出名单", COURT, PublicRecord.class, "removedOn", Edit.TODAY),
    CERTIFY("书面证明不负直接责任", COURT, Determination.class, Edit.ANEW, "kind", Determination.Kind.NOT_DIRECTLY_RESPONSIBLE,
            "statedOn", Edit.TODAY, "endsOn", Edit.NONE),
    STATE("作出书面认定", AUTHORITY, Determination.class, Edit.ANEW, "statedOn", Edit.TODAY, "endsOn", Edit.NONE),
    WITHDRAW_STATEMENT("撤回书面认定", AUTHORITY, Determination.class, "endsOn", Edit.TODAY),

    // ---- assessment
    OBTAIN_LEVEL("参加评估并取得相应等级", ORGANIZATION, Assessment.class, Edit.ANEW, "announcedOn", Edit.TODAY, "level",
            Edit.WANTED, "validFrom", Edit.TODAY, "validThrough", Edit.LATER, "cancelledOn", Edit.NONE),
    BE_ASSESSED("参加评估并取得等级", ORGANIZATION, Assessment.class, Edit.ANEW, "announcedOn", Edit.TODAY, "level", 1, "validFrom",
            Edit.TODAY, "validThrough", Edit.LATER, "cancelledOn", Edit.NONE),
    CORRECT_LEVEL_RECORD("更正评估等级记载", AUTHORITY),

    // ---- who it is
    CHANGE_REGISTRATION("办理变更登记", ORGANIZATION, IdentityChange.class, Edit.ANEW, "changedOn", Edit.TODAY, "kind",
            IdentityChange.Kind.SUPERVISING_UNIT),
    REGISTER("准予登记，或者撤销使登记终止的决定", AUTHORITY, RegistrationStatus.class, Edit.ANEW, "from", Edit.TODAY, "state",
            RegistrationStatus.State.REGISTERED),
    DEREGISTER("办理注销登记", ORGANIZATION, RegistrationStatus.class, Edit.ANEW, "from", Edit.TODAY, "state",
            RegistrationStatus.State.DEREGISTERED),
    FIND_SUPERVISING_UNIT("由有关单位同意担任业务主管单位", COURT),
    ADOPT_CHARTER("修订章程并经核准", ORGANIZATION, Charter.class, Edit.ANEW, "approvedOn", Edit.TODAY, "partyLeadershipClause",
            true, "coreValuesClause", true, "partyWorkClause", true, "clausesChecked", true),
    REGISTER_DOMICILE("登记新的独立住所", ORGANIZATION, Domicile.class, Edit.ANEW, "from", Edit.TODAY, "address", "（新住所）",
            "sharedWithStateOrgan", false, "rightOfUseThrough", Edit.LATER),
    RENEW_RIGHT_OF_USE("续展住所使用权", ORGANIZATION, Domicile.class, "rightOfUseThrough", Edit.LATER),
    COMPLETE_DECOUPLING("完成脱钩，账户和财务独立", ORGANIZATION, Decoupling.class, Edit.ANEW, "from", Edit.TODAY, "personnel", true,
            "finances", true, "institutions", true, "functions", true, "ownAccount", true, "mergedBooks", false),

    // ---- bodies and persons
    SET_UP_PARTY_UNIT("成立党组织", ORGANIZATION, PartyBuilding.class, Edit.ANEW, "from", Edit.TODAY, "unit", Edit.WANTED),
    ASSIGN_INSTRUCTOR("选派党建工作指导员", ORGANIZATION, PartyBuilding.class, Edit.ANEW, "from", Edit.TODAY, "instructor", true),
    ASSIGN_MENTOR("指定就近带动组织", ORGANIZATION, PartyBuilding.class, Edit.ANEW, "from", Edit.TODAY, "mentor", true),
    REGROUP_JOINT_UNIT("调整联合党支部覆盖单位", ORGANIZATION, PartyBuilding.class, Edit.ANEW, "from", Edit.TODAY, "unitCovers",
            Edit.WANTED),
    HOLD_ELECTION("完成换届", ORGANIZATION, Term.class, Edit.ANEW, "electedOn", Edit.TODAY, "endsOn", Edit.LATER,
            "reviewedByParty", true),
    FILL_SEATS("增补或者调整组成人员", ORGANIZATION, Term.class, "seats", Edit.WANTED),
    HOLD_MEETING("召开会议并达到法定人数", ORGANIZATION, Meeting.class, Edit.ANEW, "heldOn", Edit.TODAY, "body", Term.Body.BOARD,
            "quorate", true),
    APPOINT("选任符合条件的人员", ORGANIZATION, Post.class, Edit.ANEW, "person", "（新任）", "from", Edit.TODAY, "until", Edit.NONE,
            "bornOn", Edit.NONE, "official", Post.Official.NO, "otherPosts", 0, "termsServed", 1, "approved", true, "paid",
            false, "barredBy", Set.of(), "fullTime", true, "sentBy", Edit.NONE, "relativeInBody", false, "mainland", true),
    APPOINT_ALSO("推行交叉任职", ORGANIZATION, Post.class, Edit.ANEW, "from", Edit.TODAY, "until", Edit.NONE),
    END_POST("辞去或者免去职务", ORGANIZATION, Post.class, "until", Edit.TODAY),
    APPROVE_POST("补办任职审批或者备案", ORGANIZATION, Post.class, "approved", true),
    STOP_PAY("停止领取报酬", ORGANIZATION, Post.class, "paid", false),
    WORK_FULL_TIME("改为专职", ORGANIZATION, Post.class, "fullTime", true),
    GIVE_UP_OTHER_POSTS("辞去其他社会组织职务", ORGANIZATION, Post.class, "otherPosts", 0),
    COMPLETE_TRAINING("参加培训并取得结业证书", ORGANIZATION, Training.class, Edit.ANEW, "completedOn", Edit.TODAY, "certificate",
            "（新发）"),
    HIRE("聘用专职人员并落实工资和待遇", ORGANIZATION, Staffing.class, Edit.ANEW, "from", Edit.TODAY, "fullTime", 1, "wagesPaid",
            true, "benefitsGranted", true),
    PAY_STAFF("落实工资和待遇", ORGANIZATION, Staffing.class, Edit.ANEW, "from", Edit.TODAY, "wagesPaid", true, "benefitsGranted",
            true),
    ADMIT_MEMBERS("发展个人会员", ORGANIZATION, Membership.class, Edit.ANEW, "from", Edit.TODAY, "individuals", Edit.WANTED),
    ADMIT_UNITS("发展单位会员", ORGANIZATION, Membership.class, Edit.ANEW, "from", Edit.TODAY, "units", Edit.WANTED),
    ADOPT_INTERNAL_RULE("制定内部管理制度", ORGANIZATION, InternalRule.class, Edit.ANEW, "adoptedOn", Edit.TODAY, "subject",
            InternalRule.Subject.MEETINGS_AND_ELECTIONS, "repealedOn", Edit.NONE),
    CLOSE_BRANCH("撤销分支机构", ORGANIZATION, Branch.class, "closedOn", Edit.TODAY),
    STOP_BRANCH_FEE("停止收取管理费", ORGANIZATION, Branch.class, "managementFee", BigDecimal.ZERO),
    DECIDE_ON_BRANCH("由理事会补充讨论通过", ORGANIZATION, Branch.class, "decidedByBoard", true),
    TAKE_BACK_BRANCH("收回分支机构自行运营", ORGANIZATION, Branch.class, "letToOthers", false),
    INTEGRATE_BRANCH("废止分支机构另订的章程，停止以法人名义活动", ORGANIZATION, Branch.class, "likeLegalPerson", false),

    // ---- money
    REFUND("退还收取的费用", ORGANIZATION, Charge.class, "returnedOn", Edit.TODAY),
    ISSUE_RECEIPT("补开规定的票据", ORGANIZATION, Charge.class, "properReceipt", true),
    ADOPT_FEE_STANDARD("按规定程序重新制定会费标准", ORGANIZATION, FeeStandard.class, Edit.ANEW, "adoptedOn", Edit.TODAY, "tiers", 1,
            "subTiers", false, "secretBallot", true, "publishedOn", Edit.TODAY, "filedOn", Edit.TODAY, "surveyedOn",
            Edit.TODAY, "heardOn", Edit.TODAY, "effectiveOn", Edit.TODAY),
    PUBLISH_FEE_STANDARD("公示会费标准", ORGANIZATION, FeeStandard.class, "publishedOn", Edit.TODAY),
    /** The figures of a year are there once it is over, so that the day told is its last. */
    MEET_RATIOS("本年度的支出和费用比例符合规定", ORGANIZATION, FinancialYear.class, Edit.ANEW, "year", Edit.THIS_YEAR,
            "charitySpending", Edit.AMPLE, "spending", Edit.AMPLE, "managementCost", BigDecimal.ZERO, "fundraisingCost",
            BigDecimal.ZERO),
    KEEP_ACCOUNTS("改按民间非营利组织会计制度核算", ORGANIZATION, FinancialYear.class, "accountingSystem", true),
    REGISTER_FOR_TAX("办理税务登记", ORGANIZATION, FinancialYear.class, "taxRegistered", true),
    PAY_TAXES("补缴税收和社会保障资金", ORGANIZATION, FinancialYear.class, "taxesAndSocialInsurancePaid", true),
    RAISE_FUNDS("增加注册资金", ORGANIZATION, RegisteredFunds.class, Edit.ANEW, "from", Edit.TODAY, "amount", Edit.WANTED,
            "nonStateShare", BigDecimal.ONE),
    MAKE_AUDIT("完成审计或者清查", ORGANIZATION, Audit.class, Edit.ANEW, "doneOn", Edit.TODAY, "kind", Audit.Kind.ANNUAL, "year",
            Edit.LAST_YEAR, "problemsFound", false, "offBookFunds", BigDecimal.ZERO),
    PAY_SUBSIDY("发给补助", AUTHORITY, Subsidy.class, Edit.ANEW, "paidOn", Edit.TODAY, "amount", Edit.WANTED),

    // ---- conduct
    HOLD_ACTIVITY("依照章程和规定程序开展活动", ORGANIZATION, Activity.class, Edit.ANEW, "heldOn", Edit.TODAY, "kind",
            Activity.Kind.CHARTER_ACTIVITY, "withinScope", true, "approvedOn", Edit.TODAY, "reportedOn", Edit.TODAY,
            "socialRisk", false, "decidedOn", Edit.TODAY),
    PUBLISH("公开信息", ORGANIZATION, Disclosure.class, Edit.ANEW, "publishedOn", Edit.TODAY, "item",
            Disclosure.Item.INSTITUTION),
    SIGN_PLEDGE("作出承诺", ORGANIZATION, Pledge.class, Edit.ANEW, "signedOn", Edit.TODAY, "kind", Pledge.Kind.INTEGRITY),
    FILE_CONTRACT("补存购买服务合同", COURT, Procurement.class, "contractOnFile", true),
    BE_AWARDED("授予表彰或者完成满意度测评", AUTHORITY, Award.class, Edit.ANEW, "givenOn", Edit.TODAY, "grade", 100),
    GRANT_LICENCE("给予许可或者资格", COURT, Licence.class, Edit.ANEW, "grantedOn", Edit.TODAY, "endsOn", Edit.NONE, "revokedOn",
            Edit.NONE);

    private final String label;
    private final Actor by;
    private final @Nullable Matter once;
    private final @Nullable Class<? extends Dated> record;
    private final boolean anew;
    private final List<Object> edit;

    Act(String label, Actor by) {
        this(label, by, null, null, List.of());
    }

    Act(String label, Actor by, Class<? extends Dated> record, Object... edit) {
        this(label, by, null, record, List.of(edit));
    }

    Act(String label, Actor by, Matter once, Class<? extends Dated> record, Object... edit) {
        this(label, by, once, record, List.of(edit));
    }

    Act(String label, Actor by, @Nullable Matter once, @Nullable Class<? extends Dated> record, List<Object> edit) {
        this.label = label;
        this.by = by;
        this.once = once;
        this.record = record;
        this.anew = !edit.isEmpty() && edit.get(0) == Edit.ANEW;
        this.edit = edit.subList(anew ? 1 : 0, edit.size());
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Who acts. */
    public Actor by() {
        return by;
    }

    /** The matter on which a verdict must conclude before the act is done; null where it may be done at any time. */
    public @Nullable Matter once() {
        return once;
    }

    /** Whether it lies with an authority alone: nothing that the organization does makes it due. */
    public boolean discretionary() {
        return (by == AUTHORITY || by == COURT) && once == null;
    }

    /** The kind of record that the act changes or enters; null where it changes none. */
    public @Nullable Class<? extends Dated> record() {
        return record;
    }

    /** Whether a new record is entered, rather than one changed. */
    public boolean anew() {
        return anew;
    }

    /** Whether what the act brings depends on what is asked for. */
    public boolean wants() {
        return edit.contains(Edit.WANTED);
    }

    /** What the act sets a component to; null where it leaves the component alone. */
    public @Nullable Object edits(String component) {
        for (int i = 0; i < edit.size(); i += 2) {
            if (edit.get(i).equals(component)) {
                return edit.get(i + 1);
            }
        }
        return null;
    }

    /** The components that the act sets. */
    public List<String> components() {
        return IntStream.range(0, edit.size() / 2).mapToObj(i -> (String) edit.get(2 * i)).toList();
    }
}
