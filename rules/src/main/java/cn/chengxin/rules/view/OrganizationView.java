package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Category;
import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.OrganizationType;
import cn.chengxin.rules.fact.RegistrationStatus;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.fact.sanction.ListEntry;
import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.supervision.Assessment;
import cn.chengxin.rules.view.Records.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organization as it is seen on the as-of date: the one fact of every finding rule. Records of later days are
 * invisible and join the horizon.
 */
public final class OrganizationView extends Fact {

    private final Organization organization;
    private @Nullable Penalties penalties;
    private @Nullable AnnualReports annualReports;
    private @Nullable RectificationOrders rectificationOrders;
    private @Nullable ContactAttempts contactAttempts;
    private @Nullable ListEntries listEntries;
    private @Nullable Assessments assessments;
    private @Nullable Determinations determinations;

    /** An organization on a day. */
    public OrganizationView(Organization organization, AsOf asOf) {
        super(asOf);
        this.organization = organization;
    }

    /** The organization. */
    public Organization organization() {
        return organization;
    }

    // ---- who it is

    /** The legal type. */
    @Term("组织类型")
    public OrganizationType type() {
        return organization.type();
    }

    /** Whether it belongs to the category. */
    @Term("类别")
    public Truth belongsTo(Category category) {
        Set<Category> categories = organization.categories();
        return categories == null ? Truth.UNKNOWN : Truth.of(categories.contains(category));
    }

    /** Whether it has a supervising unit. */
    @Term("有业务主管单位")
    public Truth hasSupervisingUnit() {
        return Truth.of(organization.supervisingUnit() != null);
    }

    /** Whether it has been registered for the whole period. */
    @Term("登记满")
    public Truth registeredFor(Parameter period) {
        LocalDate since = organization.registeredOn();
        Parameter.Value value = period.at(asOf());
        return since == null || value == null || value.period() == null ? Truth.UNKNOWN
                : Truth.of(asOf().over(since, value.period()));
    }

    /** The state of its registration. */
    @Term("登记状态")
    public RegistrationStatus.@Nullable State status() {
        RegistrationStatus last = latest(organization.statuses());
        return last == null ? null : last.state();
    }

    // ---- grounds

    /** Penalties in effect and not cancelled. */
    @Term(value = "行政处罚", grounds = true)
    public Penalties penalties() {
        if (penalties == null) {
            penalties = new Penalties(visible(organization.penalties())).where(each -> Truth.of(
                    asOf().reached(each.groundOn())
                            && (each.revokedOn() == null || !asOf().reached(each.revokedOn()))));
        }
        return penalties.underRule();
    }

    /** Duties to report or to be inspected. */
    @Term(value = "年度报告", grounds = true)
    public AnnualReports annualReports() {
        if (annualReports == null) {
            annualReports = new AnnualReports(visible(organization.annualReports()));
        }
        return annualReports.underRule();
    }

    /** Orders to put a matter right. */
    @Term(value = "限期整改", grounds = true)
    public RectificationOrders rectificationOrders() {
        if (rectificationOrders == null) {
            rectificationOrders = new RectificationOrders(visible(organization.rectificationOrders()));
        }
        return rectificationOrders.underRule();
    }

    /** Attempts to reach the organization. */
    @Term(value = "联系记录", grounds = true)
    public ContactAttempts contactAttempts() {
        if (contactAttempts == null) {
            contactAttempts = new ContactAttempts(visible(organization.contactAttempts()));
        }
        return contactAttempts.underRule();
    }

    /** Written statements of authorities. */
    @Term(value = "认定文书", grounds = true)
    public Determinations determinations() {
        return allDeterminations().underRule();
    }

    // ---- states

    /** Listings that were not withdrawn. */
    @Term("名录记录")
    public ListEntries listEntries() {
        if (listEntries == null) {
            listEntries = new ListEntries(visible(organization.listEntries()))
                    .where(each -> Truth.of(each.withdrawnOn() == null || !asOf().reached(each.withdrawnOn())));
        }
        return listEntries;
    }

    /** Assessments that were not cancelled. */
    @Term("评估")
    public Assessments assessments() {
        if (assessments == null) {
            assessments = new Assessments(visible(organization.assessments()))
                    .where(each -> Truth.of(each.cancelledOn() == null || !asOf().reached(each.cancelledOn())));
        }
        return assessments;
    }

    /** The level that is valid now, 1 to 5; 0 where there is none. */
    @Term("有效评估等级")
    public Count assessmentLevel() {
        Assessments valid = assessments().valid();
        int level = valid.certain().stream().mapToInt(Assessment::level).max().orElse(0);
        return valid.incomplete() ? new Count(level, Integer.MAX_VALUE) : Count.of(level);
    }

    // ---- what selections ask of the view

    /** Every listing that can be seen. */
    List<ListEntry> listings() {
        return listEntries().certain();
    }

    /** The last day on which the organization was listed for this ground; null where it never was. */
    @Nullable LocalDate lastListedFor(ListingGround ground) {
        return listings().stream().filter(each -> each.grounds().isEmpty() || each.grounds().contains(ground))
                .map(ListEntry::listedOn).max(Comparator.naturalOrder()).orElse(null);
    }

    /** The day of the last certificate that excuses this ground; null where there is none. */
    @Nullable LocalDate lastExcused(ListingGround ground) {
        return allDeterminations().certain().stream()
                .filter(each -> each.kind() == Determination.Kind.NOT_DIRECTLY_RESPONSIBLE && each.excuses() == ground)
                .map(Determination::statedOn).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether there may be certificates that nobody has entered. */
    boolean certificatesIncomplete() {
        return allDeterminations().incomplete();
    }

    private Determinations allDeterminations() {
        if (determinations == null) {
            determinations = new Determinations(visible(organization.determinations()));
        }
        return determinations;
    }

    /** The records of a section that can be seen on the day. */
    private <T extends Dated> Selection<T> visible(@Nullable Section<T> section) {
        if (section == null) {
            return new Selection<>(this, List.of(), List.of(), true);
        }
        List<T> sure = new ArrayList<>(section.records().size());
        List<T> maybe = List.of();
        for (T each : section.records()) {
            LocalDate on = each.on();
            if (on == null) {
                maybe = new ArrayList<>(maybe);
                maybe.add(each);
            } else if (asOf().reached(on)) {
                sure.add(each);
            }
        }
        return new Selection<>(this, sure, maybe, incomplete(section));
    }

    /** The last record of a section that describes a state; null where the state is unknown. */
    private <T extends Dated> @Nullable T latest(@Nullable Section<T> section) {
        if (section == null || incomplete(section)) {
            return null;
        }
        T last = null;
        for (T each : section.records()) {
            if (each.on() != null && asOf().reached(each.on()) && (last == null || !each.on().isBefore(last.on()))) {
                last = each;
            }
        }
        return last;
    }

    private boolean incomplete(Section<?> section) {
        return !section.completeThrough().equals(Section.KEPT_CURRENT)
                && asOf().reached(section.completeThrough().plusDays(1));
    }
}
