package cn.chengxin.rules.fact.finance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that a state or party body gave in support (补助、扶持资金).
 *
 * @param paidOn the day of payment
 * @param purpose what for
 * @param amount in yuan
 * @param year the year for which it was given, where it is yearly
 * @param authority who gave it
 */
public record Subsidy(LocalDate paidOn, Purpose purpose, @Nullable BigDecimal amount, @Nullable Integer year,
        @Nullable String authority, @Nullable Source source) implements Dated {

    /** What support is given for. */
    public enum Purpose {
        /** 新建党组织一次性补助 */
        PARTY_ORGANIZATION_SET_UP,
        /** 党组织年度工作经费补助 */
        PARTY_ORGANIZATION_YEARLY,
        /** 社会组织发展专项资金、扶持资金 */
        DEVELOPMENT_FUND,
        /** 政府奖励 */
        REWARD
    }

    @Override
    public LocalDate on() {
        return paidOn;
    }
}
