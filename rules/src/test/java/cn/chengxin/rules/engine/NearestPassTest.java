package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.policies.Policies;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.NearestPass;
import cn.chengxin.rules.verdict.NearestPass.Needs;
import cn.chengxin.rules.verdict.NearestPass.Step;
import cn.chengxin.rules.verdict.NearestPass.Way;
import cn.chengxin.rules.verdict.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever does what a way says stands on its day without the conclusion. */
class NearestPassTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    /** What an organization would want lifted; the others favour it, or only say who supervises it and how. */
    private static final Set<Outcome> ADVERSE = EnumSet.of(Outcome.GUIDANCE, Outcome.INTERVIEW, Outcome.KEY_SUPERVISION,
            Outcome.ABNORMAL_ACTIVITY_LIST, Outcome.SERIOUS_DISHONESTY_LIST, Outcome.CORRECT_PROCUREMENT,
            Outcome.NOT_RECOMMENDED, Outcome.NOT_QUALIFIED, Outcome.REFUSED, Outcome.PARTY_REMINDER, Outcome.PARTY_IN_STEP,
            Outcome.PARTY_INSTRUCTOR, Outcome.JOINT_PARTY_UNIT, Outcome.OWN_PARTY_UNIT, Outcome.DORMANT_LIST,
            Outcome.EXIT_REVIEW, Outcome.DEREGISTRATION, Outcome.CANCELLATION_CASE, Outcome.ADVISE_ASSESSMENT,
            Outcome.NOT_ASSESSABLE, Outcome.REVIEW_LEVEL, Outcome.CORRECT, Outcome.INVESTIGATE, Outcome.BAN,
            Outcome.STRICT_ENFORCEMENT, Outcome.GRADE_C, Outcome.GRADE_D, Outcome.PUBLICITY_CONTINUES,
            Outcome.NO_INCENTIVE, Outcome.ENTER_RECORDS, Outcome.CORRECT_PROCEDURE, Outcome.RESTRUCTURING_TO_BE_WEIGHED,
            Outcome.RECORD_TO_BE_VERIFIED, Outcome.RISK_TO_BE_ASSESSED, Outcome.LISTING_TO_BE_WEIGHED);
    /** Registered in Xuecheng, with nothing to answer for. */
    private static final String CLEAN = """
            {"uscc": "52370403MJX000018N", "name": "示例", "type": "PRIVATE_NON_ENTERPRISE", "categories": [],
             "registeredOn": "2015-03-01", "registrationAuthority": {"name": "登记管理机关", "division": "370403"},
             "statuses": [{"state": "REGISTERED", "from": "2015-03-01"}],
             "annualReports": [{"year": 2025, "filedOn": "2026-03-01", "meetsRequirements": true}], "penalties": [],
             "listEntries": [], "publicRecords": [], "determinations": [], "rectificationOrders": [],
             "contactAttempts": [], "partyBuilding": [], "violations": []}""";

    @Test
    void aReportFiledLateLiftsTheProposalAtOnce() {
        Way way = ways("annualReports", "[{\"year\": 2025, \"dueOn\": \"2026-05-31\"}]",
                Outcome.ABNORMAL_ACTIVITY_LIST).get(0);

        assertThat(way.on()).isEqualTo(DAY);
        assertThat(way.steps()).extracting(Step::act).containsExactly("FILE_REPORT");
        assertThat(way.steps().get(0).records()).hasSize(1);
        assertThat(way.steps().get(0).citation().clause()).isEqualTo("第十一条第一款第(一)项");
    }

    /** What an authority may decide is told as such, and only because nothing else helps. */
    @Test
    void aWarningIsAnsweredByNoActOfTheOrganization() {
        NearestPass pass = pass("penalties", "[{\"decidedOn\": \"2026-10-01\", \"kinds\": [\"WARNING\"], "
                + "\"against\": \"ORGANIZATION\"}]", Outcome.ABNORMAL_ACTIVITY_LIST);

        assertThat(pass.needs()).isEqualTo(Needs.AUTHORITY);
        assertThat(pass.ways()).flatExtracting(Way::steps).extracting(Step::by).doesNotContain("ORGANIZATION");
    }

    /** 令60 第十七条: two years on the list, and an application; removed on the day after they are over. */
    @Test
    void theSeriousListIsLeftAfterTwoYearsOnApplication() {
        List<Way> ways = ways("listEntries", listed("SERIOUS_DISHONESTY_LIST", "SUSPENSION_OF_ACTIVITY", "2025-03-01"),
                Outcome.KEY_SUPERVISION);

        assertThat(ways).hasSize(1);
        assertThat(ways.get(0).on()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(ways.get(0).steps()).extracting(Step::act).containsExactlyInAnyOrder("APPLY_FOR_REMOVAL", "BE_REMOVED");
        assertThat(ways.get(0).steps()).filteredOn(step -> step.act().equals("BE_REMOVED")).extracting(Step::on)
                .containsExactly(LocalDate.of(2027, 3, 2));
    }

    /** 令60 第十四条: listed for a warning alone, removed by the authority six months later, without an application. */
    @Test
    void aListingForAWarningEndsByItselfAfterSixMonths() {
        List<Way> ways = ways("listEntries", listed("ABNORMAL_ACTIVITY_LIST", "WARNING_OR_FINE", "2026-08-01"), Outcome.INTERVIEW);

        assertThat(ways).filteredOn(way -> way.on().equals(LocalDate.of(2027, 2, 2))).singleElement()
                .satisfies(way -> assertThat(way.steps()).extracting(Step::act).containsExactly("BE_REMOVED"));
    }

    @Test
    void whatIsNotConcludedCannotBeLifted() {
        assertThatThrownBy(() -> Policies.RULE_BOOK.nearestPass(organization("penalties", "[]"), DAY,
                Outcome.KEY_SUPERVISION)).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("KEY_SUPERVISION");
    }

    /** One organization in every situation of the register, and every conclusion that it would want lifted. */
    @Test
    void whoDoesWhatAWaySaysStandsWithoutTheConclusionOnItsDay() {
        Map<Needs, Integer> counts = new EnumMap<>(Needs.class);
        for (Organization organization : situations()) {
            PassSearch search = Policies.RULE_BOOK.passes(organization, DAY);
            for (Conclusion conclusion : judged(organization, DAY)) {
                if (ADVERSE.contains(conclusion.outcome())) {
                    PassSearch.Found found = search.of(conclusion);
                    found.passed().forEach(each -> holds(each, conclusion));
                    explains(found.pass());
                    counts.merge(found.pass().needs(), 1, Integer::sum);
                }
            }
        }
        System.getLogger("nearest passes").log(System.Logger.Level.INFO, "of all adverse conclusions: " + counts);
        assertThat(counts.get(Needs.ACT)).as("most can help themselves: %s", counts)
                .isGreaterThan(counts.values().stream().mapToInt(Integer::intValue).sum() / 2);
    }

    private static void holds(PassSearch.Passed passed, Conclusion conclusion) {
        LocalDate day = passed.way().on();
        assertThat(judged(passed.after(), day)).as("%s", passed.way()).doesNotContain(conclusion);
        assertThat(day).isAfterOrEqualTo(DAY);
        assertThat(passed.way().steps()).allSatisfy(step -> assertThat(step.on()).isBetween(DAY, day));
    }

    /** No path for no reason would be none: each names what stands in the way, and that it is not the organization's. */
    private static void explains(NearestPass pass) {
        if (pass.needs() == Needs.NO_PATH) {
            assertThat(pass.obstacles()).as("%s", pass.conclusion()).isNotEmpty()
                    .allSatisfy(each -> assertThat(each.by()).isIn("AUTHORITY", "COURT", "NOBODY"));
        }
    }

    private static Collection<Organization> situations() {
        SyntheticRegister register = SyntheticRegister.of(SyntheticRegister.RESERVED_AMONG, 7, DAY);
        Map<String, Organization> situations = new TreeMap<>();
        for (int i = 0; i < register.size(); i++) {
            String line = register.line(i);
            situations.computeIfAbsent(register.situation(i).name(), name -> read(line));
        }
        return situations.values();
    }

    private static List<Conclusion> judged(Organization organization, LocalDate day) {
        return Policies.RULE_BOOK.evaluate(organization, day, Detail.CLAUSES, null).conclusions();
    }

    private static List<Way> ways(String section, String records, Outcome outcome) {
        return pass(section, records, outcome).ways();
    }

    private static NearestPass pass(String section, String records, Outcome outcome) {
        return Policies.RULE_BOOK.nearestPass(organization(section, records), DAY, outcome).get(0);
    }

    private static String listed(String list, String ground, String day) {
        return "[{\"list\": \"%s\", \"listedOn\": \"%s\", \"grounds\": [\"%s\"]}]".formatted(list, day, ground);
    }

    /** The clean organization but for one section; every section is kept current. */
    private static Organization organization(String section, String records) {
        ObjectNode document = (ObjectNode) JSON.readTree(CLEAN);
        document.set(section, JSON.readTree(records));
        document.properties().stream().filter(each -> each.getValue().isArray() && !each.getKey().equals("categories"))
                .forEach(each -> each.setValue(document.objectNode().put("completeThrough", "9999-12-31")
                        .set("records", each.getValue())));
        return read(document.toString());
    }

    private static Organization read(String json) {
        Reading reading = OrganizationDocuments.read(json);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).document().organization();
    }
}
