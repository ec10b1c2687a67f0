package cn.chengxin.service.security;

import cn.chengxin.service.access.Account;
import java.util.List;
import org.springframework.security.core.userdetails.User;

/** Somebody who logs in with a local account. What it may do is asked of the account each time. */
final class LocalUser extends User {

    private static final long serialVersionUID = 1;

    private final int passwords;

    LocalUser(Account account) {
        super(account.name(), account.password(), account.enabled(), true, true, true, List.of());
        this.passwords = account.passwords();
    }

    /** Whether the account is still as it was at the login. */
    boolean still(Account account) {
        return account.enabled() && account.passwords() == passwords;
    }
}
