package cn.chengxin.rules.verdict;

/** Whether an instrument binds. */
public enum InstrumentStatus {
    /** 现行有效 */
    IN_FORCE("现行有效"),
    /** 征求意见稿: can be simulated and is never enforced */
    DRAFT("征求意见稿"),
    /** 已废止: judges what happened under it */
    REPEALED("已废止"),
    /** 非法定: no law but a measure of our own, such as a score; shown beside the law and marked so */
    NON_STATUTORY("非法定");

    private final String label;

    InstrumentStatus(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
