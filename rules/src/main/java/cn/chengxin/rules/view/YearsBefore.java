package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.finance.FinancialYear;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The years before a financial year, and what a year's spending is measured by. A year without a record is unknown; a
 * year in which there was no organization yet has nothing to measure by.
 *
 * @param view the organization
 * @param year the year that is measured
 * @param count how many years before make an average
 */
record YearsBefore(OrganizationView view, FinancialYear year, Parameter count) {

    /**
     * Whether a sum is below the share of last year's figure, and of the average where there is one: either will do for
     * the organization. Without a year before there is nothing to fall short of.
     */
    Truth below(@Nullable BigDecimal sum, Parameter share, Function<FinancialYear, @Nullable BigDecimal> figure) {
        Parameter.Value limit = share.at(year.on());
        Truth founded = foundedBefore(1);
        Truth last = below(sum, last(view, year, figure), limit);
        Truth averaged = number() == null ? Truth.UNKNOWN
                : foundedBefore(number()).not().or(below(sum, average(figure), limit));
        return founded.and(last).and(averaged);
    }

    /** Whether a sum is above the share of the average; without all the years before there is none. */
    Truth aboveAverage(@Nullable BigDecimal sum, Parameter share, Function<FinancialYear, @Nullable BigDecimal> figure) {
        return number() == null ? Truth.UNKNOWN
                : foundedBefore(number()).and(above(sum, average(figure), share.at(year.on())));
    }

    /** The average of a figure over the years before; null where one is unknown. */
    private @Nullable BigDecimal average(Function<FinancialYear, @Nullable BigDecimal> figure) {
        Integer number = number();
        BigDecimal sum = BigDecimal.ZERO;
        for (int back = 1; number != null && back <= number; back++) {
            BigDecimal one = figure(view, year.year() - back, figure);
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        return number == null ? null : sum.divide(BigDecimal.valueOf(number), MathContext.DECIMAL128);
    }

    /** A figure of the year before; null where it is unknown. */
    static @Nullable BigDecimal last(OrganizationView view, FinancialYear year,
            Function<FinancialYear, @Nullable BigDecimal> figure) {
        return figure(view, year.year() - 1, figure);
    }

    /** Whether a sum is more than the share of another. */
    static Truth above(@Nullable BigDecimal sum, @Nullable BigDecimal whole, Parameter.@Nullable Value share) {
        return sum == null || whole == null || share == null || share.number() == null ? Truth.UNKNOWN
                : Truth.of(sum.compareTo(whole.multiply(share.number())) > 0);
    }

    /** Whether a sum is less than another. */
    static Truth below(@Nullable BigDecimal sum, Parameter.@Nullable Value other) {
        return sum == null || other == null || other.number() == null ? Truth.UNKNOWN
                : Truth.of(sum.compareTo(other.number()) < 0);
    }

    private static Truth below(@Nullable BigDecimal sum, @Nullable BigDecimal whole, Parameter.@Nullable Value share) {
        return sum == null || whole == null || share == null || share.number() == null ? Truth.UNKNOWN
                : Truth.of(sum.compareTo(whole.multiply(share.number())) < 0);
    }

    private @Nullable Integer number() {
        Parameter.Value value = count.at(year.on());
        return value == null || value.number() == null ? null : value.number().intValueExact();
    }

    /** Whether the organization was there for the whole of the year so many years before. */
    private Truth foundedBefore(int back) {
        LocalDate registered = view.organization().registeredOn();
        return registered == null ? Truth.UNKNOWN : Truth.of(registered.getYear() <= year.year() - back);
    }

    private static @Nullable BigDecimal figure(OrganizationView view, int year,
            Function<FinancialYear, @Nullable BigDecimal> figure) {
        Section<FinancialYear> section = view.organization().financialYears();
        return section == null ? null : section.records().stream().filter(each -> each.year() == year).findFirst()
                .map(figure).orElse(null);
    }
}
