package cn.chengxin.rules.document;

import cn.chengxin.rules.fact.Organization;

/**
 * An organization document that was read and found in order.
 *
 * @param organization what it says
 * @param digest {@code sha256:} and the digest of its canonical form
 * @param json its canonical form, RFC 8785
 */
public record OrganizationDocument(Organization organization, String digest, String json) {

    /** The document that says what the organization says. */
    public static OrganizationDocument of(Organization organization) {
        CanonicalJson json = CanonicalJson.of(organization);
        return new OrganizationDocument(organization, json.digest(), json.text());
    }
}
