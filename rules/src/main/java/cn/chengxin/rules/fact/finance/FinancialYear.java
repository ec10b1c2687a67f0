package cn.chengxin.rules.fact.finance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One year's figures, in yuan.
 *
 * @param year the year
 * @param netAssets net assets at its end
 * @param income total income
 * @param donationIncome income from donations
 * @param governmentIncome income from government support and purchase
 * @param charitySpending spending on charity activities
 * @param managementCost management cost
 * @param fundraisingCost cost of fund-raising
 * @param accountingSystem whether the accounting system for non-profit organizations is used
 * @param taxRegistered whether the organization is registered for tax
 * @param taxesAndSocialInsurancePaid whether taxes and social insurance were paid as the law says
 * @param spending total spending (总支出)
 * @param duesIncome income from membership dues (会费收入)
 * @param purchaseIncome the part of {@code governmentIncome} for which services were bought (政府购买服务收入)
 * @param grantIncome the part of {@code governmentIncome} given as a grant (政府资助、补助收入)
 */
public record FinancialYear(int year, @Nullable BigDecimal netAssets, @Nullable BigDecimal income,
        @Nullable BigDecimal donationIncome, @Nullable BigDecimal governmentIncome,
        @Nullable BigDecimal charitySpending, @Nullable BigDecimal managementCost,
        @Nullable BigDecimal fundraisingCost, @Nullable Boolean accountingSystem, @Nullable Boolean taxRegistered,
        @Nullable Boolean taxesAndSocialInsurancePaid, @Nullable Source source, @Nullable BigDecimal spending,
        @Nullable BigDecimal duesIncome, @Nullable BigDecimal purchaseIncome, @Nullable BigDecimal grantIncome)
        implements Dated {

    /** The figures are there once the year is over. */
    @Override
    public LocalDate on() {
        return LocalDate.of(year, 12, 31);
    }
}
