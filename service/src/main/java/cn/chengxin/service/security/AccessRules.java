package cn.chengxin.service.security;

import static cn.chengxin.service.access.Role.ADMIN;
import static cn.chengxin.service.access.Role.APPROVER;
import static cn.chengxin.service.access.Role.AUDITOR;
import static cn.chengxin.service.access.Role.OFFICER;
import static cn.chengxin.service.access.Role.REGISTRY;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Which door is open to whom: the first line that fits decides, and what has no line is closed. A role here is a role
 * anywhere; whether it holds in the division that is meant, the controller asks, which knows the division.
 */
@Component
final class AccessRules {

    private final Callers callers;

    AccessRules(Callers callers) {
        this.callers = callers;
    }

    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may) {
        may.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();

        // what a browser needs to log in, and a load balancer to find a node well
        open(may, "/login", "/page/style.css", "/page/page.js", "/page/icon.svg", "/webjars/htmx.org/**",
                "/actuator/health", "/actuator/health/*");

        // what takes a processor for a moment, though it changes nothing
        reading(may, roles(OFFICER, APPROVER), "/api/v1/rule-sets/changes/*/analysis", "/changes/*/analysis");

        // whoever is known: asking changes nothing
        reading(may, Role.values(), "/", "/account", "/page/**", "/organizations/**", "/watch-lists/**", "/law/**",
                "/rules/**", "/changes/**", "/webjars/**",
                "/api-docs", "/swagger-ui/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/info", "/api/v1/me",
                "/api/v1/organizations/**", "/api/v1/scans/**", "/api/v1/watch-lists/**", "/api/v1/rule-sets/**",
                "/api/v1/law/**", "/api/v1/schemas/**");
        all(may, Role.values(), "/api/v1/verdicts/**", "/api/v1/registration-checks");
        one(may, HttpMethod.PUT, Role.values(), "/api/v1/me/password");
        one(may, HttpMethod.POST, Role.values(), "/account/password");

        // registry systems keep organizations; scans are started by them and by administrators
        one(may, HttpMethod.PUT, roles(REGISTRY), "/api/v1/organizations/*");
        one(may, HttpMethod.POST, roles(REGISTRY), "/api/v1/organizations/import");
        one(may, HttpMethod.POST, roles(REGISTRY, ADMIN), "/api/v1/scans", "/page/scans");

        // officers and approvers make the rules
        all(may, roles(OFFICER, APPROVER), "/api/v1/rule-sets/**");
        one(may, HttpMethod.POST, roles(APPROVER), "/changes/*/approval", "/rules/rollbacks");
        one(may, HttpMethod.POST, roles(OFFICER, APPROVER), "/changes/*/checks", "/changes/*/impacts",
                "/changes/*/impacts/*/cancellation", "/changes/*/return", "/changes/*/scenarios/runs");
        one(may, HttpMethod.POST, roles(OFFICER), "/changes/**");

        // administrators let people and systems in; auditors see what was done
        all(may, roles(ADMIN), "/api/v1/accounts/**", "/api/v1/tokens/**");
        reading(may, roles(AUDITOR, ADMIN), "/api/v1/audit-log/**", "/audit-log", "/actuator/prometheus");

        may.anyRequest().denyAll();
    }

    private static Role[] roles(Role... roles) {
        return roles;
    }

    private static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
            may, String... paths) {
        may.requestMatchers(HttpMethod.GET, paths).permitAll();
        may.requestMatchers(HttpMethod.HEAD, paths).permitAll();
    }

    private void reading(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may,
            Role[] roles, String... paths) {
        one(may, HttpMethod.GET, roles, paths);
        one(may, HttpMethod.HEAD, roles, paths);
    }

    private void one(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may,
            HttpMethod method, Role[] roles, String... paths) {
        may.requestMatchers(method, paths).access(any(roles));
    }

    private void all(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may,
            Role[] roles, String... paths) {
        may.requestMatchers(paths).access(any(roles));
    }

    private AuthorizationManager<RequestAuthorizationContext> any(Role... roles) {
        return (authentication, context) -> {
            Actor actor = callers.actor(authentication.get());
            return new AuthorizationDecision(actor != null && Stream.of(roles).anyMatch(actor::is));
        };
    }
}
