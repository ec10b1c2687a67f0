package cn.chengxin.service.verdict;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which conclusion is to be lifted, on which organization.
 *
 * @param uscc code of an organization of the register
 * @param version one of its versions; the present one where none is named
 * @param organization the whole document, where the organization comes with the request
 * @param asOf 基准日; today in China where none is named
 * @param outcome what is concluded
 */
record NearestPassRequest(
        @Schema(description = "code of an organization of the register; this or organization") @Nullable String uscc,
        @Schema(description = "one of its versions, from 1; the present one without it") @Nullable Integer version,
        @Schema(description = "the whole document; this or uscc") @Nullable Organization organization,
        @Schema(description = "基准日; today in China without it") @Nullable LocalDate asOf,
        @Schema(description = "the conclusion's outcome, such as ABNORMAL_ACTIVITY_LIST",
                requiredMode = Schema.RequiredMode.REQUIRED) Outcome outcome) {
}
