package cn.chengxin.rules.fact;

/** What kinds of organization the documents single out; an organization may be several. */
public enum Category {
    /** 行业协会商会 */
    TRADE_ASSOCIATION,
    /** 科技类: natural science and engineering */
    SCIENCE_AND_TECHNOLOGY,
    /** 公益慈善类 */
    PUBLIC_BENEFIT,
    /** 城乡社区服务类 */
    COMMUNITY_SERVICE,
    /** 慈善组织 */
    CHARITY,
    /** 具有公开募捐资格的慈善组织 */
    PUBLIC_FUNDRAISING,
    /** 社区义工协会 */
    COMMUNITY_VOLUNTEERS,
    /** 专业社工机构 */
    SOCIAL_WORK_AGENCY,
    /** 社会组织培育基地 */
    INCUBATOR,
    /** 会员制 */
    MEMBERSHIP,
    /** 意识形态、金融安全、生命健康 and other fields under dual management */
    DUAL_MANAGEMENT_FIELD,
    /** 社区社会组织: works in one community, registered or filed */
    COMMUNITY_ORGANIZATION,
    /** 社区市民中心 */
    CITIZEN_CENTRE
}
