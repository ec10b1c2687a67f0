package cn.chengxin.service.access.admin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may.
 *
 * @param localAccounts whether people log in with accounts that are kept here; by default where no provider is
 *     configured
 * @param initialPassword the password of the accounts that are made at the first start; made up and printed where none
 *     is given
 * @param initialToken likewise the token for registry systems: {@code cx_} and at least 40 characters
 * @param longestSession after which everybody logs in again, however busy
 * @param oidc what a provider's tokens mean here
 */
@ConfigurationProperties("chengxin.access")
public record AccessProperties(@Nullable Boolean localAccounts, @Nullable String initialPassword,
        @Nullable String initialToken, @DefaultValue("12h") Duration longestSession, @DefaultValue Oidc oidc) {

    /**
     * What a provider's tokens mean here.
     *
     * @param claim the claim with the grants, text or a list of texts such as {@code OFFICER@510900}; others are
     *     passed over
     * @param nameClaim the claim by which people and systems are named, however they come: one name for one person is
     *     what keeps authors from approving
     */
    public record Oidc(@DefaultValue("chengxin") String claim, @DefaultValue("sub") String nameClaim) {
    }
}
