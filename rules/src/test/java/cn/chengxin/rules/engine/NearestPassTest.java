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
import cn.chengxin.rules.verdict.NearestPass.Step;
import cn.chengxin.rules.verdict.NearestPass.Way;
import cn.chengxin.rules.verdict.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever does what a way says stands on its day without the conclusion. */
class NearestPassTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
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

    @Test
    void aWarningIsAnsweredByNoActOfTheOrganization() {
        assertThat(ways("penalties", "[{\"decidedOn\": \"2026-10-01\", \"kinds\": [\"WARNING\"], "
                + "\"against\": \"ORGANIZATION\"}]", Outcome.ABNORMAL_ACTIVITY_LIST)).isEmpty();
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

        assertThat(ways).isNotEmpty();
        assertThat(ways.get(0).on()).isEqualTo(LocalDate.of(2027, 2, 2));
        assertThat(ways.get(0).steps()).extracting(Step::act).containsExactly("BE_REMOVED");
    }

    @Test
    void whatIsNotConcludedCannotBeLifted() {
        assertThatThrownBy(() -> Policies.RULE_BOOK.nearestPass(organization("penalties", "[]"), DAY,
                Outcome.KEY_SUPERVISION)).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("KEY_SUPERVISION");
    }

    @Property(tries = 120)
    void whoDoesWhatAWaySaysStandsWithoutTheConclusionOnItsDay(@ForAll("documents") Organization organization) {
        for (Conclusion conclusion : judged(organization, DAY)) {
            for (PassSearch.Passed passed : Policies.RULE_BOOK.passes(organization, DAY).ways(conclusion)) {
                assertThat(judged(passed.after(), passed.way().on())).doesNotContain(conclusion);
                assertThat(passed.way().on()).isAfterOrEqualTo(DAY);
                assertThat(passed.way().steps()).allSatisfy(step -> assertThat(step.on())
                        .isBetween(DAY, passed.way().on()));
            }
        }
    }

    private static List<Conclusion> judged(Organization organization, LocalDate day) {
        return Policies.RULE_BOOK.evaluate(organization, day, Detail.CLAUSES, null).conclusions();
    }

    private static List<Way> ways(String section, String records, Outcome outcome) {
        return Policies.RULE_BOOK.nearestPass(organization(section, records), DAY, outcome).get(0).ways();
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

    @Provide
    Arbitrary<Organization> documents() {
        return Arbitraries.integers().between(0, 3_999).map(index -> SyntheticRegister.of(4_000, 7, DAY).line(index))
                .map(NearestPassTest::read);
    }
}
