package cn.chengxin.service.verdict;

import cn.chengxin.rules.fact.Organization;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rule is to be explained on which organization.
 *
 * @param uscc code of an organization of the register
 * @param version one of its versions; the present one where none is named
 * @param organization the whole document, where the organization comes with the request
 * @param asOf 基准日; today in China where none is named
 * @param ruleSet the rule set's id
 * @param rule the rule's name
 */
record ExplanationRequest(@Nullable String uscc, @Nullable Integer version, @Nullable Organization organization,
        @Nullable LocalDate asOf, String ruleSet, String rule) {
}
