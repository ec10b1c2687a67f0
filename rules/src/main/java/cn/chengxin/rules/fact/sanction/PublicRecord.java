package cn.chengxin.rules.fact.sanction;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry in another body's register of defaulters.
 *
 * @param register which register
 * @param listedOn the day of the entry
 * @param removedOn the day of its end
 * @param document its number
 */
public record PublicRecord(Register register, LocalDate listedOn, @Nullable LocalDate removedOn,
        @Nullable String document, @Nullable Source source) implements Dated {

    /** Registers of defaulters. */
    public enum Register {
        /** 失信被执行人 */
        JUDGMENT_DEBTOR,
        /** 重大税收违法案件当事人名单 */
        MAJOR_TAX_VIOLATION,
        /** 政府采购严重违法失信行为记录名单 */
        PROCUREMENT_DISHONESTY
    }

    @Override
    public LocalDate on() {
        return listedOn;
    }
}
