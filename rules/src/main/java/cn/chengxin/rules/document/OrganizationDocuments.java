package cn.chengxin.rules.document;

import cn.chengxin.rules.fact.Authority;
import cn.chengxin.rules.fact.Organization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads organization documents: structure, codes and days. */
public final class OrganizationDocuments {

    /** No document is larger; the usual one has a few thousand bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private OrganizationDocuments() {
    }

    /** Reads a document from UTF-8 bytes. */
    public static Reading read(byte[] utf8) {
        return utf8.length > MAX_BYTES ? tooLarge() : reading(StrictJson.read(utf8, Organization.class));
    }

    /** Reads a document from text. */
    public static Reading read(String json) {
        return json.length() > MAX_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES ? tooLarge()
                : reading(StrictJson.read(json, Organization.class));
    }

    private static Reading tooLarge() {
        return new Reading.Refused(List.of(new DocumentProblem("", "larger than " + MAX_BYTES + " bytes")));
    }

    private static Reading reading(StrictJson.Parsed<Organization> parsed) {
        Organization organization = parsed.value();
        return organization == null ? new Reading.Refused(parsed.problems())
                : new Reading.Accepted(OrganizationDocument.of(organization), warnings(organization));
    }

    /** What a person should look at in an organization, though nothing forbids it. */
    public static List<DocumentProblem> warnings(Organization organization) {
        List<DocumentProblem> warnings = new ArrayList<>();
        String uscc = organization.uscc();
        if (Uscc.legacy(uscc)) {
            warnings.add(new DocumentProblem("/uscc", "an organisation code from before the unified social credit "
                    + "code: give the code of 18 characters"));
            return warnings;
        }
        char kind = switch (organization.type()) {
            case SOCIAL_GROUP -> '1';
            case PRIVATE_NON_ENTERPRISE -> '2';
            case FOUNDATION -> '3';
        };
        if (uscc.charAt(0) != '5') {
            warnings.add(new DocumentProblem("/uscc", "was not given out by a civil affairs department (5)"));
        } else if (uscc.charAt(1) != kind) {
            warnings.add(new DocumentProblem("/uscc", "its second character does not go with the type: a "
                    + organization.type() + " has " + kind));
        }
        Authority authority = organization.registrationAuthority();
        if (authority.division() == null) {
            warnings.add(new DocumentProblem("/registrationAuthority/division",
                    "unknown: only national instruments can be applied"));
        } else if (!uscc.substring(2, 8).equals(authority.division())) {
            warnings.add(new DocumentProblem("/uscc", "names another division than the registration authority's: a "
                    + "former division code, or a registration that moved"));
        }
        return warnings;
    }
}
