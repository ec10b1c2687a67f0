package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.RegisteredFunds;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Registered funds. */
public final class Funds extends Records<RegisteredFunds, Funds> {

    Funds(Selection<RegisteredFunds> selection) {
        super(selection);
    }

    @Override
    Funds of(Selection<RegisteredFunds> selection) {
        return new Funds(selection);
    }

    /** The sum that they show, in yuan. */
    @Term(value = "金额", changedBy = Act.RAISE_FUNDS)
    public @Nullable BigDecimal amount() {
        return only(RegisteredFunds::amount, null);
    }

    /** Those with less than this share of non-state assets. */
    @Term(value = "非国有资产份额低于", changedBy = Act.RAISE_FUNDS)
    public Funds nonStateShareBelow(Parameter share) {
        return where(each -> view().compare(each.nonStateShare(), Op.LT, share));
    }
}
