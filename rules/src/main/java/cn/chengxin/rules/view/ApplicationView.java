package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Application;

/**
 * An application to found an organization as it is seen on the as-of date: the one fact of every rule about foundations.
 * It may be asked whatever an organization may be asked; what an application cannot have yet is unknown.
 */
public final class ApplicationView extends OrganizationView {

    private final Application application;

    /** An application on a day. */
    public ApplicationView(Application application, AsOf asOf) {
        super(application.founded(), asOf);
        this.application = application;
    }

    /** Registered bodies that come near to it. */
    @Term(value = "相近的社会组织", changedBy = Act.NOTHING)
    public SimilarBodies similarBodies() {
        return new SimilarBodies(sections().visible(application.similarBodies()));
    }
}
