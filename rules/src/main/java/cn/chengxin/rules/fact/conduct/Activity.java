package cn.chengxin.rules.fact.conduct;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity under the charter, or a major event.
 *
 * @param heldOn the day
 * @param kind what kind
 * @param withinScope whether it lies within the charter's scope
 * @param approvedOn the day of the approval or filing that it needs
 * @param reportedOn the day on which it was reported beforehand
 * @param field the field, where a policy names fields
 * @param socialRisk whether it may cause a risk to society (可能引发社会风险), so that it is to be reported beforehand
 * @param impactAssessedOn the day on which its impact was assessed (活动影响评估)
 * @param decidedOn the day on which the organization's own bodies decided on it (内部工作程序)
 * @param document the number of its approval or filing
 */
public record Activity(LocalDate heldOn, Kind kind, @Nullable Boolean withinScope, @Nullable LocalDate approvedOn,
        @Nullable LocalDate reportedOn, @Nullable String field, @Nullable Source source,
        @Nullable Boolean socialRisk, @Nullable LocalDate impactAssessedOn, @Nullable LocalDate decidedOn,
        @Nullable String document) implements Dated {

    /** Kinds of activity. */
    public enum Kind {
        CHARTER_ACTIVITY, FORUM, DEMONSTRATION, MAJOR_EVENT, CHARITY, PUBLIC_FUNDRAISING
    }

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
