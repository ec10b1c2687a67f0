package cn.chengxin.rules.fact;

import cn.chengxin.rules.fact.conduct.Activity;
import cn.chengxin.rules.fact.conduct.Award;
import cn.chengxin.rules.fact.conduct.Commendation;
import cn.chengxin.rules.fact.conduct.Disclosure;
import cn.chengxin.rules.fact.conduct.Licence;
import cn.chengxin.rules.fact.conduct.Pledge;
import cn.chengxin.rules.fact.conduct.Procurement;
import cn.chengxin.rules.fact.finance.Audit;
import cn.chengxin.rules.fact.finance.Charge;
import cn.chengxin.rules.fact.finance.FeeStandard;
import cn.chengxin.rules.fact.finance.FinancialYear;
import cn.chengxin.rules.fact.finance.RegisteredFunds;
import cn.chengxin.rules.fact.finance.Subsidy;
import cn.chengxin.rules.fact.governance.Branch;
import cn.chengxin.rules.fact.governance.Decoupling;
import cn.chengxin.rules.fact.governance.InternalRule;
import cn.chengxin.rules.fact.governance.Meeting;
import cn.chengxin.rules.fact.governance.Membership;
import cn.chengxin.rules.fact.governance.PartyBuilding;
import cn.chengxin.rules.fact.governance.Post;
import cn.chengxin.rules.fact.governance.Staffing;
import cn.chengxin.rules.fact.governance.Term;
import cn.chengxin.rules.fact.governance.Training;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.fact.sanction.ListEntry;
import cn.chengxin.rules.fact.sanction.Penalty;
import cn.chengxin.rules.fact.sanction.PublicRecord;
import cn.chengxin.rules.fact.supervision.AnnualReport;
import cn.chengxin.rules.fact.supervision.Assessment;
import cn.chengxin.rules.fact.supervision.CaseStep;
import cn.chengxin.rules.fact.supervision.Complaint;
import cn.chengxin.rules.fact.supervision.ContactAttempt;
import cn.chengxin.rules.fact.supervision.RectificationOrder;
import cn.chengxin.rules.fact.supervision.RiskAlert;
import cn.chengxin.rules.fact.supervision.SpotCheck;
import cn.chengxin.rules.fact.supervision.Violation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organization document (社会组织档案): everything that a registry holds about one organization. Who it is comes
 * first and is required; every other part is a {@link Section}, and a section that is absent is unknown.
 *
 * @param uscc unified social credit code, 18 characters, GB 32100-2015
 * @param name the registered name
 * @param type the legal type
 * @param categories which categories it belongs to; absent where nobody has sorted it
 * @param registeredOn the day of registration (成立登记)
 * @param registrationAuthority 登记管理机关 that registers; its division decides which instruments apply
 * @param managementAuthority the body that supervises where registering and supervising are split (行政审批局, 民政局)
 * @param supervisingUnit 业务主管单位; absent where there is none
 * @param dualManagement whether it needs a supervising unit (双重管理); false for direct registration (直接登记). Whether
 *     it is only filed (备案) is a state of {@code statuses}
 * @param industry the class (小类) of economic activity that an industry association stands for, four digits of
 *     GB/T 4754 国民经济行业分类
 */
public record Organization(String uscc, String name, OrganizationType type, @Nullable Set<Category> categories,
        @Nullable LocalDate registeredOn, Authority registrationAuthority, @Nullable Authority managementAuthority,
        @Nullable Authority supervisingUnit, @Nullable Boolean dualManagement,
        @Nullable Section<RegistrationStatus> statuses, @Nullable Section<IdentityChange> identityChanges,
        @Nullable Section<Domicile> domiciles, @Nullable Section<Charter> charters,
        @Nullable Section<Penalty> penalties, @Nullable Section<ListEntry> listEntries,
        @Nullable Section<PublicRecord> publicRecords, @Nullable Section<Determination> determinations,
        @Nullable Section<AnnualReport> annualReports, @Nullable Section<SpotCheck> spotChecks,
        @Nullable Section<RectificationOrder> rectificationOrders, @Nullable Section<Violation> violations,
        @Nullable Section<CaseStep> caseSteps, @Nullable Section<ContactAttempt> contactAttempts,
        @Nullable Section<Complaint> complaints, @Nullable Section<Assessment> assessments,
        @Nullable Section<PartyBuilding> partyBuilding, @Nullable Section<Membership> memberships,
        @Nullable Section<Term> terms, @Nullable Section<Meeting> meetings, @Nullable Section<Post> posts,
        @Nullable Section<Branch> branches, @Nullable Section<Decoupling> decoupling,
        @Nullable Section<FinancialYear> financialYears, @Nullable Section<RegisteredFunds> registeredFunds,
        @Nullable Section<FeeStandard> feeStandards, @Nullable Section<Charge> charges,
        @Nullable Section<Audit> audits, @Nullable Section<Activity> activities,
        @Nullable Section<Commendation> commendations, @Nullable Section<Disclosure> disclosures,
        @Nullable Section<Pledge> pledges, @Nullable Section<Procurement> procurements,
        @Nullable Section<Award> awards, @Nullable Section<Licence> licences,
        @Nullable Section<InternalRule> internalRules, @Nullable Section<Staffing> staffing,
        @Nullable Section<Training> trainings, @Nullable Section<Subsidy> subsidies,
        @Nullable Section<RiskAlert> riskAlerts, @Nullable String industry) {

    /** Which component holds records of which kind. */
    private static final Map<Type, RecordComponent> SECTIONS = byKind();

    public Organization {
        categories = categories == null ? null : Set.copyOf(categories);
    }

    /** All sections; null where one is unknown. */
    public List<@Nullable Section<? extends Dated>> sections() {
        return Arrays.asList(statuses, identityChanges, domiciles, charters, penalties, listEntries, publicRecords,
                determinations, annualReports, spotChecks, rectificationOrders, violations, caseSteps, contactAttempts,
                complaints, assessments, partyBuilding, memberships, terms, meetings, posts, branches, decoupling,
                financialYears, registeredFunds, feeStandards, charges, audits, activities, commendations, disclosures,
                pledges, procurements, awards, licences, internalRules, staffing, trainings, subsidies, riskAlerts);
    }

    /** The section that holds records of this kind; null where it is unknown. */
    public <T extends Dated> @Nullable Section<T> section(Class<T> kind) {
        RecordComponent component = SECTIONS.get(kind);
        if (component == null) {
            throw new IllegalArgumentException("no section of " + kind);
        }
        return sectionIn(component);
    }

    private static Map<Type, RecordComponent> byKind() {
        Map<Type, RecordComponent> sections = new HashMap<>();
        for (RecordComponent component : Organization.class.getRecordComponents()) {
            if (component.getGenericType() instanceof ParameterizedType type && type.getRawType() == Section.class) {
                sections.put(type.getActualTypeArguments()[0], component);
            }
        }
        return sections;
    }

    @SuppressWarnings("unchecked") // the component's type says which records it holds
    private <T extends Dated> @Nullable Section<T> sectionIn(RecordComponent component) {
        try {
            return (Section<T>) component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
