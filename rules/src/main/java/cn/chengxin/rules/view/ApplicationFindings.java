package cn.chengxin.rules.view;

/** What was found about an application: the one fact of every conclusion rule about foundations. */
public final class ApplicationFindings extends Findings {

    private final ApplicationView application;

    /** No findings yet. */
    public ApplicationFindings(ApplicationView application) {
        super(application);
        this.application = application;
    }

    /** The application itself. */
    @Term(value = "成立登记申请", changedBy = Act.NOTHING)
    public ApplicationView application() {
        application.askUnder(window());
        return application;
    }
}
