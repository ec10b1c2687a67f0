package cn.chengxin.service.registration;

import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.fact.Category;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.RegistrationStatus;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.SimilarBody;
import cn.chengxin.rules.fact.Source;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.organization.OrganizationSearch;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks in the register for bodies that come near to one applied for. */
@Component
final class RegisterComparison {

    private static final int MOST = 200;
    private static final Source REGISTER = new Source("社会组织登记库", null, null, null);

    private final OrganizationSearch search;
    private final OrganizationHeads heads;

    RegisterComparison(OrganizationSearch search, OrganizationHeads heads) {
        this.search = search;
        this.heads = heads;
    }

    /** The application with its similar bodies; as it came where it names them, or where its division is unknown. */
    Application complete(Application application, LocalDate asOf) {
        String division = application.registrationAuthority().division();
        if (application.similarBodies() != null || division == null) {
            return application;
        }
        String industry = industry(application);
        List<String> codes = search.near(division, application.name(), industry, MOST + 1);
        List<SimilarBody> bodies = codes.isEmpty() ? List.of() : heads.fetch(codes).stream()
                .map(raw -> heads.decode(raw).organization()).filter(each -> stands(each, asOf))
                .sorted(Comparator.comparing(Organization::uscc))
                .map(each -> similar(each, application.name(), industry, asOf)).toList();
        return application.beside(new Section<>(
                completeThrough(industry != null && codes.size() <= MOST, asOf), bodies));
    }

    /**
     * One class of industry is what two trade associations of a place must not share; whether the scopes of others are
     * alike, no search of the register can tell, so that for them the comparison stays incomplete.
     */
    private static @Nullable String industry(Application application) {
        return application.categories() != null && application.categories().contains(Category.TRADE_ASSOCIATION)
                ? application.industry() : null;
    }

    private static LocalDate completeThrough(boolean complete, LocalDate asOf) {
        return complete ? Section.KEPT_CURRENT : asOf.minusDays(1);
    }

    private static SimilarBody similar(Organization each, String name, @Nullable String industry, LocalDate asOf) {
        boolean sameIndustry = industry != null && industry.equals(each.industry());
        return new SimilarBody(asOf, each.uscc(), each.name(), each.name().equals(name),
                sameIndustry ? Boolean.TRUE : null, true, REGISTER);
    }

    /** Whether its registration or filing has not ended by the day, as far as is known. */
    private static boolean stands(Organization organization, LocalDate asOf) {
        Section<RegistrationStatus> statuses = organization.statuses();
        return statuses == null || statuses.records().stream().filter(each -> !each.from().isAfter(asOf))
                .max(Comparator.comparing(RegistrationStatus::from)).map(RegistrationStatus::state)
                .filter(state -> state != State.REGISTERED && state != State.FILED).isEmpty();
    }
}
