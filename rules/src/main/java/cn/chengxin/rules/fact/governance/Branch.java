package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A branch or representative body (分支机构、代表机构).
 *
 * @param foundedOn the day of its foundation
 * @param closedOn the day of its end
 * @param name its name
 * @param regional whether it is a regional one (地域性)
 * @param underBranch whether it stands under another branch
 * @param managementFee the management fee taken through it, in yuan
 */
public record Branch(LocalDate foundedOn, @Nullable LocalDate closedOn, @Nullable String name,
        @Nullable Boolean regional, @Nullable Boolean underBranch, @Nullable BigDecimal managementFee,
        @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return foundedOn;
    }
}
