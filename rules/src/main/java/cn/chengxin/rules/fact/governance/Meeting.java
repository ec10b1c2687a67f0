package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a governing body.
 *
 * @param heldOn the day
 * @param body which body
 * @param quorate whether enough members were there
 */
public record Meeting(LocalDate heldOn, Term.Body body, @Nullable Boolean quorate, @Nullable Source source)
        implements Dated {

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
