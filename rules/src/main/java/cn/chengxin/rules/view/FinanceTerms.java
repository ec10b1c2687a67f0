package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;

/** What rules may ask about money: dues, charges, yearly figures. */
public interface FinanceTerms {

    /** The organization. */
    Organization organization();

    /** Its sections as they can be seen. */
    Sections sections();

    /** Charges taken. */
    @Term(value = "收费", grounds = true)
    default Charges charges() {
        return new Charges(sections().visible(organization().charges())).underRule();
    }

    /** Standards of membership dues. */
    @Term("会费标准")
    default FeeStandards feeStandards() {
        return new FeeStandards(sections().visible(organization().feeStandards()));
    }

    /** Years with their figures. */
    @Term("财务年度")
    default FinancialYears financialYears() {
        return new FinancialYears(sections().visible(organization().financialYears()));
    }

    /** Registered funds. */
    @Term("注册资金")
    default Funds registeredFunds() {
        return new Funds(sections().visible(organization().registeredFunds()));
    }

    /** Audits and stocktakes. */
    @Term("审计和清查")
    default Audits audits() {
        return new Audits(sections().visible(organization().audits()));
    }

    /** Support received. */
    @Term("补助")
    default Subsidies subsidies() {
        return new Subsidies(sections().visible(organization().subsidies()));
    }
}
