package cn.chengxin.service.registration;

import cn.chengxin.rules.fact.Application;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application that is to be checked.
 *
 * @param application what the founders put before the authority
 * @param asOf 基准日; today in China where none is named
 * @param simulate whether drafts (征求意见稿) are applied too; false where nothing is said
 */
record RegistrationCheckRequest(
        @Schema(description = "what the founders put before the authority; without similarBodies the register is asked",
                requiredMode = Schema.RequiredMode.REQUIRED) Application application,
        @Schema(description = "基准日; today in China without it") @Nullable LocalDate asOf,
        @Schema(description = "true applies drafts (征求意见稿) too: a simulation, never a verdict to act on")
        @Nullable Boolean simulate) {
}
