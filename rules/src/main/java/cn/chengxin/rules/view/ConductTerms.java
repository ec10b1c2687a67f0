package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;

/** What rules may ask about conduct: activities, commendations. */
public interface ConductTerms {

    /** The organization. */
    Organization organization();

    /** Its sections as they can be seen. */
    Sections sections();

    /** Commendation activities. */
    @Term(value = "评比达标表彰", grounds = true)
    default Commendations commendations() {
        return new Commendations(sections().visible(organization().commendations())).underRule();
    }

    /** Activities. */
    @Term("活动")
    default Activities activities() {
        return new Activities(sections().visible(organization().activities()));
    }
}
