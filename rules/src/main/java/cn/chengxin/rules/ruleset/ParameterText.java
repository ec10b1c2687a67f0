package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * Edits the text of {@code parameters.yaml} and leaves every other character as it is: comments, order and quotes belong
 * to whoever wrote them. What the reader would refuse is refused; so is a text that is not in order to begin with.
 */
public final class ParameterText {

    private final String text;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Parameter> before;

    private ParameterText(String text) {
        this.text = text;
        this.before = text.isBlank() ? Map.of() : read(text, diagnostics);
    }

    /**
     * A value as it is entered.
     *
     * @param from the first day on which it is in force
     * @param value a number, an ISO period, or codes between commas, as the parameter's unit says; null where it is unset
     * @param citation where it stands
     * @param verified whether that text was seen verbatim
     */
    public record Entered(LocalDate from, @Nullable String value, String citation, boolean verified) {
    }

    /** Adds a dated value to a parameter, or replaces the one of that day. */
    public static TextEdit set(String text, String key, Entered value) {
        return new ParameterText(text).set(key, value);
    }

    /** Adds a parameter with its first value, at the end. */
    public static TextEdit add(String text, String key, String description, Unit unit, Entered value) {
        return new ParameterText(text).add(key, description, unit, value);
    }

    private TextEdit set(String key, Entered entered) {
        Parameter parameter = before.get(key);
        Node values = parameter == null ? null : values(key);
        if (!diagnostics.isEmpty() || parameter == null) {
            return refused(Problem.NO_SUCH_PARAMETER, key, String.join(", ", before.keySet()));
        }
        if (!(values instanceof MappingNode mapping)) {
            return refused(Problem.UNEDITABLE, key);
        }
        WrittenValue written = new WrittenValue(parameter.unit(), entered);
        String edited = new DatedEntries(text, mapping).with(written);
        List<Parameter.Value> expected = new ArrayList<>(parameter.values());
        expected.removeIf(each -> each.from().equals(entered.from()));
        return checked(key, edited, new Parameter(key, parameter.description(), parameter.unit(), expected),
                entered.from());
    }

    private TextEdit add(String key, String description, Unit unit, Entered entered) {
        if (!diagnostics.isEmpty() || before.containsKey(key)) {
            return refused(Problem.PARAMETER_EXISTS, key);
        }
        if (!text.isBlank() && !(YamlPlaces.compose(text).orElse(null) instanceof MappingNode root
                && !DatedEntries.flow(root))) {
            return refused(Problem.UNEDITABLE, ParametersYaml.FILE);
        }
        String end = DatedEntries.lineEnd(text);
        WrittenValue written = new WrittenValue(unit, entered);
        String edited = text + (text.isEmpty() || text.endsWith("\n") ? "" : end) + String.join(end, key + ":",
                "  description: " + YamlScalar.of(description), "  unit: " + unit, "  values:",
                "    \"" + entered.from() + "\": " + written.entry(), "");
        return checked(key, edited, new Parameter(key, description, unit, List.of()), entered.from());
    }

    /** What is written must read as what was there, with what was wanted. */
    private TextEdit checked(String key, String edited, Parameter expected, LocalDate day) {
        PlainText.refuse(ParametersYaml.FILE, edited).ifPresent(diagnostics::add);
        Map<String, Parameter> after = diagnostics.isEmpty() ? read(edited, diagnostics) : Map.of();
        if (!diagnostics.isEmpty()) {
            return new TextEdit.Refused(diagnostics);
        }
        Map<String, Parameter> wanted = new TreeMap<>(before);
        wanted.put(key, new Parameter(key, expected.description(), expected.unit(), Stream.concat(
                expected.values().stream(), Optional.ofNullable(after.get(key)).stream()
                        .flatMap(each -> each.values().stream()).filter(each -> each.from().equals(day)))
                .collect(Collectors.toList())));
        return after.equals(wanted) ? new TextEdit.Edited(edited) : refused(Problem.UNEDITABLE, key);
    }

    private TextEdit refused(Problem problem, Object... found) {
        if (diagnostics.isEmpty()) {
            diagnostics.add(Diagnostic.of(ParametersYaml.FILE, 0, 0, problem, found));
        }
        return new TextEdit.Refused(diagnostics);
    }

    private @Nullable Node values(String key) {
        Node node = YamlPlaces.compose(text).orElse(null);
        for (String step : List.of(key, "values")) {
            NodeTuple entry = node instanceof MappingNode mapping ? YamlPlaces.entry(mapping, step) : null;
            node = entry == null ? null : entry.getValueNode();
        }
        return node;
    }

    private static Map<String, Parameter> read(String text, List<Diagnostic> diagnostics) {
        return new ParametersYaml(ParametersYaml.FILE, diagnostics).read(text);
    }
}
