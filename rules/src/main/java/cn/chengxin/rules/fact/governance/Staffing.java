package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The staff and how they are treated, from a day on.
 *
 * @param from the first day
 * @param fullTime how many work full-time (专职人员)
 * @param wagesPaid whether their wages are paid as agreed (工资薪酬)
 * @param benefitsGranted whether they have the other benefits that they are due (待遇)
 */
public record Staffing(LocalDate from, @Nullable Integer fullTime, @Nullable Boolean wagesPaid,
        @Nullable Boolean benefitsGranted, @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return from;
    }
}
