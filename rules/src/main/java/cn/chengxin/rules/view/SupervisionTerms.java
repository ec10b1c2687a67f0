package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;

/** What rules may ask about supervision: orders, faults, cases, complaints. */
public interface SupervisionTerms {

    /** The organization. */
    Organization organization();

    /** Its sections as they can be seen. */
    Sections sections();

    /** Orders to put a matter right. */
    @Term(value = "限期整改", grounds = true)
    default RectificationOrders rectificationOrders() {
        return new RectificationOrders(sections().visible(organization().rectificationOrders())).underRule();
    }

    /** Faults that the authority has established. */
    @Term(value = "违法违规认定", grounds = true)
    default Violations violations() {
        return new Violations(sections().visible(organization().violations())).underRule();
    }

    /** Complaints and reports. */
    @Term(value = "投诉举报", grounds = true)
    default Complaints complaints() {
        return new Complaints(sections().visible(organization().complaints())).underRule();
    }

    /** Steps before any penalty. */
    @Term("办案记录")
    default CaseSteps caseSteps() {
        return new CaseSteps(sections().visible(organization().caseSteps()));
    }

    /** Inspections. */
    @Term("检查")
    default SpotChecks inspections() {
        return new SpotChecks(sections().visible(organization().spotChecks()));
    }

    /** Warnings of risks. */
    @Term("风险预警")
    default RiskAlerts riskAlerts() {
        return new RiskAlerts(sections().visible(organization().riskAlerts()));
    }
}
