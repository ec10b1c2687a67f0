package cn.chengxin.rules.fact.finance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The registered funds (注册资金、开办资金、原始基金) from a day on.
 *
 * @param from the first day
 * @param amount in yuan
 * @param nonStateShare the share of non-state assets, 0 to 1
 */
public record RegisteredFunds(LocalDate from, BigDecimal amount, @Nullable BigDecimal nonStateShare,
        @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return from;
    }
}
