package cn.chengxin.rules.verdict;

/**
 * What may be concluded about a matter. Within a matter the outcomes are declared from mild to strict: a later one is
 * the stricter.
 */
public enum Outcome {
    /** 加强指导，及时提示 */
    GUIDANCE(Matter.SUPERVISION_CLASS, "指导"),
    /** 教育约谈 */
    INTERVIEW(Matter.SUPERVISION_CLASS, "约谈"),
    /** 重点监管，依法处理 */
    KEY_SUPERVISION(Matter.SUPERVISION_CLASS, "重点监管"),

    ABNORMAL_ACTIVITY_LIST(Matter.LISTING, "建议列入活动异常名录"),
    SERIOUS_DISHONESTY_LIST(Matter.LISTING, "建议列入严重违法失信名单"),

    REMOVE_FROM_ABNORMAL_LIST(Matter.REMOVAL, "建议移出活动异常名录"),
    REMOVE_FROM_SERIOUS_LIST(Matter.REMOVAL, "建议移出严重违法失信名单"),

    ELIGIBLE(Matter.PROCUREMENT, "可承接"),
    QUALIFIED(Matter.PROCUREMENT, "具备本地承接条件"),
    CORRECT_PROCUREMENT(Matter.PROCUREMENT, "购买程序须规范"),
    NOT_RECOMMENDED(Matter.PROCUREMENT, "不建议购买"),
    NOT_QUALIFIED(Matter.PROCUREMENT, "不具备本地承接条件"),
    REFUSED(Matter.PROCUREMENT, "应当拒绝"),

    PRIORITY(Matter.PROCUREMENT_PRIORITY, "可优先承接"),

    PARTY_REMINDER(Matter.PARTY_BUILDING, "推送登记机关督促提醒"),
    PARTY_IN_STEP(Matter.PARTY_BUILDING, "同步建立党组织或者选派指导员"),
    PARTY_INSTRUCTOR(Matter.PARTY_BUILDING, "选派党建工作指导员"),
    JOINT_PARTY_UNIT(Matter.PARTY_BUILDING, "联合组建党支部"),
    OWN_PARTY_UNIT(Matter.PARTY_BUILDING, "单独成立党组织"),

    PARTY_WORK_OF_PLACE(Matter.PARTY_LEADERSHIP, "由镇街、社区（村）党组织兜底管理"),
    PARTY_WORK_OF_CIVIL_AFFAIRS(Matter.PARTY_LEADERSHIP, "由民政局或者所在镇乡（街道）负责"),
    PARTY_WORK_OF_COMMITTEE(Matter.PARTY_LEADERSHIP, "由社会组织综合党委负责"),
    PARTY_WORK_OF_SUPERVISING_UNIT(Matter.PARTY_LEADERSHIP, "由业务主管单位党组织负责"),
    PARTY_WORK_AS_STATED(Matter.PARTY_LEADERSHIP, "由书面确定的党组织负责"),

    DORMANT_LIST(Matter.DORMANCY, "列入僵尸组织清单"),
    EXIT_REVIEW(Matter.DORMANCY, "退出复核"),
    DEREGISTRATION(Matter.DORMANCY, "依法予以注销"),
    CANCELLATION_CASE(Matter.DORMANCY, "提请撤销登记"),

    MAY_BE_ASSESSED(Matter.ASSESSMENT, "可申请评估"),
    ADVISE_ASSESSMENT(Matter.ASSESSMENT, "建议参加评估"),
    NOT_ASSESSABLE(Matter.ASSESSMENT, "不予评估"),
    REVIEW_LEVEL(Matter.ASSESSMENT, "复核评估等级"),

    SIMPLIFIED_INSPECTION(Matter.INSPECTION, "可简化年度检查程序"),

    CORRECT(Matter.CORRECTION, "督促改正"),
    INVESTIGATE(Matter.CORRECTION, "依法查处"),
    BAN(Matter.CORRECTION, "提请取缔"),

    MEMBERS_SUPERVISE(Matter.SUPERVISION_REGIME, "加强内部治理和会员监督"),
    DISCLOSE_AND_AUDIT(Matter.SUPERVISION_REGIME, "强制信息披露、接受审计"),
    STRICT_ENFORCEMENT(Matter.SUPERVISION_REGIME, "严格依法惩处"),

    GRADE_A(Matter.CREDIT_GRADE, "A 信用良好"),
    GRADE_B(Matter.CREDIT_GRADE, "B 信用正常"),
    GRADE_C(Matter.CREDIT_GRADE, "C 信用不良"),
    GRADE_D(Matter.CREDIT_GRADE, "D 严重失信"),

    REPAIR_MAY_BE_APPLIED_FOR(Matter.CREDIT_REPAIR, "可申请信用修复"),
    PUBLICITY_CONTINUES(Matter.CREDIT_REPAIR, "继续公示"),

    RECOMMEND_FOR_REWARD(Matter.INCENTIVE, "可推荐表彰奖励"),
    NO_INCENTIVE(Matter.INCENTIVE, "不予资助和表彰"),

    SUPPORT_MAY_BE_GIVEN(Matter.SUPPORT, "可予扶持"),
    GRANT_TO_BE_PAID(Matter.SUPPORT, "应予补助"),

    ENTER_RECORDS(Matter.RECORDS, "及时归集信用信息"),
    CORRECT_PROCEDURE(Matter.RECORDS, "规范检查、列入程序"),

    DIRECT_REGISTRATION(Matter.REGISTRATION, "可直接申请登记"),
    REGISTRATION_WITH_CONSENT(Matter.REGISTRATION, "经业务主管单位同意后登记"),
    FILING(Matter.REGISTRATION, "可先备案"),
    COMPLETE_APPLICATION(Matter.REGISTRATION, "补正登记条件"),
    REFUSE_REGISTRATION(Matter.REGISTRATION, "不予登记"),

    REGISTRATION_TO_BE_WEIGHED(Matter.HUMAN_REVIEW, "登记事项人工审查"),
    RESTRUCTURING_TO_BE_WEIGHED(Matter.HUMAN_REVIEW, "优化重组人工研判"),
    RECORD_TO_BE_VERIFIED(Matter.HUMAN_REVIEW, "档案记载与规定不符，人工核对"),
    RISK_TO_BE_ASSESSED(Matter.HUMAN_REVIEW, "风险线索人工研判"),

    LISTING_TO_BE_WEIGHED(Matter.HUMAN_REVIEW, "是否列入人工研判"),

    EXEMPTION_CLAIMED(Matter.HUMAN_REVIEW, "免予列入由登记管理机关裁量");

    private final Matter matter;
    private final String label;

    Outcome(Matter matter, String label) {
        this.matter = matter;
        this.label = label;
    }

    /** The matter that this outcome is about. */
    public Matter matter() {
        return matter;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
