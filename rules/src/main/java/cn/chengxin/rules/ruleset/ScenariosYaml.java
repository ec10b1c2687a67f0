package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.document.DocumentProblem;
import cn.chengxin.rules.document.StrictJson;
import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.OrganizationType;
import cn.chengxin.rules.fact.Section;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file of scenarios. An officer writes only what matters: who the organization is has defaults, a section left
 * out is known to be empty, a list is a section that is kept current, and {@code unknown} names what nobody knows.
 * Years without an annual report are years whose report was filed; a section written as {@code records} with its
 * {@code completeThrough} is taken as it stands. What all scenarios of a rule set share stands in its
 * {@code scenarios/background.yaml} and counts for what a scenario leaves out.
 */
final class ScenariosYaml {

    private static final String UNKNOWN = "unknown";
    private static final String REGISTERED_ON = "2010-01-01";
    /** More than anybody reads in one file. */
    private static final int MOST = 500;
    private static final ValueRange YEARS = ValueRange.of(1900, 2999);

    private final String file;
    private final Instrument instrument;
    private final Background background;
    private final Yaml yaml;

    ScenariosYaml(String file, Instrument instrument, Background background, List<Diagnostic> diagnostics) {
        this.file = file;
        this.instrument = instrument;
        this.background = background;
        this.yaml = new Yaml(file, diagnostics);
    }

    /** One scenario as it is written. */
    record Entry(String scenario, LocalDate asOf, @Nullable ObjectNode organization,
            @Nullable ObjectNode application, Scenario.Expectation expect) {
    }

    /** What the scenarios of a rule set have in common, as it is written. */
    record Background(@Nullable ObjectNode organization, @Nullable ObjectNode application) {

        static final Background NONE = new Background(null, null);
    }

    List<Scenario> read(String text) {
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        ArrayNode root = yaml.read(text, ArrayNode.class);
        if (root != null && root.size() > MOST) {
            yaml.report(List.of(MOST), Problem.TOO_MANY_SCENARIOS, MOST);
        } else if (root != null) {
            for (int i = 0; i < root.size(); i++) {
                String where = root.get(i).path("scenario").asString("");
                Entry entry = yaml.bind(root.get(i), Entry.class, i);
                if (entry == null) {
                    continue;
                }
                if (entry.scenario() == null || entry.asOf() == null || entry.expect() == null) {
                    yaml.report(List.of(i), Problem.SCENARIO_NOT_WHOLE, where);
                } else if (!YEARS.isValidIntValue(entry.asOf().getYear())) {
                    yaml.report(List.of(i, "asOf"), Problem.DAY_OUT_OF_RANGE, where, entry.asOf());
                } else if (!names.add(where)) {
                    yaml.report(List.of(i, "scenario"), Problem.SCENARIO_TWICE, where);
                } else {
                    scenario(entry, i).ifPresent(scenarios::add);
                }
            }
        }
        return scenarios;
    }

    private Optional<Scenario> scenario(Entry entry, int number) {
        Organization organization = entry.application() != null ? null
                : organization(entry.organization(), entry.asOf(), number);
        Application application = entry.application() == null ? null : application(entry.application(), number);
        return organization == null && application == null ? Optional.empty()
                : Optional.of(new Scenario(file, entry.scenario(), organization, application, entry.asOf(),
                        entry.expect()));
    }

    private @Nullable Application application(ObjectNode written, int number) {
        ObjectNode facts = common(written, background.application());
        JsonNode unknown = facts.remove(UNKNOWN);
        sections(Application.class).forEach(section -> complete(facts, section));
        forget(facts, unknown);
        return strict(facts, Application.class, number, "application");
    }

    /** What is written, what the background says beside it, and who it is where neither says so. */
    private ObjectNode common(@Nullable ObjectNode written, @Nullable ObjectNode shared) {
        ObjectNode facts = written == null ? JsonNodeFactory.instance.objectNode() : written.deepCopy();
        if (shared != null) {
            shared.properties().stream().filter(each -> !facts.has(each.getKey()))
                    .forEach(each -> facts.set(each.getKey(), each.getValue()));
        }
        putIfAbsent(facts, "name", "情景组织");
        putIfAbsent(facts, "type", OrganizationType.SOCIAL_GROUP.name());
        if (!facts.has("categories")) {
            facts.putArray("categories");
        }
        if (!facts.has("registrationAuthority")) {
            facts.putObject("registrationAuthority").put("name", "登记管理机关").put("division",
                    instrument.division());
        }
        return facts;
    }

    /**
     * A scenario's facts are such as a registry may send: what holds of them can hold of somebody. Only a record that
     * founds nothing, which a registry must not send, may be tried here.
     */
    private <R extends Record> @Nullable R strict(ObjectNode facts, Class<R> type, int number, String kind) {
        StrictJson.Parsed<R> parsed = StrictJson.read(facts.toString(), type);
        List<DocumentProblem> problems = parsed.problems().stream()
                .filter(problem -> !problem.message().equals(StrictJson.EMPTY)).toList();
        problems.forEach(problem -> {
            List<Object> path = new ArrayList<>(List.of(number, kind));
            Stream.of(problem.path().split("/")).filter(step -> !step.isEmpty())
                    .forEach(step -> path.add(step.matches("\\d{1,6}") ? (Object) Integer.valueOf(step) : step));
            yaml.report(path, Problem.FACT, problem.path(), problem.message());
        });
        return parsed.value() != null || !problems.isEmpty() ? parsed.value() : yaml.bind(facts, type, number, kind);
    }

    private static void forget(ObjectNode facts, @Nullable JsonNode unknown) {
        if (unknown != null) {
            unknown.forEach(each -> facts.remove(each.asString("")));
        }
    }

    private @Nullable Organization organization(@Nullable ObjectNode written, LocalDate asOf, int number) {
        ObjectNode facts = common(written, background.organization());
        JsonNode unknown = facts.remove(UNKNOWN);
        putIfAbsent(facts, "uscc", "51510900MJX000018W");
        putIfAbsent(facts, "registeredOn", REGISTERED_ON);
        if (!facts.has("statuses")) {
            facts.putArray("statuses").addObject().put("state", "REGISTERED").put("from",
                    facts.get("registeredOn").asString(REGISTERED_ON));
        }
        reportOtherYears(facts, asOf);
        sections(Organization.class).forEach(section -> complete(facts, section));
        forget(facts, unknown);
        return strict(facts, Organization.class, number, "organization");
    }

    /** Every year that is over and not written has a report, filed when it ended. */
    private static void reportOtherYears(ObjectNode facts, LocalDate asOf) {
        JsonNode written = facts.path("annualReports");
        if (written.isMissingNode() || written.isArray()) {
            Set<Integer> years = new HashSet<>();
            written.forEach(report -> years.add(report.path("year").asInt(0)));
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

    /** What is no day that can be is for the reader of the organization to say. */
    private static int yearOfRegistration(ObjectNode facts) {
        try {
            int year = LocalDate.parse(facts.get("registeredOn").asString(REGISTERED_ON)).getYear();
            return Math.max(year, (int) YEARS.getMinimum());
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

    private static List<String> sections(Class<?> document) {
        return Arrays.stream(document.getRecordComponents())
                .filter(component -> component.getType() == Section.class).map(RecordComponent::getName).toList();
    }
}
