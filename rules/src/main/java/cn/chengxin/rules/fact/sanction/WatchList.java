package cn.chengxin.rules.fact.sanction;

/** The two lists that a registration authority keeps (社会组织信用信息管理办法 第九条). */
public enum WatchList {
    /** 活动异常名录 */
    ABNORMAL_ACTIVITY_LIST,
    /** 严重违法失信名单 */
    SERIOUS_DISHONESTY_LIST
}
