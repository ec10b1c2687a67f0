package cn.chengxin.service.security;

import org.springframework.security.core.AuthenticationException;

/** Whom a provider knows, and does not name as this service is told to name people. */
final class Unnamed extends AuthenticationException {

    private static final long serialVersionUID = 1;

    Unnamed(String claim) {
        super("The provider does not say who it is: claim " + claim + " (expected: a text or a number)");
    }
}
