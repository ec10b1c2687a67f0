package cn.chengxin.service.security;

import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.audit.AuditLog;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Writes logins, logouts and failed logins to the audit log. */
@Component
final class LoginLog {

    private final AuditLog audit;
    private final Accounts accounts;
    private final Callers callers;

    LoginLog(AuditLog audit, Accounts accounts, Callers callers) {
        this.audit = audit;
        this.accounts = accounts;
        this.callers = callers;
    }

    @EventListener
    void in(InteractiveAuthenticationSuccessEvent event) {
        record("LOGIN", event.getAuthentication());
    }

    @EventListener
    void out(LogoutSuccessEvent event) {
        record("LOGOUT", event.getAuthentication());
    }

    /**
     * Not an attempt that was told to wait: of those there may be thousands. Nor one with a name that is no account: it
     * may be a password in the wrong field.
     */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        Authentication login = event.getAuthentication();
        if (login instanceof UsernamePasswordAuthenticationToken
                && !(event.getException() instanceof LoginAttempts.TooMany)
                && accounts.recent(login.getName()) != null) {
            audit.record(Actor.SERVICE, "LOGIN_FAILED", login.getName(), Map.of("address", address(login)));
        }
    }

    private void record(String action, Authentication login) {
        String name = login instanceof OAuth2AuthenticationToken elsewhere
                ? callers.name(elsewhere.getPrincipal().getAttributes()) : login.getName();
        audit.record(new Actor(name, List.of()), action, name, Map.of("address", address(login)));
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
