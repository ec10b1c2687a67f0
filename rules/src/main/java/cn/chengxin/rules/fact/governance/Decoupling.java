package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the organization is separate from state organs (脱钩), from a day on.
 *
 * @param from the first day
 * @param personnel staff are separate
 * @param finances own account, no merged books
 * @param institutions own office and bodies
 * @param functions own functions
 * @param ownAccount whether it has a bank account of its own (独立账户)
 * @param mergedBooks whether its books are merged with a state organ's, or its money is managed there (会计合账、财务集中管理)
 */
public record Decoupling(LocalDate from, @Nullable Boolean personnel, @Nullable Boolean finances,
        @Nullable Boolean institutions, @Nullable Boolean functions, @Nullable Source source,
        @Nullable Boolean ownAccount, @Nullable Boolean mergedBooks) implements Dated {

    @Override
    public LocalDate on() {
        return from;
    }
}
