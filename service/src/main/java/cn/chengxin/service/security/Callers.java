package cn.chengxin.service.security;

import cn.chengxin.service.access.Account;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.admin.AccessProperties;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who asks, however it said so. */
@Component
final class Callers {

    private final Accounts accounts;
    private final AccessProperties.Oidc oidc;

    Callers(Accounts accounts, AccessProperties properties) {
        this.accounts = accounts;
        this.oidc = properties.oidc();
    }

    /** Null where nobody said anything. */
    @Nullable Actor actor(@Nullable Authentication authentication) {
        if (authentication instanceof TokenAuthentication token) {
            return token.actor();
        } else if (authentication instanceof JwtAuthenticationToken token) {
            return elsewhere(token.getTokenAttributes());
        } else if (authentication instanceof OAuth2AuthenticationToken login) {
            return elsewhere(login.getPrincipal().getAttributes());
        } else if (authentication != null && authentication.getPrincipal() instanceof LocalUser user) {
            Account account = accounts.recent(user.getUsername());
            if (account == null || !user.still(account)) {
                throw new CredentialsExpiredException("the account was changed after this session began");
            }
            return account.actor();
        }
        return null;
    }

    private Actor elsewhere(Map<String, Object> claims) {
        Object value = claims.get(oidc.claim());
        Stream<?> texts = value instanceof Collection<?> list ? list.stream()
                : value instanceof String text ? Stream.of(text.split("[\\s,]+")) : Stream.empty();
        List<Grant> grants = texts.map(String::valueOf).map(Grant::of).filter(Objects::nonNull).toList();
        return new Actor(name(claims), grants);
    }

    /**
     * How somebody is called whom another provider knows, at a browser as with a token: by a name that no local account
     * can have.
     *
     * @throws Unnamed where the provider does not say it
     */
    String name(Map<String, Object> claims) {
        Object name = claims.get(oidc.nameClaim());
        if (name instanceof Number || name instanceof String text && !text.isBlank()) {
            return "oidc:" + name;
        }
        throw new Unnamed(oidc.nameClaim());
    }
}
