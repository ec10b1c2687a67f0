package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Verdict;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a scenario from an organization that there is and the verdict on it: its facts without its name, its code, and
 * whatever would name a person, a place or a paper.
 */
public final class ScenarioText {

    /** Who a scenario is about where it does not say; the reader knows better names than a register's. */
    private static final Set<String> LEFT_OUT = Set.of("uscc", "name");
    /** What the reader fills in where nothing is written, and would fill in otherwise than it was. */
    private static final Set<String> ALWAYS_WRITTEN = Set.of("annualReports", "statuses");

    private final String ruleSet;
    private final TreeMap<String, byte[]> files;

    /**
     * A writer of one rule set's scenarios.
     *
     * @param ruleSet the rule set's id
     * @param files its files: what its scenarios share is left to them
     */
    public ScenarioText(String ruleSet, Map<String, byte[]> files) {
        this.ruleSet = ruleSet;
        this.files = new TreeMap<>(files);
    }

    /**
     * Writes a scenario that expects what the rule set's own rules say in a verdict.
     *
     * @param organization the organization
     * @param asOf the day of the verdict
     * @param verdict the verdict on it
     * @param name what the scenario is called, a sentence
     */
    public String of(Organization organization, LocalDate asOf, Verdict verdict, String name) {
        StringBuilder text = new StringBuilder("- scenario: " + YamlScalar.of(name) + "\n  asOf: " + asOf
                + "\n  organization:\n");
        ObjectNode facts = (ObjectNode) Nameless.of(JsonMapper.shared().readTree(
                OrganizationDocument.of(organization).json()));
        Set<String> shared = shared();
        List<String> unknown = new ArrayList<>();
        for (RecordComponent component : Organization.class.getRecordComponents()) {
            String key = component.getName();
            JsonNode value = facts.get(key);
            boolean section = component.getType() == Section.class;
            if (value == null && (section || shared.contains(key) || key.equals("categories")
                    || key.equals("registeredOn"))) {
                unknown.add(key);
            } else if (value != null && section) {
                section(text, key, value, ALWAYS_WRITTEN.contains(key) || shared.contains(key));
            } else if (value != null && !LEFT_OUT.contains(key)) {
                text.append("    ").append(key).append(": ").append(YamlFlow.of(value)).append('\n');
            }
        }
        if (!unknown.isEmpty()) {
            text.append("    unknown: ").append(unknown.stream().collect(Collectors.joining(", ", "[", "]\n")));
        }
        return text + expectation(verdict);
    }

    /** What the scenarios of the rule set have in common. */
    private Set<String> shared() {
        byte[] background = files.get("scenarios/background.yaml");
        JsonNode shared = background == null ? null : new Yaml("scenarios/background.yaml", new ArrayList<>())
                .read(new String(background, StandardCharsets.UTF_8), ObjectNode.class);
        return shared == null ? Set.of() : shared.path("organization").propertyNames().stream()
                .collect(Collectors.toSet());
    }

    private static void section(StringBuilder text, String key, JsonNode section, boolean always) {
        JsonNode records = section.path("records");
        String through = section.path("completeThrough").asString("");
        boolean whole = key.equals("annualReports") || !through.equals(Section.KEPT_CURRENT.toString());
        if (!whole && records.isEmpty() && !always) {
            return;
        }
        text.append("    ").append(key).append(':');
        if (whole) {
            text.append("\n      completeThrough: ").append(through).append("\n      records:");
        }
        if (records.isEmpty()) {
            text.append(" []");
        }
        text.append('\n');
        records.forEach(each -> text.append(whole ? "        - " : "      - ").append(YamlFlow.of(each)).append('\n'));
    }

    private String expectation(Verdict verdict) {
        return "  expect:\n" + names("findings", verdict.findings().stream().map(each -> each.citation()))
                + names("undetermined", verdict.undetermined().stream().map(each -> each.citation()))
                + "    conclusions: " + verdict.conclusions().stream()
                        .filter(each -> each.citation().ruleSet().equals(ruleSet)).map(each -> each.outcome().name())
                        .distinct().collect(Collectors.joining(", ", "[", "]\n"));
    }

    private String names(String key, Stream<Citation> citations) {
        List<String> names = citations.filter(each -> each.ruleSet().equals(ruleSet)).map(Citation::rule).distinct()
                .map(name -> "      - " + YamlScalar.of(name) + "\n").toList();
        return "    " + key + ":" + (names.isEmpty() ? " []\n" : "\n" + String.join("", names));
    }

    /**
     * Appends a scenario to a file of scenarios, which need not be there yet.
     *
     * @param path the file, such as {@code scenarios/conduct.yaml}
     * @param scenario the scenario's text
     * @return the file's new text; refused where the file could not be read then, such as for a name that stands twice
     */
    public TextEdit append(String path, String scenario) {
        String before = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        String after = before.isBlank() ? before + scenario
                : before + (before.endsWith("\n") ? "" : "\n") + "\n" + scenario;
        TreeMap<String, byte[]> edited = new TreeMap<>(files);
        edited.put(path, after.getBytes(StandardCharsets.UTF_8));
        List<Diagnostic> mistakes = RuleSetReader.read(ruleSet, edited) instanceof Reading.Unreadable unreadable
                ? unreadable.diagnostics().stream().filter(each -> each.file().equals(path)).toList() : List.of();
        return mistakes.isEmpty() ? new TextEdit.Edited(after) : new TextEdit.Refused(mistakes);
    }
}
