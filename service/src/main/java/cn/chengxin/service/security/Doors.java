package cn.chengxin.service.security;

import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Tokens;
import cn.chengxin.service.access.admin.AccessProperties;
import cn.chengxin.service.access.admin.LocalAccounts;
import cn.chengxin.service.web.PageRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors: one for systems, which send a token each time, and one for people, who log in and have a session. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final RequestMatcher WITH_A_TOKEN = request -> {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, "Bearer ", 0, 7);
    };

    private final AccessRules rules;
    private final Callers callers;
    private final Refusals refusals;

    Doors(AccessRules rules, Callers callers, Refusals refusals) {
        this.rules = rules;
        this.callers = callers;
        this.refusals = refusals;
    }

    /** No session and so no forged request of a browser: what a browser adds by itself is not looked at. */
    @Bean
    @Order(1)
    SecurityFilterChain systems(HttpSecurity http, Tokens tokens, ObjectProvider<JwtDecoder> decoders) {
        JwtDecoder decoder = decoders.getIfAvailable();
        AuthenticationManager own = request -> TokenAuthentication.of((BearerTokenAuthenticationToken) request, tokens);
        AuthenticationManager others = decoder == null ? own : new JwtAuthenticationProvider(decoder)::authenticate;
        common(http).securityMatcher(WITH_A_TOKEN)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals).accessDeniedHandler(refusals)
                        .authenticationManagerResolver(request -> Tokens.spelled(
                                request.getHeader(HttpHeaders.AUTHORIZATION).substring(7).strip()) ? own : others));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Accounts accounts, LocalAccounts local, AccessProperties properties,
            ObjectProvider<ClientRegistrationRepository> providers) {
        common(http).addFilterBefore(new SessionLimits(properties.longestSession()), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(pages()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"));
        if (local.allowed()) {
            http.authenticationProvider(new LocalLogin(accounts)).formLogin(form -> form.loginPage("/login")
                    .successHandler(backToThePage()).failureHandler(refusals));
        }
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(provider -> provider.loginPage("/login").successHandler(backToThePage())
                    .failureHandler(refusals).userInfoEndpoint(known -> known
                            .oidcUserService(named(new OidcUserService()))
                            .userService(named(new DefaultOAuth2UserService()))));
        }
        return http.build();
    }

    /** Lets nobody in whom nobody could name afterwards. */
    private <R extends OAuth2UserRequest, U extends OAuth2User> OAuth2UserService<R, U> named(
            OAuth2UserService<R, U> users) {
        return request -> {
            U user = users.loadUser(request);
            callers.name(user.getAttributes());
            return user;
        };
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.authorizeHttpRequests(rules::apply)
                .addFilterAfter(new CurrentActor(callers), AuthorizationFilter.class)
                .httpBasic(basic -> basic.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /** Only a page is worth coming back to. */
    private static HttpSessionRequestCache pages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && PageRequests.whole(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler backToThePage() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(pages());
        return handler;
    }
}
