package cn.chengxin.rules.fact.finance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A charge taken from somebody.
 *
 * @param chargedOn the day
 * @param item what for
 * @param payer a key of the payer
 * @param period the period charged for
 * @param amount in yuan
 * @param kind what kind of charge
 * @param onPublishedList whether the published list of charges holds it
 * @param returnedOn the day on which it was paid back
 * @param properReceipt whether the receipt that the rules ask for was given (票据)
 */
public record Charge(LocalDate chargedOn, String item, @Nullable String payer, @Nullable String period,
        @Nullable BigDecimal amount, Kind kind, @Nullable Boolean onPublishedList, @Nullable LocalDate returnedOn,
        @Nullable Source source, @Nullable Boolean properReceipt) implements Dated {

    /** Kinds of charge. */
    public enum Kind {
        DUES, SERVICE, BRANCH_MANAGEMENT_FEE, COMMENDATION, OTHER
    }

    @Override
    public LocalDate on() {
        return chargedOn;
    }
}
