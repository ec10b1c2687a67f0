package cn.chengxin.service.verdict;

import cn.chengxin.rules.fact.Organization;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict is wanted on: an organization of the register, or one that comes with the request.
 *
 * @param uscc code of an organization of the register
 * @param version one of its versions; the present one where none is named
 * @param organization the whole document, where the organization comes with the request
 * @param asOf 基准日; today in China where none is named
 * @param evidence whether records, values and parameters are wanted; true where nothing is said
 * @param simulate whether drafts (征求意见稿) are applied too; false where nothing is said
 */
record VerdictRequest(
        @Schema(description = "code of an organization of the register; this or organization") @Nullable String uscc,
        @Schema(description = "one of its versions, from 1; the present one without it") @Nullable Integer version,
        @Schema(description = "the whole document; this or uscc") @Nullable Organization organization,
        @Schema(description = "基准日; today in China without it") @Nullable LocalDate asOf,
        @Schema(description = "false leaves out records, values and parameters") @Nullable Boolean evidence,
        @Schema(description = "true applies drafts (征求意见稿) too: a simulation, never a verdict to act on")
        @Nullable Boolean simulate) {
}
