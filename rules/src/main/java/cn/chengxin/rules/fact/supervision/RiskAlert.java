package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A warning of a risk (风险预警) that a risk assessment or a monitor raised. It is a hint to look, never a ground.
 *
 * @param raisedOn the day
 * @param matter what the risk is
 * @param score how grave, 0 to 100, where the assessment gives a score
 * @param closedOn the day on which it was dealt with (处置)
 */
public record RiskAlert(LocalDate raisedOn, @Nullable String matter, @Nullable Integer score,
        @Nullable LocalDate closedOn, @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return raisedOn;
    }
}
