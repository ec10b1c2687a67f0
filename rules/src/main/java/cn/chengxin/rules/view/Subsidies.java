package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.Subsidy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money given in support. */
public final class Subsidies extends Records<Subsidy, Subsidies> {

    Subsidies(Selection<Subsidy> selection) {
        super(selection);
    }

    @Override
    Subsidies of(Selection<Subsidy> selection) {
        return new Subsidies(selection);
    }

    /** Those for any of the purposes. */
    @Term(value = "用途", changedBy = Act.PAY_SUBSIDY)
    public Subsidies purpose(Subsidy.Purpose... purposes) {
        List<Subsidy.Purpose> wanted = List.of(purposes);
        return where(each -> Truth.of(wanted.contains(each.purpose())));
    }

    /** The sum of them all, in yuan. */
    @Term(value = "金额合计", changedBy = Act.PAY_SUBSIDY)
    public @Nullable BigDecimal total() {
        BigDecimal total = BigDecimal.ZERO;
        for (Subsidy each : certain()) {
            if (each.amount() == null) {
                return null;
            }
            total = total.add(each.amount());
        }
        return incomplete() || !possible().isEmpty() ? null : total;
    }
}
