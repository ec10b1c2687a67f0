package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.FinancialYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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

    /** Those not kept by the accounting system for non-profit organizations. */
    @Term("未执行民间非营利组织会计制度")
    public FinancialYears withoutAccountingSystem() {
        return where(each -> Truth.ofNullable(each.accountingSystem()).not());
    }

    /** Those with donations (社会捐赠). */
    @Term("接受社会捐赠")
    public FinancialYears donated() {
        return where(each -> positive(each.donationIncome()));
    }

    /** Those with grants of government (政府资助). */
    @Term("接受政府资助")
    public FinancialYears granted() {
        return where(each -> positive(each.grantIncome()));
    }

    /** Those in which government bought services. */
    @Term("政府向其购买服务")
    public FinancialYears purchased() {
        return where(each -> positive(each.purchaseIncome()));
    }

    /** Those in which donations and government income were more than this share of the income. */
    @Term("捐赠和政府收入占比超过")
    public FinancialYears supportedAbove(Parameter share) {
        Parameter.Value limit = share.at(asOf());
        return where(each -> limit == null || limit.number() == null || each.income() == null
                || each.donationIncome() == null || each.governmentIncome() == null ? Truth.UNKNOWN
                : Truth.of(each.donationIncome().add(each.governmentIncome())
                        .compareTo(each.income().multiply(limit.number())) > 0));
    }

    private static Truth positive(@Nullable BigDecimal sum) {
        return sum == null ? Truth.UNKNOWN : Truth.of(sum.signum() > 0);
    }
}
