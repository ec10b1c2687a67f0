package cn.chengxin.rules.fact;

/** The three legal types of social organization. */
public enum OrganizationType {
    /** 社会团体 */
    SOCIAL_GROUP,
    /** 民办非企业单位 (社会服务机构) */
    PRIVATE_NON_ENTERPRISE,
    /** 基金会 */
    FOUNDATION
}
