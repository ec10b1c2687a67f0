package cn.chengxin.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state of the registration (登记状态) from a day on.
 *
 * @param state the state
 * @param from its first day
 * @param filedWith who keeps the filing (备案) of a body below the conditions of registration: mostly the township or
 *     street office (镇乡、街道)
 */
public record RegistrationStatus(State state, LocalDate from, @Nullable Source source, @Nullable String filedWith)
        implements Dated {

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
