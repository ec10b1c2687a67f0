package cn.chengxin.service.verdict;

import cn.chengxin.rules.document.DocumentProblem;
import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.organization.Organizations;
import cn.chengxin.service.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organization that is judged.
 *
 * @param version its version in the register; null where it came with the request
 */
record Subject(Organization organization, String digest, @Nullable Integer version) {

    static Subject of(Organizations organizations, @Nullable String uscc, @Nullable Integer version,
            @Nullable Organization organization) {
        if ((uscc == null) == (organization == null)) {
            throw Problem.DOCUMENT_REFUSED.because("The body was refused",
                    List.of(new DocumentProblem("", "expected either uscc or organization")));
        }
        if (organization != null) {
            if (version != null) {
                throw Problem.DOCUMENT_REFUSED.because("The body was refused",
                        List.of(new DocumentProblem("/version", "goes with uscc only")));
            }
            return new Subject(organization, OrganizationDocument.of(organization).digest(), null);
        }
        OrganizationHead head = organizations.get(uscc, version);
        return new Subject(head.organization(), head.digest(), head.version());
    }
}
