package cn.chengxin.rules.verdict;

/** What a rule of the first stage may state about one organization (认定). */
public enum FindingKind {
    /** a ground for the abnormal-activity list (应当列入活动异常名录的情形) */
    ABNORMAL_ACTIVITY("活动异常情形"),
    /** a ground for the serious-dishonesty list (应当列入严重违法失信名单的情形) */
    SERIOUS_DISHONESTY("严重违法失信情形"),
    /** a written certificate of no direct responsibility lies before the authority */
    EXEMPTION("书面证明不负直接责任"),
    /** on the abnormal-activity list now */
    ON_ABNORMAL_LIST("在活动异常名录中"),
    /** on the serious-dishonesty list now */
    ON_SERIOUS_LIST("在严重违法失信名单中"),
    /** the conditions for removal from the abnormal-activity list are met */
    ABNORMAL_REMOVAL("符合移出活动异常名录条件"),
    /** the conditions for removal from the serious-dishonesty list are met */
    SERIOUS_REMOVAL("符合移出严重违法失信名单条件"),
    /** 运作不规范 */
    IRREGULARITY("运作不规范"),
    /** 轻微违法违规 */
    MINOR_VIOLATION("轻微违法违规"),
    /** 严重违法违规 */
    SERIOUS_VIOLATION("严重违法违规"),
    /** signs of an organization in name only (名存实亡) */
    DORMANT("名存实亡"),
    /** the conditions for deregistration are met (符合注销条件) */
    DEREGISTRATION_DUE("符合注销条件"),
    /** neither the Party's organization nor its work reaches the organization (尚未实现党的组织和工作覆盖) */
    PARTY_BUILDING_GAP("未实现党的组织和工作覆盖"),
    /** newly founded, and neither a party organization nor an instructor came with the foundation (三同步) */
    PARTY_BUILDING_NOT_IN_STEP("新成立未同步开展党建"),
    /** an own party organization is due (应单独成立党组织) */
    OWN_PARTY_UNIT_DUE("应单独成立党组织"),
    /** a joint branch is due (应联合组建) */
    JOINT_PARTY_UNIT_DUE("应联合组建党支部"),
    /** an instructor or mentor is due (应选派党建工作指导员) */
    PARTY_INSTRUCTOR_DUE("应选派党建工作指导员"),
    /** a supplier with this fact must be refused in government procurement */
    PROCUREMENT_BAR("政府采购禁止情形", false),
    /** buying from it is advised against, or a local condition is not met */
    PROCUREMENT_RESERVATION("政府采购保留情形", false),
    /** a local condition for taking government services is met */
    PROCUREMENT_QUALIFIED("具备承接条件"),
    /** priority in government procurement, transfer of functions, awards */
    PROCUREMENT_PRIORITY("可优先承接"),
    /** an assessment is advised */
    ASSESSMENT_ADVISED("建议参加评估"),
    /** the conditions for applying for an assessment are met */
    ASSESSMENT_OPEN("符合申请评估条件", false),
    /** it may not be assessed now */
    ASSESSMENT_BARRED("不予评估情形", false),
    /** the assessment level must be looked at again */
    ASSESSMENT_REVIEW("评估等级复核情形"),
    /** a privilege that a valid assessment level brings, beside procurement: a simplified inspection */
    INSPECTION_PRIVILEGE("可简化年度检查", false),

