package cn.chengxin.rules.fact;

import cn.chengxin.rules.fact.conduct.Licence;
import cn.chengxin.rules.fact.conduct.Pledge;
import cn.chengxin.rules.fact.finance.RegisteredFunds;
import cn.chengxin.rules.fact.governance.Membership;
import cn.chengxin.rules.fact.governance.PartyBuilding;
import cn.chengxin.rules.fact.governance.Post;
import cn.chengxin.rules.fact.governance.Staffing;
import cn.chengxin.rules.fact.governance.Training;
import cn.chengxin.rules.fact.sanction.Determination;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application to found an organization (成立登记申请): what its founders put before the registration authority. It has
 * no code and no history yet. A section that is absent is unknown, as in the document of an {@link Organization}.
 *
 * @param name the name applied for
 * @param type the legal type
 * @param categories which categories it would belong to; absent where nobody has sorted it
 * @param registrationAuthority the authority applied to; its division decides which instruments apply
 * @param supervisingUnit 业务主管单位 that has agreed; absent where there is none
 * @param dualManagement whether it needs a supervising unit (双重管理)
 * @param industry the class (小类) of economic activity, four digits of GB/T 4754
 * @param posts founders and those proposed for posts; {@code from} is the day of the application
 * @param similarBodies registered bodies whose name, field or area comes near to it
 */
public record Application(String name, OrganizationType type, @Nullable Set<Category> categories,
        Authority registrationAuthority, @Nullable Authority supervisingUnit, @Nullable Boolean dualManagement,
        @Nullable Section<Charter> charters, @Nullable Section<Domicile> domiciles,
        @Nullable Section<RegisteredFunds> registeredFunds, @Nullable Section<Membership> memberships,
        @Nullable Section<Staffing> staffing, @Nullable Section<Post> posts, @Nullable Section<Training> trainings,
        @Nullable Section<Licence> licences, @Nullable Section<Pledge> pledges,
        @Nullable Section<PartyBuilding> partyBuilding, @Nullable Section<Determination> determinations,
        @Nullable Section<SimilarBody> similarBodies, @Nullable String industry) {

    private static final String NO_CODE_YET = "";

    public Application {
        categories = categories == null ? null : Set.copyOf(categories);
    }

    /** The same application beside these bodies. */
    public Application beside(Section<SimilarBody> bodies) {
        return new Application(name, type, categories, registrationAuthority, supervisingUnit, dualManagement, charters,
                domiciles, registeredFunds, memberships, staffing, posts, trainings, licences, pledges, partyBuilding,
                determinations, bodies, industry);
    }

    /** The organization that would come of it, as far as it is known: no code, no history. */
    public Organization founded() {
        return new Organization(NO_CODE_YET, name, type, categories, null, registrationAuthority, null,
                supervisingUnit, dualManagement, null, null, domiciles, charters, null, null, null, determinations,
                null, null, null, null, null, null, null, null, partyBuilding, memberships, null, null, posts, null,
                null, null, registeredFunds, null, null, null, null, null, null, pledges, null, null, licences, null,
                staffing, trainings, null, null, industry);
    }
}
