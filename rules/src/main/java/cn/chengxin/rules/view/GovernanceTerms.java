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

    /** Charters. */
    @Term("章程")
    default Charters charters() {
        return new Charters(sections().visible(organization().charters()));
    }

    /** Domiciles. */
    @Term("住所")
    default Domiciles domiciles() {
        return new Domiciles(sections().visible(organization().domiciles()));
    }

    /** Changes of identity. */
    @Term("变更")
    default IdentityChanges identityChanges() {
        return new IdentityChanges(sections().visible(organization().identityChanges()));
    }

    /** Members. */
    @Term("会员")
    default Memberships memberships() {
        return new Memberships(sections().visible(organization().memberships()));
    }

    /** Meetings. */
    @Term("会议")
    default Meetings meetings() {
        return new Meetings(sections().visible(organization().meetings()));
    }

    /** Posts. */
    @Term("任职")
    default Posts posts() {
        return new Posts(sections().visible(organization().posts()));
    }

    /** Staff. */
    @Term("从业人员")
    default Staffings staffing() {
        return new Staffings(sections().visible(organization().staffing()));
    }

    /** Training. */
    @Term("培训")
    default Trainings trainings() {
        return new Trainings(sections().visible(organization().trainings()));
    }

    /** Internal rules. */
    @Term("内部管理制度")
    default InternalRules internalRules() {
        return new InternalRules(sections().visible(organization().internalRules()));
    }

    /** Separation from state organs. */
    @Term("脱钩")
    default Decouplings decoupling() {
        return new Decouplings(sections().visible(organization().decoupling()));
    }

    /** States of party building, one after the other. */
    @Term("党组织沿革")
    default PartyUnits partyUnits() {
        return new PartyUnits(sections().visible(organization().partyBuilding()));
    }
}
