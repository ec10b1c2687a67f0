package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;

/** What rules may ask about supervision: orders, faults, cases, complaints. */
public interface SupervisionTerms {

    /** The organization. */
    Organization organization();

    /** Its sections as they can be seen. */
    Sections sections();

    /** Orders to put a matter right. */
    @Term(value = "限期整改", grounds = true, changedBy = Act.NOTHING)
    default RectificationOrders rectificationOrders() {
        return new RectificationOrders(sections().visible(organization().rectificationOrders())).underRule();
    }

    /** Faults that the authority has established. */
    @Term(value = "违法违规认定", grounds = true, changedBy = Act.NOTHING)
    default Violations violations() {
        return new Violations(sections().visible(organization().violations())).underRule();
    }

    /** Complaints and reports. */
    @Term(value = "投诉举报", grounds = true, changedBy = Act.NOTHING)
    default Complaints complaints() {
        return new Complaints(sections().visible(organization().complaints())).underRule();
    }

    /** Steps before any penalty. */
    @Term(value = "办案记录", changedBy = Act.NOTHING)
    default CaseSteps caseSteps() {
        return new CaseSteps(sections().visible(organization().caseSteps()));
    }

    /** Inspections. */
    @Term(value = "检查", changedBy = Act.INSPECT_ANEW)
    default SpotChecks inspections() {
        return new SpotChecks(sections().visible(organization().spotChecks()));
    }

    /** Warnings of risks. */
    @Term(value = "风险预警", changedBy = Act.NOTHING)
    default RiskAlerts riskAlerts() {
        return new RiskAlerts(sections().visible(organization().riskAlerts()));
    }
}
