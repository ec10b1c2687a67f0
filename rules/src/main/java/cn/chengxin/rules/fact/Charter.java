package cn.chengxin.rules.fact;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An approved charter (章程).
 *
 * @param approvedOn the day of approval
 * @param partyLeadershipClause whether it says that the Party's overall leadership is upheld
 * @param coreValuesClause whether it names the core socialist values
 * @param scope tags of the business scope
 */
public record Charter(LocalDate approvedOn, @Nullable Boolean partyLeadershipClause, @Nullable Boolean coreValuesClause,
        @Nullable Set<String> scope, @Nullable Source source) implements Dated {

    @Override
    public LocalDate on() {
        return approvedOn;
    }
}
