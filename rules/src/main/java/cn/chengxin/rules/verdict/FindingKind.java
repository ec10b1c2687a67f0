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
    /** it may not be assessed now */
    ASSESSMENT_BARRED("不予评估情形", false),
    /** the assessment level must be looked at again */
    ASSESSMENT_REVIEW("评估等级复核情形");

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
