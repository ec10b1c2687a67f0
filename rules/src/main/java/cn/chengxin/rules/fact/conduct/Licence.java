package cn.chengxin.rules.fact.conduct;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence or status that another authority grants and on which registration or a privilege rests.
 *
 * @param grantedOn the day of the grant
 * @param kind what is granted
 * @param endsOn the last day for which it holds, where it has an end
 * @param revokedOn the day on which it was withdrawn
 * @param authority who granted it
 * @param document its number
 */
public record Licence(LocalDate grantedOn, Kind kind, @Nullable LocalDate endsOn, @Nullable LocalDate revokedOn,
        @Nullable String authority, @Nullable String document, @Nullable Source source) implements Dated {

    /** What is granted. */
    public enum Kind {
        /** 前置许可: a law asks for it before registration, as for schools and clinics */
        PRIOR_LICENCE,
        /** 非营利组织免税资格 */
        TAX_EXEMPTION,
        /** 公益性捐赠税前扣除资格 */
        DONATION_DEDUCTION
    }

    @Override
    public LocalDate on() {
        return grantedOn;
    }
}
