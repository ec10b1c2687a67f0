package cn.chengxin.service.verdict;

import cn.chengxin.rules.fact.Organization;
import io.swagger.v3.oas.annotations.media.Schema;
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
record ExplanationRequest(
        @Schema(description = "code of an organization of the register; this or organization") @Nullable String uscc,
        @Schema(description = "one of its versions, from 1; the present one without it") @Nullable Integer version,
        @Schema(description = "the whole document; this or uscc") @Nullable Organization organization,
        @Schema(description = "基准日; today in China without it") @Nullable LocalDate asOf,
        @Schema(description = "the rule set's id, such as cn/order-60-2018",
                requiredMode = Schema.RequiredMode.REQUIRED) String ruleSet,
        @Schema(description = "the rule's name, a sentence", requiredMode = Schema.RequiredMode.REQUIRED)
        String rule) {
}
