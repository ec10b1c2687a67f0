package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Organization;

/** What rules may ask about governance: bodies, terms, branches. */
public interface GovernanceTerms {

    /** The organization. */
    Organization organization();

    /** Its sections as they can be seen. */
    Sections sections();

    /** Terms of governing bodies. */
    @Term(value = "届次", changedBy = Act.HOLD_ELECTION)
    default Terms terms() {
        return new Terms(sections().visible(organization().terms()));
    }

    /** Branches. */
    @Term(value = "分支机构", changedBy = Act.NOTHING)
    default Branches branches() {
        return new Branches(sections().visible(organization().branches()));
    }

    /** Charters. */
    @Term(value = "章程", changedBy = Act.ADOPT_CHARTER)
    default Charters charters() {
        return new Charters(sections().visible(organization().charters()));
    }

    /** Domiciles. */
    @Term(value = "住所", changedBy = Act.REGISTER_DOMICILE)
    default Domiciles domiciles() {
        return new Domiciles(sections().visible(organization().domiciles()));
    }

    /** Changes of identity. */
    @Term(value = "变更", changedBy = Act.CHANGE_REGISTRATION)
    default IdentityChanges identityChanges() {
        return new IdentityChanges(sections().visible(organization().identityChanges()));
    }

    /** Members. */
    @Term(value = "会员", changedBy = { Act.ADMIT_MEMBERS, Act.ADMIT_UNITS })
    default Memberships memberships() {
        return new Memberships(sections().visible(organization().memberships()));
    }

    /** Meetings. */
    @Term(value = "会议", changedBy = Act.HOLD_MEETING)
    default Meetings meetings() {
        return new Meetings(sections().visible(organization().meetings()));
    }

    /** Posts. */
    @Term(value = "任职", changedBy = Act.APPOINT)
    default Posts posts() {
        return new Posts(sections().visible(organization().posts()));
    }

    /** Staff. */
    @Term(value = "从业人员", changedBy = Act.HIRE)
    default Staffings staffing() {
        return new Staffings(sections().visible(organization().staffing()));
    }

    /** Training. */
    @Term(value = "培训", changedBy = Act.COMPLETE_TRAINING)
    default Trainings trainings() {
        return new Trainings(sections().visible(organization().trainings()));
    }

    /** Internal rules. */
    @Term(value = "内部管理制度", changedBy = Act.ADOPT_INTERNAL_RULE)
    default InternalRules internalRules() {
        return new InternalRules(sections().visible(organization().internalRules()));
    }

    /** Separation from state organs. */
    @Term(value = "脱钩", changedBy = Act.COMPLETE_DECOUPLING)
    default Decouplings decoupling() {
        return new Decouplings(sections().visible(organization().decoupling()));
    }

    /** States of party building, one after the other. */
    @Term(value = "党组织沿革", changedBy = Act.NOTHING)
    default PartyUnits partyUnits() {
        return new PartyUnits(sections().visible(organization().partyBuilding()));
    }
}
