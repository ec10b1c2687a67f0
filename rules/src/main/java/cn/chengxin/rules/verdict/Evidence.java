package cn.chengxin.rules.verdict;

import cn.chengxin.rules.fact.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on.
 *
 * @param records the records that the rule's terms selected, each with its source
 * @param values the values that the rule's terms gave
 * @param parameters the parameter values that were used
 */
public record Evidence(List<Dated> records, List<TermValue> values, List<ParameterUse> parameters) {

    /** Nothing collected: the verdict was asked for without evidence. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    /**
     * A term and what it gave, as it reads in the rule.
     *
     * @param term the term, such as {@code annualReports().overdue().count()}
     * @param value its value, such as {@code 2}; null where it is unknown
     */
    public record TermValue(String term, @Nullable String value) {
    }

    /**
     * A parameter's value that was used.
     *
     * @param key the parameter's key in its rule set
     * @param value the value; null where the parameter is unset
     * @param unit its unit
     * @param from the day from which the value is in force
     * @param citation where the number stands
     * @param verified whether that text was seen verbatim
     */
    public record ParameterUse(String key, @Nullable String value, String unit, @Nullable LocalDate from,
            @Nullable String citation, boolean verified) {
    }
}
