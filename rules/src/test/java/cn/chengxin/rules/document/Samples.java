package cn.chengxin.rules.document;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Documents for tests; all codes are invented. */
final class Samples {

    /** A small association with a document in order. */
    static final String ASSOCIATION = """
            {"uscc": "51510900MJX000018W", "name": "遂宁市某某协会", "type": "SOCIAL_GROUP",
             "categories": ["TRADE_ASSOCIATION", "MEMBERSHIP"], "registeredOn": "2010-05-01",
             "registrationAuthority": {"name": "遂宁市民政局", "division": "510900"},
             "penalties": {"completeThrough": "2026-10-31", "records": [
               {"decidedOn": "2025-03-01", "kinds": ["FINE", "WARNING"], "fine": 20000.50, "against": "ORGANIZATION",
                "effectiveOn": "2025-03-08", "source": {"department": "遂宁市民政局", "receivedOn": "2025-03-02"}}]},
             "annualReports": {"completeThrough": "9999-12-31", "records": [
               {"year": 2024, "dueOn": "2025-05-31", "filedOn": "2025-05-30"}]},
             "assessments": {"completeThrough": "2026-10-31", "records": [
               {"announcedOn": "2023-11-01", "level": 3, "validFrom": "2024-01-01", "validThrough": "2028-12-31"}]}}
            """;

    /** An application to found an association, in order. */
    static final String APPLICATION = """
            {"name": "遂宁市某某协会", "type": "SOCIAL_GROUP", "categories": ["TRADE_ASSOCIATION"],
             "registrationAuthority": {"name": "遂宁市民政局", "division": "510900"}, "dualManagement": false,
             "industry": "2710",
             "registeredFunds": {"completeThrough": "9999-12-31", "records": [
               {"from": "2025-01-10", "amount": 30000}]},
             "similarBodies": {"completeThrough": "9999-12-31", "records": [
               {"comparedOn": "2025-01-20", "uscc": "51510900MJX000018W", "sameName": false, "sameDivision": true}]}}
            """;

    private Samples() {
    }

    static Stream<String> accepted() {
        return Stream.of(ASSOCIATION, with("\"dualManagement\": null"), with("\"spotChecks\": null"),
                with("\"industry\": \"2710\""),
                with("\"registeredFunds\": {\"completeThrough\": \"2026-01-01\", \"records\": "
                        + "[{\"from\": \"2010-05-01\", \"amount\": 1E+5, \"nonStateShare\": 0.3333}]}"),
                with("\"memberships\": {\"completeThrough\": \"2026-01-01\", \"records\": "
                        + "[{\"from\": \"2010-05-01\", \"individuals\": 12.0}]}"));
    }

    /** Documents that the schema can refuse too, with the place of the mistake. */
    static Stream<Arguments> misshapen() {
        return Stream.of(misshapen("\"nickname\": \"x\"", "/nickname"),
                misshapen("\"managementAuthority\": {\"division\": \"510900\"}", "/managementAuthority/name"),
                misshapen("\"managementAuthority\": {\"name\": \"民政局\", \"division\": \"5109\"}",
                        "/managementAuthority/division"),
                misshapen("\"dualManagement\": \"no\"", "/dualManagement"),
                misshapen("\"industry\": \"C27\"", "/industry"),
                misshapen(section("riskAlerts", "{\"raisedOn\": \"2025-02-03\", \"score\": 101}"),
                        "/riskAlerts/records/0/score"),
                misshapen("\"spotChecks\": []", "/spotChecks"), misshapen("\"spotChecks\": {}", "/spotChecks/records"),
                misshapen(section("memberships", "{\"from\": \"2025-02-30\"}"), "/memberships/records/0/from"),
                misshapen(section("memberships", "{\"from\": \"2025-2-3\"}"), "/memberships/records/0/from"),
                misshapen(section("memberships", "{\"from\": \"0001-01-01\"}"), "/memberships/records/0/from"),
                misshapen(section("memberships", "{\"from\": 20250203}"), "/memberships/records/0/from"),
                misshapen(section("memberships", "{\"from\": null}"), "/memberships/records/0/from"),
                misshapen(section("memberships", "{\"from\": \"2025-02-03\", \"units\": 1.5}"),
                        "/memberships/records/0/units"),
                misshapen(section("memberships", "{\"from\": \"2025-02-03\", \"units\": -1}"),
                        "/memberships/records/0/units"),
                misshapen(section("registeredFunds", "{\"from\": \"2025-02-03\", \"amount\": 0.00001}"),
                        "/registeredFunds/records/0/amount"),
                misshapen(section("registeredFunds", "{\"from\": \"2025-02-03\", \"amount\": 1E+300}"),
                        "/registeredFunds/records/0/amount"),
                misshapen(section("pledges", "{\"signedOn\": \"2025-02-03\", \"kind\": \"PROMISE\"}"),
                        "/pledges/records/0/kind"),
                misshapen(section("listEntries", "{\"list\": \"ABNORMAL_ACTIVITY_LIST\", \"listedOn\": \"2025-02-03\","
                        + " \"grounds\": [\"UNREACHABLE\", \"UNREACHABLE\"]}"), "/listEntries/records/0/grounds"),
                misshapen(section("listEntries", "{\"list\": \"ABNORMAL_ACTIVITY_LIST\", \"listedOn\": \"2025-02-03\","
                        + " \"grounds\": []}"), "/listEntries/records/0/grounds"),
                misshapen("\"supervisingUnit\": {\"name\": \" \"}", "/supervisingUnit/name"),
                misshapen("\"supervisingUnit\": {\"name\": \"" + "长".repeat(4001) + "\"}", "/supervisingUnit/name"));
    }

    /** Applications that the schema can refuse too, with the place of the mistake. */
    static Stream<Arguments> misshapenApplications() {
        return Stream.of(
                Arguments.of(APPLICATION.replace("\"industry\"", "\"uscc\""), "/uscc"),
                Arguments.of(APPLICATION.replace("SOCIAL_GROUP", "CLUB"), "/type"),
                Arguments.of(APPLICATION.replace("30000", "\"many\""), "/registeredFunds/records/0/amount"),
                Arguments.of(APPLICATION.replace("\"2025-01-20\"", "\"2025-02-30\""),
                        "/similarBodies/records/0/comparedOn"),
                Arguments.of(APPLICATION.replace("\"sameName\": false", "\"sameName\": \"no\""),
                        "/similarBodies/records/0/sameName"),
                Arguments.of(APPLICATION.replace("\"2710\"", "\"C27\""), "/industry"));
    }

    private static Arguments misshapen(String property, String path) {
        return Arguments.of(with(property), path);
    }

    /** The association with one more property. */
    static String with(String property) {
        return ASSOCIATION.strip().replaceFirst("}$", "") + ", " + property + "}";
    }

    /** A section with one record. */
    static String section(String name, String... records) {
        return "\"" + name + "\": {\"completeThrough\": \"2026-10-31\", \"records\": ["
                + String.join(", ", records) + "]}";
    }
}
