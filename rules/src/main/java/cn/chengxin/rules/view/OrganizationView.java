package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Category;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.OrganizationType;
import cn.chengxin.rules.fact.RegistrationStatus;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.governance.PartyBuilding;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.fact.sanction.ListEntry;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.supervision.ContactAttempt;
import cn.chengxin.rules.fact.supervision.SpotCheck;
import cn.chengxin.rules.view.Records.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organization as it is seen on the as-of date: the one fact of every finding rule. Records of later days are
 * invisible and join the horizon. Who it is, what stands on lists and what several rules ask stands here; what one
 * department keeps stands in the interface of its chapter.
 */
public class OrganizationView extends Fact
        implements ConductTerms, FinanceTerms, GovernanceTerms, SupervisionTerms {

    private final Organization organization;
    private @Nullable Sections sections;
    private @Nullable Penalties penalties;
    private @Nullable AnnualReports annualReports;
    private @Nullable ContactAttempts contactAttempts;
    private @Nullable ListEntries listEntries;
    private @Nullable Assessments assessments;
    private @Nullable Determinations determinations;
    private @Nullable Determinations certificates;
    private @Nullable PublicRecords publicRecords;
    private @Nullable PartyState partyBuilding;
    private final boolean record;
    private @Nullable OrganizationView onRecord;

    /** An organization on a day. */
    public OrganizationView(Organization organization, AsOf asOf) {
        this(organization, asOf, false);
    }

    private OrganizationView(Organization organization, AsOf asOf, boolean record) {
        super(asOf);
        this.organization = organization;
        this.record = record;
    }

    @Override
    public final Organization organization() {
        return organization;
    }

    @Override
    public final Sections sections() {
        Sections read = sections;
        if (read == null) {
            read = new Sections(this);
            sections = read;
        }
        return read;
    }

    // ---- who it is

    /** The legal type. */
    @Term(value = "组织类型", changedBy = Act.NOTHING)
    public OrganizationType type() {
        return organization.type();
    }

    /** Whether it belongs to the category. */
    @Term(value = "类别", changedBy = Act.NOTHING)
    public Truth belongsTo(Category category) {
        Set<Category> categories = organization.categories();
        return categories == null ? Truth.UNKNOWN : Truth.of(categories.contains(category));
    }

    /** Whether it has a supervising unit. */
    @Term(value = "有业务主管单位", changedBy = Act.FIND_SUPERVISING_UNIT)
    public Truth hasSupervisingUnit() {
        return Truth.of(organization.supervisingUnit() != null);
    }

    /** Whether it has been registered for the whole period. */
    @Term(value = "登记满", changedBy = Act.TIME)
    public Truth registeredFor(Parameter period) {
        return over(organization.registeredOn(), period.at(asOf()));
    }

    /** Whether it was registered on a day on which the asking rule is in force. */
    @Term(value = "施行后登记", changedBy = Act.NOTHING)
    public Truth registeredUnderRule() {
        LocalDate since = organization.registeredOn();
        return since == null ? Truth.UNKNOWN : Truth.of(window().covers(since));
    }

    /** Whether it has been registered for the one whole period and then the other. */
    @Term(value = "登记满两段期间", changedBy = Act.TIME)
    public Truth registeredForBoth(Parameter first, Parameter second) {
        LocalDate since = organization.registeredOn();
        Parameter.Value value = first.at(asOf());
        return since == null || value == null || value.period() == null ? Truth.UNKNOWN
                : over(since.plus(value.period()), second.at(asOf()));
    }

    /** The state of its registration. */
    @Term(value = "登记状态", changedBy = { Act.DEREGISTER, Act.REGISTER })
    public RegistrationStatus.@Nullable State status() {
        Section<RegistrationStatus> statuses = organization.statuses();
        RegistrationStatus last = statuses == null || sections().incomplete(statuses) ? null
                : sections().latest(statuses);
        return last == null ? null : last.state();
    }

    /** Whether it stands under dual management (双重管理). */
    @Term(value = "双重管理", changedBy = Act.NOTHING)
    public Truth dualManagement() {
        return Truth.ofNullable(organization.dualManagement());
    }

    /** Whether the division of its registration authority is among the codes. */
    @Term(value = "登记管理机关所在区划属于", changedBy = Act.NOTHING)
    public Truth registeredIn(Parameter codes) {
        String division = organization.registrationAuthority().division();
        Parameter.Value value = codes.at(asOf());
        return division == null || value == null || value.codes() == null ? Truth.UNKNOWN
                : Truth.of(value.codes().contains(division));
    }

    /** Whether it had been registered for the period when the last year ended. */
    @Term(value = "上年度终了时登记满", changedBy = Act.TIME)
    public Truth registeredByLastYearEnd(Parameter period) {
        LocalDate since = organization.registeredOn();
        Parameter.Value value = period.at(asOf());
        return since == null || value == null || value.period() == null ? Truth.UNKNOWN
                : Truth.of(asOf().reached(LocalDate.of(since.plus(value.period()).getYear() + 1, 1, 1)));
    }

    /**
     * The same organization by what stands in its record today, whatever law was in force when it arose: for a rule
     * that looks back at how things stand (没有……记录) and holds nobody to account for the past.
     */
    @Term(value = "档案所载", changedBy = Act.NOTHING)
    public OrganizationView onRecord() {
        if (onRecord == null) {
            onRecord = new OrganizationView(organization, asOf(), true);
        }
        return onRecord;
    }

    // ---- grounds

    /** Penalties in effect and not cancelled. */
    @Term(value = "行政处罚", grounds = true, changedBy = { Act.REVOKE_PENALTY, Act.TIME })
    public Penalties penalties() {
        if (penalties == null) {
            penalties = new Penalties(sections().visible(organization.penalties())).where(each -> Truth.of(
                    asOf().reached(each.groundOn())
                            && (each.revokedOn() == null || !asOf().reached(each.revokedOn()))));
        }
        return penalties.underRule();
    }

    /** Duties to report or to be inspected. */
    @Term(value = "年度报告", grounds = true, changedBy = Act.NOTHING)
    public AnnualReports annualReports() {
        if (annualReports == null) {
            annualReports = new AnnualReports(sections().visible(organization.annualReports()));
        }
        return annualReports.underRule();
    }

    /** Duties to report of all years, whatever law they arose under: for a state that has lasted. */
    @Term(value = "历年年度报告", changedBy = Act.NOTHING)
    public AnnualReports reportHistory() {
        annualReports();
        return annualReports;
    }

    /** Attempts to reach the organization. */
    @Term(value = "联系记录", grounds = true, changedBy = Act.NOTHING)
    public ContactAttempts contactAttempts() {
        if (contactAttempts == null) {
            contactAttempts = new ContactAttempts(sections().visible(organization.contactAttempts()));
        }
        return contactAttempts.underRule();
    }

    /** Written statements of authorities. */
    @Term(value = "认定文书", grounds = true, changedBy = Act.STATE)
    public Determinations determinations() {
        return allDeterminations().underRule();
    }

    /** Records of all sections whose receipt is on file. */
    @Term(value = "收到的信用信息", grounds = true, changedBy = Act.ENTER_RECORDS)
    public ReceivedRecords recordsReceived() {
        return ReceivedRecords.of(this);
    }

    // ---- states

    /** Listings that were not withdrawn. */
    @Term(value = "名录记录", changedBy = Act.WITHDRAW_LISTING)
    public ListEntries listEntries() {
        if (listEntries == null) {
            listEntries = new ListEntries(sections().visible(organization.listEntries()))
                    .where(each -> Truth.of(each.withdrawnOn() == null || !asOf().reached(each.withdrawnOn())));
        }
        return listEntries;
    }

    /** Assessments that were not cancelled. */
    @Term(value = "评估", changedBy = Act.BE_ASSESSED)
    public Assessments assessments() {
        if (assessments == null) {
            assessments = new Assessments(sections().visible(organization.assessments()))
                    .where(each -> Truth.of(each.cancelledOn() == null || !asOf().reached(each.cancelledOn())));
        }
        return assessments;
    }

    /** Assessments whose level was cancelled or replaced. */
    @Term(value = "已取消的评估", changedBy = Act.TIME)
    public Assessments formerAssessments() {
        return new Assessments(sections().visible(organization.assessments()))
                .where(each -> Truth.of(each.cancelledOn() != null && asOf().reached(each.cancelledOn())));
    }

    /** The level that is valid now, 1 to 5; 0 where there is none. */
    @Term(value = "有效评估等级", changedBy = { Act.OBTAIN_LEVEL, Act.TIME })
    public Count assessmentLevel() {
        return assessments().valid().level();
    }

    /** Entries in other bodies' registers of defaulters. */
    @Term(value = "失信名单记录", changedBy = Act.NOTHING)
    public PublicRecords publicRecords() {
        if (publicRecords == null) {
            publicRecords = new PublicRecords(sections().visible(organization.publicRecords()));
        }
        return publicRecords;
    }

    /** The state of party building. */
    @Term(value = "党建工作", changedBy = Act.NOTHING)
    public PartyState partyBuilding() {
        if (partyBuilding == null) {
            partyBuilding = partyState();
        }
        return partyBuilding;
    }

    /** Whether the organization stands on a list now on any of the grounds. */
    @Term(value = "因该情形在列", changedBy = { Act.BE_LISTED, Act.BE_REMOVED })
    public Truth listedFor(ListingGround... grounds) {
        return listEntries().standing().grounds(grounds).exist();
    }

    /** Whether a written certificate in force excuses the ground. */
    @Term(value = "对该情形有书面证明免责", changedBy = Act.CERTIFY)
    public Truth excusedFrom(ListingGround ground) {
        return lastExcused(ground).ever();
    }

    // ---- what selections ask of the view

    /** Every listing that can be seen. */
    List<ListEntry> listings() {
        return listEntries().certain();
    }

    /** Every attempt that can be seen. */
    List<ContactAttempt> attempts() {
        contactAttempts();
        return contactAttempts.certain();
    }

    /** Every inspection that can be seen. */
    Selection<SpotCheck> spotChecks() {
        return sections().visible(organization.spotChecks());
    }

    /** When the organization was last listed on any of the grounds. */
    LastDay lastListedFor(ListingGround... grounds) {
        return LastDay.listed(listEntries(), grounds);
    }

    /** When this ground was last excused. */
    LastDay lastExcused(ListingGround ground) {
        if (certificates == null) {
            certificates = allDeterminations().kind(Determination.Kind.NOT_DIRECTLY_RESPONSIBLE).current();
        }
        return LastDay.excused(certificates, ground);
    }

    private PartyState partyState() {
        Section<PartyBuilding> section = organization.partyBuilding();
        if (section == null || sections().incomplete(section)) {
            return PartyState.UNKNOWN;
        }
        PartyBuilding last = sections().latest(section);
        return last == null ? PartyState.NOTHING : PartyState.of(last);
    }

    private Determinations allDeterminations() {
        if (determinations == null) {
            determinations = new Determinations(sections().visible(organization.determinations()));
        }
        return determinations;
    }

    /** What a parameter is for an event: the law of its own day; on record, that of today. */
    Parameter.@Nullable Value valueFor(Parameter parameter, LocalDate day) {
        return record ? parameter.at(asOf()) : parameter.at(day);
    }

    /** Whether the period, counted from the day, is over. */
    Truth over(@Nullable LocalDate from, Parameter.@Nullable Value period) {
        return from == null || period == null || period.period() == null ? Truth.UNKNOWN
                : Truth.of(asOf().over(from, period.period()));
    }
}
