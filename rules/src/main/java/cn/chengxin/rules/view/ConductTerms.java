package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;

/** What rules may ask about conduct: activities, commendations. */
public interface ConductTerms {

    /** The organization. */
    Organization organization();

    /** Its sections as they can be seen. */
    Sections sections();

    /** Commendation activities. */
    @Term(value = "评比达标表彰", grounds = true, changedBy = Act.NOTHING)
    default Commendations commendations() {
        return new Commendations(sections().visible(organization().commendations())).underRule();
    }

    /** Activities. */
    @Term(value = "活动", changedBy = Act.HOLD_ACTIVITY)
    default Activities activities() {
        return new Activities(sections().visible(organization().activities()));
    }

    /** Things made public. */
    @Term(value = "信息公开", changedBy = Act.PUBLISH)
    default Disclosures disclosures() {
        return new Disclosures(sections().visible(organization().disclosures()));
    }

    /** Pledges. */
    @Term(value = "承诺", changedBy = Act.SIGN_PLEDGE)
    default Pledges pledges() {
        return new Pledges(sections().visible(organization().pledges()));
    }

    /** Contracts with government. */
    @Term(value = "承接政府购买服务", changedBy = Act.NOTHING)
    default Procurements procurements() {
        return new Procurements(sections().visible(organization().procurements()));
    }

    /** Awards and surveys. */
    @Term(value = "表彰和调查", changedBy = Act.BE_AWARDED)
    default Awards awards() {
        return new Awards(sections().visible(organization().awards()));
    }

    /** Licences and statuses. */
    @Term(value = "许可和资格", changedBy = Act.GRANT_LICENCE)
    default Licences licences() {
        return new Licences(sections().visible(organization().licences()));
    }
}
