package cn.chengxin.service.security;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Tokens;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** A system that sent a token of ours. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Actor actor;

    private TokenAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    static TokenAuthentication of(BearerTokenAuthenticationToken request, Tokens tokens) {
        Actor actor = tokens.actor(request.getToken());
        if (actor == null) {
            throw new InvalidBearerTokenException("The token is not known, has expired or was withdrawn");
        }
        return new TokenAuthentication(actor);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public Object getPrincipal() {
        return actor.name();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
