package cn.chengxin.service.security;

import cn.chengxin.service.access.Account;
import cn.chengxin.service.access.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The login with a local account, not too often. No bean: it would be asked again for whom it has refused. */
final class LocalLogin implements AuthenticationProvider {

    private static final int LONGEST = 100;

    private final LoginAttempts attempts = new LoginAttempts(System::nanoTime);
    private final DaoAuthenticationProvider passwords;

    LocalLogin(Accounts accounts) {
        passwords = new DaoAuthenticationProvider(name -> {
            Account account = name.length() > LONGEST ? null : accounts.find(name);
            if (account == null) {
                throw new UsernameNotFoundException("no such account");
            }
            return new LocalUser(account);
        });
        passwords.setPasswordEncoder(accounts.encoder());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        String name = request.getName().substring(0, Math.min(request.getName().length(), LONGEST));
        String address = request.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress() : "";
        attempts.begin(name, address);
        Authentication known = passwords.authenticate(request);
        attempts.succeeded(name, address);
        return known;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
