package cn.chengxin.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state of the registration (登记状态) from a day on.
 *
 * @param state the state
 * @param from its first day
 */
public record RegistrationStatus(State state, LocalDate from, @Nullable Source source) implements Dated {

    /** The states of a registration. */
    public enum State {
        /** 备案, not a legal person */
        FILED,
        /** 登记 */
        REGISTERED,
        /** 注销 */
        DEREGISTERED,
        /** 撤销登记 */
        REGISTRATION_CANCELLED,
        /** 吊销登记证书 */
        CERTIFICATE_REVOKED
    }

    @Override
    public LocalDate on() {
        return from;
    }
}
