package cn.chengxin.rules.verdict;

/** What a conclusion is about. */
public enum Matter {
    SUPERVISION_CLASS("监管类别"), LISTING("列入建议"), REMOVAL("移出建议"), PROCUREMENT("政府采购资格"),
    PROCUREMENT_PRIORITY("政府采购优先"), PARTY_BUILDING("党建工作"), PARTY_LEADERSHIP("党建工作归口"),
    DORMANCY("僵尸组织清理"), ASSESSMENT("评估"),
    HUMAN_REVIEW("人工复核");

    private final String label;

    Matter(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
