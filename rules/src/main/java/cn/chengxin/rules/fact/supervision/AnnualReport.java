package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The duty to report, or to be inspected, for one year, and what became of it.
 *
 * @param year the year reported on
 * @param dueOn the last day for filing
 * @param filedOn the day of filing; absent where it was not filed
 * @param meetsRequirements whether what was filed meets the requirements (时限和要求)
 * @param exemptFromFiling whether the duty does not exist this year (newly registered)
 * @param conclusion the inspection's conclusion
 * @param concludedOn the day of the conclusion
 * @param auditAttached whether an audit report came with it
 * @param partyReportAttached whether a report on party building came with it (党建工作报告)
 */
public record AnnualReport(int year, @Nullable LocalDate dueOn, @Nullable LocalDate filedOn,
        @Nullable Boolean meetsRequirements, @Nullable Boolean exemptFromFiling, @Nullable Conclusion conclusion,
        @Nullable LocalDate concludedOn, @Nullable Boolean auditAttached, @Nullable Source source,
        @Nullable Boolean partyReportAttached) implements Dated {

    /** The conclusions of an annual inspection. */
    public enum Conclusion {
        /** 合格 */
        PASSED,
        /** 基本合格 */
        BASICALLY_PASSED,
        /** 不合格 */
        FAILED,
        /** 未参加 */
        NOT_INSPECTED
    }

    /** The duty is there once its year is over. */
    @Override
    public LocalDate on() {
        return LocalDate.of(year, 12, 31);
    }

    /** The first day on which the report is late; unknown where the due day is. */
    @Override
    public @Nullable LocalDate groundOn() {
        return dueOn == null ? null : dueOn.plusDays(1);
    }
}
