package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.OrganizationType;
import cn.chengxin.rules.fact.Section;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file of scenarios. An officer writes only what matters: who the organization is has defaults, a section left
 * out is known to be empty, a list is a section that is kept current, and {@code unknown} names what nobody knows.
 * Years without an annual report are years whose report was filed; a section written as {@code records} with its
 * {@code completeThrough} is taken as it stands.
 */
final class ScenariosYaml {

    private static final String UNKNOWN = "unknown";
    private static final String REGISTERED_ON = "2010-01-01";
    private static final Set<String> SECTIONS = sections();

    private final String file;
    private final Instrument instrument;
    private final Yaml yaml;

    ScenariosYaml(String file, Instrument instrument, List<Diagnostic> diagnostics) {
        this.file = file;
        this.instrument = instrument;
        this.yaml = new Yaml(file, diagnostics);
    }

    /** One scenario as it is written. */
    record Entry(String scenario, LocalDate asOf, @Nullable ObjectNode organization, Scenario.Expectation expect) {
    }

    List<Scenario> read(String text) {
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        ArrayNode root = yaml.read(text, ArrayNode.class);
        if (root != null) {
            for (JsonNode node : root) {
                String where = node.path("scenario").asString("scenario without a name");
                Entry entry = yaml.bind(node, Entry.class, where);
                if (entry == null) {
                    continue;
                }
                if (entry.scenario() == null || entry.asOf() == null || entry.expect() == null) {
                    yaml.report(where + ": needs scenario, asOf, organization and expect");
                } else if (!names.add(where)) {
                    yaml.report(where + ": the name stands twice in this file");
                } else {
                    Organization organization = organization(entry.organization(), entry.asOf(), where);
                    if (organization != null) {
                        scenarios.add(new Scenario(file, where, organization, entry.asOf(), entry.expect()));
                    }
                }
            }
        }
        return scenarios;
    }

    private @Nullable Organization organization(@Nullable ObjectNode written, LocalDate asOf, String where) {
        ObjectNode facts = written == null ? JsonNodeFactory.instance.objectNode()
                : written.deepCopy();
        JsonNode unknown = facts.remove(UNKNOWN);
        putIfAbsent(facts, "uscc", "51510900MJX000018W");
        putIfAbsent(facts, "name", "情景组织");
        putIfAbsent(facts, "type", OrganizationType.SOCIAL_GROUP.name());
        putIfAbsent(facts, "registeredOn", REGISTERED_ON);
        if (!facts.has("categories")) {
            facts.putArray("categories");
        }
        if (!facts.has("registrationAuthority")) {
            facts.putObject("registrationAuthority").put("name", "登记管理机关").put("division",
                    instrument.division());
        }
        if (!facts.has("statuses")) {
            facts.putArray("statuses").addObject().put("state", "REGISTERED").put("from",
                    facts.get("registeredOn").asString(REGISTERED_ON));
        }
        reportOtherYears(facts, asOf);
        SECTIONS.forEach(section -> complete(facts, section));
        if (unknown != null) {
            unknown.forEach(each -> facts.remove(each.asString()));
        }
        return yaml.bind(facts, Organization.class, where);
    }

    /** Every year that is over and not written has a report, filed when it ended. */
    private static void reportOtherYears(ObjectNode facts, LocalDate asOf) {
        JsonNode written = facts.path("annualReports");
        if (written.isMissingNode() || written.isArray()) {
            Set<Integer> years = new HashSet<>();
            written.forEach(report -> years.add(report.path("year").asInt()));
            ArrayNode reports = facts.putArray("annualReports");
            written.forEach(reports::add);
            for (int year = yearOfRegistration(facts); year < asOf.getYear(); year++) {
                if (!years.contains(year)) {
                    reports.addObject().put("year", year).put("filedOn", LocalDate.of(year, 12, 31).toString())
                            .put("meetsRequirements", true);
                }
            }
        }
    }

    private static int yearOfRegistration(ObjectNode facts) {
        try {
            return LocalDate.parse(facts.get("registeredOn").asString(REGISTERED_ON)).getYear();
        } catch (DateTimeException e) {
            return LocalDate.parse(REGISTERED_ON).getYear();
        }
    }

    private static void complete(ObjectNode facts, String section) {
        JsonNode written = facts.get(section);
        if (written == null || written.isArray()) {
            ObjectNode whole = facts.putObject(section);
            whole.put("completeThrough", Section.KEPT_CURRENT.toString());
            whole.set("records", written == null ? whole.arrayNode() : written);
        }
    }

    private static void putIfAbsent(ObjectNode facts, String key, String value) {
        if (!facts.has(key)) {
            facts.put(key, value);
        }
    }

    private static Set<String> sections() {
        return Set.copyOf(Arrays.stream(Organization.class.getRecordComponents())
                .filter(component -> component.getType() == Section.class).map(RecordComponent::getName).toList());
    }
}
