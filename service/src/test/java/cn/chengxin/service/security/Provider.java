package cn.chengxin.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Person;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An OpenID Connect provider on this machine, which knows the officer {@code fang}, whom it also calls
 * {@code li.fang}, {@code lin}, and the system {@code registry}.
 * No configuration by annotation: the service would find it.
 */
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class, SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class})
class Provider {

    static final String PASSWORD = "a password at the provider";

    private static final String CLIENT = "spring.security.oauth2.client.";
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static String secret(String client) {
        return "a secret of " + client;
    }

    static String issuer(ServletWebServerApplicationContext provider) {
        return "http://127.0.0.1:" + provider.getWebServer().getPort();
    }

    /** What an operator writes so that the service takes people and tokens from it. */
    static void configure(DynamicPropertyRegistry properties, ServletWebServerApplicationContext provider) {
        properties.add(CLIENT + "registration.gov.client-id", () -> "chengxin");
        properties.add(CLIENT + "registration.gov.client-secret", () -> secret("chengxin"));
        properties.add(CLIENT + "registration.gov.client-name", () -> "统一身份认证");
        properties.add(CLIENT + "registration.gov.scope", () -> "openid");
        properties.add(CLIENT + "provider.gov.issuer-uri", () -> issuer(provider));
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> issuer(provider));
        properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> "registry");
    }

    /** Starts one. */
    static ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Provider.class).run("--server.port=0",
                "--spring.application.name=provider", "--server.servlet.session.cookie.name=PROVIDER");
    }

    /** Makes the service known to it. */
    static void register(ServletWebServerApplicationContext provider, String redirect) {
        provider.getBean(InMemoryRegisteredClientRepository.class).save(client("chengxin")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri(redirect)
                .scope("openid").build());
    }

    /** Logs somebody in at it, and gives the page of the service that this leads to. */
    static HttpResponse<String> login(Person person, String name) {
        HttpResponse<String> form = person.follow(person.get("/oauth2/authorization/gov"));
        Matcher csrf = HIDDEN.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        return person.follow(person.post(form.uri().resolve("/login").toString(), "", "_csrf", csrf.group(1),
                "username", name, "password", PASSWORD));
    }

    /** A token that it signed. */
    static String token(ServletWebServerApplicationContext provider, Map<String, Object> claims) {
        return provider.getBean(JwtEncoder.class).encode(JwtEncoderParameters.from(JwtClaimsSet.builder()
                .issuer(issuer(provider)).audience(List.of("registry")).expiresAt(Instant.now().plusSeconds(300))
                .claims(all -> all.putAll(claims)).build())).getTokenValue();
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id).clientId(id).clientSecret("{noop}" + secret(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(may -> may.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults()).build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(client("registry")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build());
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(Stream.of("fang", "lin").map(name -> User.withUsername(name)
                .password("{noop}" + PASSWORD).build()).toList());
    }

    /** Only fang has another name. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> grants() {
        return context -> {
            boolean fang = context.getPrincipal().getName().equals("fang");
            context.getClaims().claim("chengxin", fang
                    ? List.of("OFFICER@510900", "KING@100000", "ADMIN@5109", "openid")
                    : "REGISTRY@510900 AUDITOR@510000");
            if (fang) {
                context.getClaims().claim("preferred_username", "li.fang");
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("test").generate()));
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }
}
