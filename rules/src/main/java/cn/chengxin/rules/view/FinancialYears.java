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

    /** Those not kept by the accounting system for non-profit organizations. */
    @Term("未执行民间非营利组织会计制度")
    public FinancialYears withoutAccountingSystem() {
        return where(each -> Truth.ofNullable(each.accountingSystem()).not());
    }

    /** Those without a registration for tax. */
    @Term("未办理税务登记")
    public FinancialYears withoutTaxRegistration() {
        return where(each -> Truth.ofNullable(each.taxRegistered()).not());
    }

    /**
     * Those in which less than this share of the income was spent on charity: of the income of the year before, and of
     * the average of so many years before.
     */
    @Term("慈善活动支出低于收入的比例")
    public FinancialYears charityBelowIncome(Parameter share, Parameter years) {
        return where(each -> new YearsBefore(view(), each, years).below(each.charitySpending(), share,
                FinancialYear::income));
    }

    /** The same of the net assets at the end of the years before. */
    @Term("慈善活动支出低于净资产的比例")
    public FinancialYears charityBelowAssets(Parameter share, Parameter years) {
        return where(each -> new YearsBefore(view(), each, years).below(each.charitySpending(), share,
                FinancialYear::netAssets));
    }

    /** Those in which management cost more than this share of the spending, and not less than this sum. */
    @Term("管理费用高于总支出的比例")
    public FinancialYears managementAbove(Parameter share, Parameter sum) {
        return where(each -> YearsBefore.above(each.managementCost(), each.spending(), share.at(each.on()))
                .and(YearsBefore.below(each.managementCost(), sum.at(each.on())).not()));
    }

    /** Those in which raising funds cost more than this share of the average donations of so many years before. */
    @Term("募捐成本高于平均捐赠收入的比例")
    public FinancialYears fundraisingAbove(Parameter share, Parameter years) {
        return where(each -> new YearsBefore(view(), each, years).aboveAverage(each.fundraisingCost(), share,
                FinancialYear::donationIncome));
    }

    /** Those that began with net assets of at least this sum. */
    @Term("上年末净资产不低于")
    public FinancialYears openingAssetsAtLeast(Parameter sum) {
        return where(each -> openingAssetsBelow(each, sum).not());
    }

    /** Those that began with net assets of less than this sum. */
    @Term("上年末净资产低于")
    public FinancialYears openingAssetsBelow(Parameter sum) {
        return where(each -> openingAssetsBelow(each, sum));
    }

    private Truth openingAssetsBelow(FinancialYear year, Parameter sum) {
        return YearsBefore.below(YearsBefore.last(view(), year, FinancialYear::netAssets), sum.at(year.on()));
    }
}
