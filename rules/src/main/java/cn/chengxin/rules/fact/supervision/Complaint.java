package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or report (投诉举报).
 *
 * @param receivedOn the day of receipt
 * @param matter what it is about
 * @param verified whether the authority found it true; unknown while it looks into it
 * @param closedOn the day on which it was closed
 */
public record Complaint(LocalDate receivedOn, Matter matter, @Nullable Boolean verified, @Nullable LocalDate closedOn,
        @Nullable Source source) implements Dated {

    /** What complaints are about. */
    public enum Matter {
        /** 强制或变相强制入会 */
        FORCED_MEMBERSHIP,
        /** 阻碍退会 */
        LEAVING_OBSTRUCTED,
        /** 重复收费 */
        DUPLICATE_CHARGING,
        /** 会费收取不合理 */
        UNREASONABLE_DUES,
        /** 乱收费 */
        IMPROPER_CHARGES, OTHER
    }

    @Override
    public LocalDate on() {
        return receivedOn;
    }
}
