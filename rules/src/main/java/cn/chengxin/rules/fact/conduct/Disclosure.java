package cn.chengxin.rules.fact.conduct;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something made public.
 *
 * @param publishedOn the day
 * @param item what was published
 */
public record Disclosure(LocalDate publishedOn, Item item, @Nullable Source source) implements Dated {

    /** What is to be made public. */
    public enum Item {
        INSTITUTION, PERSONNEL, ACTIVITIES, PROPERTY, SERVICE_PROCEDURE, BUSINESS_RULES, SERVICE_ITEMS, CHARGES,
        PUBLIC_BENEFIT_SERVICE, ANNUAL_INSPECTION, USE_OF_FUNDS, AUDIT_REPORT, SERVICE_PROMISE
    }

    @Override
    public LocalDate on() {
        return publishedOn;
    }
}
