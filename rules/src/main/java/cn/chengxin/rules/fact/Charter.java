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
 * @param scopeText the business scope (业务范围) as the charter words it
 * @param partyWorkClause whether it holds the work of the Party organization (党建工作内容)
 * @param clausesChecked whether the authority checked for these clauses when it approved the charter (章程核准审查)
 */
public record Charter(LocalDate approvedOn, @Nullable Boolean partyLeadershipClause, @Nullable Boolean coreValuesClause,
        @Nullable Set<String> scope, @Nullable Source source, @Nullable String scopeText,
        @Nullable Boolean partyWorkClause, @Nullable Boolean clausesChecked) implements Dated {

    @Override
    public LocalDate on() {
        return approvedOn;
    }
}
