package cn.chengxin.rules.fact.conduct;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract under which a government body buys a service.
 *
 * @param awardedOn the day of the award
 * @param purchaser who buys
 * @param method how it was awarded
 * @param amount in yuan
 * @param contractOnFile whether the contract is on file
 * @param performed whether it was performed well
 */
public record Procurement(LocalDate awardedOn, @Nullable String purchaser, @Nullable Method method,
        @Nullable BigDecimal amount, @Nullable Boolean contractOnFile, @Nullable Boolean performed,
        @Nullable Source source) implements Dated {

    /** How a contract is awarded. */
    public enum Method {
        PUBLIC_TENDER, INVITED_TENDER, NEGOTIATION, CONSULTATION, INQUIRY, SINGLE_SOURCE
    }

    @Override
    public LocalDate on() {
        return awardedOn;
    }
}
