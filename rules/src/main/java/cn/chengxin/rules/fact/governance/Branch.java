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
 * @param decidedByBoard whether the board decided on it, with minutes
 * @param letToOthers whether others run it for a fee (出租、出借、委托经营)
 * @param likeLegalPerson whether it has a charter of its own or appears as a legal person
 */
public record Branch(LocalDate foundedOn, @Nullable LocalDate closedOn, @Nullable String name,
        @Nullable Boolean regional, @Nullable Boolean underBranch, @Nullable BigDecimal managementFee,
        @Nullable Source source, @Nullable Boolean decidedByBoard, @Nullable Boolean letToOthers,
        @Nullable Boolean likeLegalPerson) implements Dated {

    @Override
    public LocalDate on() {
        return foundedOn;
    }
}
