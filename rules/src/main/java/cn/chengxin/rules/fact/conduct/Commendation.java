package cn.chengxin.rules.fact.conduct;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rating, standard-reaching or commendation activity (评比达标表彰).
 *
 * @param heldOn the day
 * @param approved whether it was approved
 * @param charged what was charged to participants, in yuan
 * @param decidedOn the day on which the organization's own bodies decided on it (内部工作程序)
 * @param approvedOn the day of its approval
 * @param document the approval's number
 */
public record Commendation(LocalDate heldOn, @Nullable Boolean approved, @Nullable BigDecimal charged,
        @Nullable Source source, @Nullable LocalDate decidedOn, @Nullable LocalDate approvedOn,
        @Nullable String document) implements Dated {

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
