package cn.chengxin.rules.document;

import cn.chengxin.rules.fact.Application;
import java.util.List;

/** Reads applications to found an organization (成立登记申请), as strictly as documents of organizations. */
public final class ApplicationDocuments {

    private ApplicationDocuments() {
    }

    /** Reads an application from UTF-8 bytes. */
    public static StrictJson.Parsed<Application> read(byte[] utf8) {
        return utf8.length > OrganizationDocuments.MAX_BYTES
                ? new StrictJson.Parsed<>(null, List.of(new DocumentProblem("",
                        "larger than " + OrganizationDocuments.MAX_BYTES + " bytes")))
                : StrictJson.read(utf8, Application.class);
    }
}
