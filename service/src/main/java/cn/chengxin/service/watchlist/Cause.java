package cn.chengxin.service.watchlist;

/** Why an organization entered or left a list. */
public enum Cause {
    /** it was not in the register before */
    NEW_IN_REGISTER("新登记"),
    /** its document says something else */
    DOCUMENT_CHANGED("档案变更"),
    /** the rules say something else */
    RULES_CHANGED("规则修订"),
    /** nothing changed but the day: a deadline or a period is over */
    DAY_REACHED("期限届满"),
    /** its document cannot be judged: it is open now */
    NOT_JUDGED("无法核查"),
    /** it is not in the register any more */
    NOT_IN_REGISTER("已不在册");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
