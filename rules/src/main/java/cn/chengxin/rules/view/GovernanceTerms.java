package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;

/** What rules may ask about governance: bodies, terms, branches. */
public interface GovernanceTerms {

    /** The organization. */
    Organization organization();

    /** Its sections as they can be seen. */
    Sections sections();

    /** Terms of governing bodies. */
    @Term("届次")
    default Terms terms() {
        return new Terms(sections().visible(organization().terms()));
    }

    /** Branches. */
    @Term("分支机构")
    default Branches branches() {
        return new Branches(sections().visible(organization().branches()));
    }
}
