package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.FinancialYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;
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
    @Term(value = "未依法缴纳税收和社会保障资金", changedBy = Act.PAY_TAXES)
    public FinancialYears taxesUnpaid() {
        return where(each -> Truth.ofNullable(each.taxesAndSocialInsurancePaid()).not());
    }

    /** Those not kept by the accounting system for non-profit organizations. */
    @Term(value = "未执行民间非营利组织会计制度", changedBy = Act.KEEP_ACCOUNTS)
    public FinancialYears withoutAccountingSystem() {
        return where(each -> Truth.ofNullable(each.accountingSystem()).not());
    }

    /** Those with donations (社会捐赠). */
    @Term(value = "接受社会捐赠", changedBy = Act.NOTHING)
    public FinancialYears donated() {
        return where(each -> positive(each.donationIncome()));
    }

    /** Those with grants of government (政府资助). */
    @Term(value = "接受政府资助", changedBy = Act.NOTHING)
    public FinancialYears granted() {
        return where(each -> positive(each.grantIncome()));
    }

    /** Those in which government bought services. */
    @Term(value = "政府向其购买服务", changedBy = Act.NOTHING)
    public FinancialYears purchased() {
        return where(each -> positive(each.purchaseIncome()));
    }

    /** Those in which donations and government income were more than this share of the income. */
    @Term(value = "捐赠和政府收入占比超过", changedBy = Act.NOTHING)
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

    /** Those whose management cost is more than this share of all spending. */
    @Term(value = "管理费用占总支出高于", changedBy = Act.MEET_RATIOS)
    public FinancialYears officeCostAbove(Parameter share) {
        return where(each -> view().compare(ratio(each.managementCost(), each.spending()), Op.GT, share));
    }

    /** Those whose spending on charity is less than this share of the income of the year before. */
    @Term(value = "公益支出占上一年总收入低于", changedBy = Act.MEET_RATIOS)
    public FinancialYears spendingBelowLastIncome(Parameter share) {
        return where(each -> view().compare(ratio(each.charitySpending(), before(each, FinancialYear::income)), Op.LT,
                share));
    }

    /** Those whose spending on charity is less than this share of the net assets at the end of the year before. */
    @Term(value = "公益支出占上一年净资产低于", changedBy = Act.MEET_RATIOS)
    public FinancialYears spendingBelowLastBalance(Parameter share) {
        return where(each -> view().compare(ratio(each.charitySpending(), before(each, FinancialYear::netAssets)),
                Op.LT, share));
    }

    private @Nullable BigDecimal before(FinancialYear year, Function<FinancialYear, @Nullable BigDecimal> figure) {
        return view().financialYears().certain().stream().filter(each -> each.year() == year.year() - 1)
                .map(figure).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Unknown where there is nothing to compare with. */
    private static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() <= 0 ? null
                : part.divide(whole, 8, RoundingMode.HALF_UP);
    }

    /** Those without a registration for tax. */
    @Term(value = "未办理税务登记", changedBy = Act.REGISTER_FOR_TAX)
    public FinancialYears withoutTaxRegistration() {
        return where(each -> Truth.ofNullable(each.taxRegistered()).not());
    }

    /**
     * Those in which less than this share of the income was spent on charity: of the income of the year before, and of
     * the average of so many years before.
     */
    @Term(value = "慈善活动支出低于收入的比例", changedBy = Act.MEET_RATIOS)
    public FinancialYears charityBelowIncome(Parameter share, Parameter years) {
        return where(each -> new YearsBefore(view(), each, years).below(each.charitySpending(), share,
                FinancialYear::income));
    }

    /** The same of the net assets at the end of the years before. */
    @Term(value = "慈善活动支出低于净资产的比例", changedBy = Act.MEET_RATIOS)
    public FinancialYears charityBelowAssets(Parameter share, Parameter years) {
        return where(each -> new YearsBefore(view(), each, years).below(each.charitySpending(), share,
                FinancialYear::netAssets));
    }

    /** Those in which management cost more than this share of the spending, and not less than this sum. */
    @Term(value = "管理费用高于总支出的比例", changedBy = Act.MEET_RATIOS)
    public FinancialYears managementCostAbove(Parameter share, Parameter sum) {
        return where(each -> YearsBefore.above(each.managementCost(), each.spending(), share.at(each.on()))
                .and(YearsBefore.below(each.managementCost(), sum.at(each.on())).not()));
    }

    /** Those in which raising funds cost more than this share of the average donations of so many years before. */
    @Term(value = "募捐成本高于平均捐赠收入的比例", changedBy = Act.MEET_RATIOS)
    public FinancialYears fundraisingAbove(Parameter share, Parameter years) {
        return where(each -> new YearsBefore(view(), each, years).aboveAverage(each.fundraisingCost(), share,
                FinancialYear::donationIncome));
    }

    /** Those that began with net assets of at least this sum. */
    @Term(value = "上年末净资产不低于", changedBy = Act.NOTHING)
    public FinancialYears openingAssetsAtLeast(Parameter sum) {
        return where(each -> openingAssetsBelow(each, sum).not());
    }

    /** Those that began with net assets of less than this sum. */
    @Term(value = "上年末净资产低于", changedBy = Act.NOTHING)
    public FinancialYears openingAssetsBelow(Parameter sum) {
        return where(each -> openingAssetsBelow(each, sum));
    }

    private Truth openingAssetsBelow(FinancialYear year, Parameter sum) {
        return YearsBefore.below(YearsBefore.last(view(), year, FinancialYear::netAssets), sum.at(year.on()));
    }
}
