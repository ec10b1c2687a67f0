package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.FinancialYear;

/** Years with their figures. */
public final class FinancialYears extends Records<FinancialYear, FinancialYears> {

    FinancialYears(Selection<FinancialYear> selection) {
        super(selection);
    }

    @Override
    FinancialYears of(Selection<FinancialYear> selection) {
        return new FinancialYears(selection);
    }

    /** Those without taxes and social insurance paid as the law says. */
    @Term("未依法缴纳税收和社会保障资金")
    public FinancialYears taxesUnpaid() {
        return where(each -> Truth.ofNullable(each.taxesAndSocialInsurancePaid()).not());
    }
}
