package cn.chengxin.rules.fact.finance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An audit or stocktake.
 *
 * @param doneOn the day of the report
 * @param kind what kind
 * @param year the year audited
 * @param problemsFound whether it found problems
 * @param offBookFunds money found outside the books (账外资金, the mark of a slush fund 小金库), in yuan; 0 where none was
 * @param findings what was found, in words
 */
public record Audit(LocalDate doneOn, Kind kind, @Nullable Integer year, @Nullable Boolean problemsFound,
        @Nullable Source source, @Nullable BigDecimal offBookFunds, @Nullable String findings) implements Dated {

    /** Kinds of audit. */
    public enum Kind {
        ANNUAL, CHANGE_OF_LEGAL_REPRESENTATIVE, END_OF_TERM, LIQUIDATION, STOCKTAKE
    }

    @Override
    public LocalDate on() {
        return doneOn;
    }
}
