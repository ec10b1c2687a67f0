package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.supervision.RiskAlert;

/** Warnings of risks. */
public final class RiskAlerts extends Records<RiskAlert, RiskAlerts> {

    RiskAlerts(Selection<RiskAlert> selection) {
        super(selection);
    }

    @Override
    RiskAlerts of(Selection<RiskAlert> selection) {
        return new RiskAlerts(selection);
    }

    /** Those not dealt with until now. */
    @Term(value = "未处置", changedBy = Act.CLOSE_ALERT)
    public RiskAlerts open() {
        return where(each -> Truth.of(!happened(each.closedOn())));
    }
}
