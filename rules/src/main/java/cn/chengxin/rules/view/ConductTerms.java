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

    /** Things made public. */
    @Term("信息公开")
    default Disclosures disclosures() {
        return new Disclosures(sections().visible(organization().disclosures()));
    }

    /** Pledges. */
    @Term("承诺")
    default Pledges pledges() {
        return new Pledges(sections().visible(organization().pledges()));
    }

    /** Contracts with government. */
    @Term("承接政府购买服务")
    default Procurements procurements() {
        return new Procurements(sections().visible(organization().procurements()));
    }

    /** Awards and surveys. */
    @Term("表彰和调查")
    default Awards awards() {
        return new Awards(sections().visible(organization().awards()));
    }

    /** Licences and statuses. */
    @Term("许可和资格")
    default Licences licences() {
        return new Licences(sections().visible(organization().licences()));
    }
}
