package cn.chengxin.rules.fact.finance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An audit or stocktake.
 *
 * @param doneOn the day of the report
 * @param kind what kind
 * @param year the year audited
 * @param problemsFound whether it found problems
 */
public record Audit(LocalDate doneOn, Kind kind, @Nullable Integer year, @Nullable Boolean problemsFound,
        @Nullable Source source) implements Dated {

    /** Kinds of audit. */
    public enum Kind {
        ANNUAL, CHANGE_OF_LEGAL_REPRESENTATIVE, END_OF_TERM, LIQUIDATION, STOCKTAKE
    }

    @Override
    public LocalDate on() {
        return doneOn;
    }
}
