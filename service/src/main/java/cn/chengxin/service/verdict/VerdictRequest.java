package cn.chengxin.service.verdict;

import cn.chengxin.rules.fact.Organization;
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
 */
record VerdictRequest(@Nullable String uscc, @Nullable Integer version, @Nullable Organization organization,
        @Nullable LocalDate asOf, @Nullable Boolean evidence) {
}
