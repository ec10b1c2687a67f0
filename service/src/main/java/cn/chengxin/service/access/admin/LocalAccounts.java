package cn.chengxin.service.access.admin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Whether people log in with accounts that are kept here: by default where no other provider is configured. */
@Component
public final class LocalAccounts {

    private final boolean allowed;

    LocalAccounts(AccessProperties properties, ObjectProvider<ClientRegistrationRepository> providers) {
        Boolean said = properties.localAccounts();
        this.allowed = said == null ? providers.getIfAvailable() == null : said;
    }

    /** Whether they do. */
    public boolean allowed() {
        return allowed;
    }
}