    /** a case for ending the registration by penalty (可以撤销登记的情形) */
    CANCELLATION_GROUND("可以撤销登记的情形"),
    /** plays no visible role, or is weak and full of problems: a case for leaving or merging */
    INEFFECTIVE("作用发挥不明显"),
    /** weak in itself, as inspections and assessments show: a case for merging */
    WEAK_SELF_BUILDING("自身建设问题突出"),
    /** a risk that somebody has to look at (风险线索); never a ground */
    RISK("风险线索"),
    /** what the document holds contradicts the law that it says it follows: a matter of the data */
    RECORD_CONTRADICTS_LAW("档案记载与规定不符"),
    /** the authority has not entered a record in time (信用信息逾期未归集): its own duty, not the organization's */
    RECORD_OVERDUE("信用信息逾期未归集"),
    /** a contract for government services that was not awarded or filed as it should be */
    PROCUREMENT_IRREGULARITY("政府购买服务不规范"),
    /** a duty of stricter supervision that goes with what it lives on or how it is built, not with any fault */
    MANDATORY_DISCLOSURE("强制信息披露和审计"),
    MEMBER_GOVERNANCE("内部治理和会员监督"),
    /** against the public interest, as an authority has stated */
    HARMFUL("危害公共利益"),

    /** belongs to those whom a policy supports with money */
    SUPPORT_TARGET("扶持对象", false),
    /** stands on no list and in no register of defaulters */
    NO_BAD_RECORD("没有失信记录", false),
    /** may be recommended for commendation and reward */
    REWARD_QUALIFIED("可推荐表彰奖励", false),
    /** what it has against it excludes it from support and honours */
    INCENTIVE_BAR("不予激励情形", false),
    /** a grant is due that was not paid yet */
    GRANT_DUE("应予补助"),
    /** nobody sits both in its party organization and in its own bodies (未交叉任职) */
    PARTY_POSTS_APART("党组织与领导班子未交叉任职"),
    /** acts as a social organization without being registered */
    UNREGISTERED_ACTIVITY("未经登记以社会组织名义活动"),
    /** filed so far, and meets the conditions of registration */
    REGISTRATION_QUALIFIED("具备登记条件", false),

    /** credit grade: what speaks for each grade */
    GRADE_GOOD("信用良好情形", false), GRADE_NORMAL("信用正常情形", false), GRADE_BAD("信用不良情形", false),
    GRADE_SERIOUS("严重失信情形", false),
    /** a penalty or listing is still to be shown to the public */
    PUBLICITY_RUNNING("公示期内", false),
    /** the least period of showing it is over: credit may be repaired on application */
    REPAIR_OPEN("可申请信用修复", false),

    /** a year's charity spending, management cost or cost of fund-raising misses the ratio laid down */
    SPENDING_RATIO_UNMET("支出比例不符合规定"),
    /** an inspection was not carried out as it should be: the authority's own fault, not the organization's */
    INSPECTION_FLAWED("检查程序不规范"),
    /** a listing was not made, or shown, as it should be: the authority's own fault, not the organization's */
    LISTING_FLAWED("列入程序不规范"),

    // ---- of applications to found an organization

    /** it may register without a supervising unit */
    DIRECT_REGISTRATION_FIELD("直接登记范围", false),
    /** it needs a supervising unit first */
    DUAL_MANAGEMENT_FIELD("双重管理范围", false),
    /** below the conditions of registration, and of use to its community: it may be filed */
    FILING_QUALIFIED("符合备案条件", false),
    /** a condition that is not met yet and can be */
    REGISTRATION_GAP("登记条件未满足", false),
    /** a condition that only the place sets, or sets lower than the nation does, is not met yet */
    LOCAL_REGISTRATION_GAP("本地登记条件未满足", false),
    /** a local document asks for less than the nation does, and that much is there */
    LOCAL_RELIEF("地方放宽登记条件", false),
    /** what forbids the registration */
    REGISTRATION_BAR("不予登记情形", false),
    /** what a person has to weigh */
    REGISTRATION_REVIEW("登记审查事项", false);

    private final String label;
    private final boolean outlivesItsRule;

    FindingKind(String label) {
        this(label, true);
    }

    FindingKind(String label, boolean outlivesItsRule) {
        this.label = label;
        this.outlivesItsRule = outlivesItsRule;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /**
     * Whether an old ground goes on to found it after the rule's end, as what an organization has to answer for does.
     * What bars it from something asks what the law says today.
     */
    public boolean outlivesItsRule() {
        return outlivesItsRule;
    }
}
