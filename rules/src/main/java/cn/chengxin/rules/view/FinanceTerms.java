package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;

/** What rules may ask about money: dues, charges, yearly figures. */
public interface FinanceTerms {

    /** The organization. */
    Organization organization();

    /** Its sections as they can be seen. */
    Sections sections();

    /** Charges taken. */
    @Term(value = "收费", grounds = true, changedBy = Act.NOTHING)
    default Charges charges() {
        return new Charges(sections().visible(organization().charges())).underRule();
    }

    /** Standards of membership dues. */
    @Term(value = "会费标准", changedBy = Act.ADOPT_FEE_STANDARD)
    default FeeStandards feeStandards() {
        return new FeeStandards(sections().visible(organization().feeStandards()));
    }

    /** Years with their figures. */
    @Term(value = "财务年度", changedBy = Act.NOTHING)
    default FinancialYears financialYears() {
        return new FinancialYears(sections().visible(organization().financialYears()));
    }

    /** Registered funds. */
    @Term(value = "注册资金", changedBy = Act.RAISE_FUNDS)
    default Funds registeredFunds() {
        return new Funds(sections().visible(organization().registeredFunds()));
    }

    /** Audits and stocktakes. */
    @Term(value = "审计和清查", changedBy = Act.MAKE_AUDIT)
    default Audits audits() {
        return new Audits(sections().visible(organization().audits()));
    }

    /** Support received. */
    @Term(value = "补助", changedBy = Act.PAY_SUBSIDY)
    default Subsidies subsidies() {
        return new Subsidies(sections().visible(organization().subsidies()));
    }
}
