package cn.chengxin.rules.verdict;

/** What a conclusion is about. */
public enum Matter {
    SUPERVISION_CLASS("监管类别"), LISTING("列入建议"), REMOVAL("移出建议"), PROCUREMENT("政府采购资格"),
    PROCUREMENT_PRIORITY("政府采购优先"), PARTY_BUILDING("党建工作"), PARTY_LEADERSHIP("党建工作归口"),
    DORMANCY("僵尸组织清理"), ASSESSMENT("评估"), INSPECTION("年度检查"),
    /** how faults are dealt with where no class is laid down */
    CORRECTION("规范与查处"),
    /** which regime of supervision goes with its kind */
    SUPERVISION_REGIME("分类监管方式"),
    CREDIT_GRADE("信用等级"), CREDIT_REPAIR("信用公示与修复"), INCENTIVE("激励"), SUPPORT("扶持补助"),
    /** what the authority owes, not the organization */
    RECORDS("信用信息归集"),
    /** of an application to found an organization */
    REGISTRATION("成立登记"),
    HUMAN_REVIEW("人工复核");

    private final String label;

    Matter(String label) {
        this.label = label;
    }

    /** Whether an organization has one standing in it: one class, one eligibility, one form of party unit. */
    public boolean single() {
        return this == SUPERVISION_CLASS || this == PROCUREMENT || this == PARTY_BUILDING;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
