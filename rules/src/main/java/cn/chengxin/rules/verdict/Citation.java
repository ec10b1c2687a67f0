package cn.chengxin.rules.verdict;

/**
 * Where a statement stands in the law.
 *
 * @param ruleSet the rule set's id, such as {@code cn/order-60-2018}
 * @param instrument the instrument's title
 * @param number the instrument's number
 * @param clause the clause
 * @param quote the sentence that the rule encodes, literally
 * @param rule the rule's name
 * @param revision digest of the rule set's content
 * @param verified whether the text was seen verbatim; where not, the user must be told
 * @param status whether the instrument binds; what does not bind is marked so, up to the user
 */
public record Citation(String ruleSet, String instrument, String number, String clause, String quote, String rule,
        String revision, boolean verified, InstrumentStatus status) {
}
