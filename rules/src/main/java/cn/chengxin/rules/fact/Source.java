package cn.chengxin.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param department the body that supplied it (来源部门)
 * @param document its document number or title, where there is one
 * @param receivedOn the day on which the registry received it; no record may be dated after it
 * @param enteredOn the day on which the registry entered it into the credit information (归集、录入), which is due a few
 *     working days after it was received
 */
public record Source(String department, @Nullable String document, @Nullable LocalDate receivedOn,
        @Nullable LocalDate enteredOn) {
}
