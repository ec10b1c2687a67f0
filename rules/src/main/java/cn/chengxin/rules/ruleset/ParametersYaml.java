package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code parameters.yaml}: key to description, unit and dated values, each with its citation. */
final class ParametersYaml {

    /** They are counted one by one. */
    private static final int MOST_WORKING_DAYS = 1_000;

    private final Yaml yaml;

    ParametersYaml(String file, List<Diagnostic> diagnostics) {
        this.yaml = new Yaml(file, diagnostics);
    }

    /** One parameter as it is written. */
    record Entry(String description, Unit unit, Map<String, DatedValue> values) {
    }

    /** One dated value as it is written; a null value is unset. */
    record DatedValue(@Nullable JsonNode value, @Nullable String citation, boolean verified) {
    }

    Map<String, Parameter> read(String text) {
        Map<String, Parameter> parameters = new TreeMap<>();
        ObjectNode root = yaml.read(text, ObjectNode.class);
        if (root != null) {
            root.properties().forEach(property -> {
                Entry entry = yaml.bind(property.getValue(), Entry.class, property.getKey());
                if (entry != null) {
                    parameters.put(property.getKey(), parameter(property.getKey(), entry));
                }
            });
        }
        return parameters;
    }

    private Parameter parameter(String key, Entry entry) {
        List<Parameter.Value> values = new ArrayList<>();
        if (entry.unit() == null || entry.description() == null || entry.values() == null) {
            yaml.report(key + ": needs description, unit and values");
        } else {
            entry.values().forEach((from, value) -> {
                try {
                    values.add(value(LocalDate.parse(from), entry.unit(), value));
                } catch (DateTimeException | IllegalArgumentException e) {
                    yaml.report(key + ", value of " + from + ": " + e.getMessage());
                }
            });
        }
        return new Parameter(key, entry.description(), entry.unit(), values);
    }

    private static Parameter.Value value(LocalDate from, Unit unit, DatedValue dated) {
        String citation = dated.citation();
        if (citation == null || citation.isBlank()) {
            throw new IllegalArgumentException("no citation (say where the number stands)");
        }
        JsonNode node = dated.value();
        if (node == null || node.isNull()) {
            return new Parameter.Value(from, null, null, null, citation, dated.verified());
        }
        return switch (unit) {
            case COUNT, POINTS, YUAN, RATIO, WORKING_DAYS -> new Parameter.Value(from, number(node, unit), null, null, citation,
                    dated.verified());
            case PERIOD -> new Parameter.Value(from, null, period(node), null, citation, dated.verified());
            case CODES -> new Parameter.Value(from, null, null, codes(node), citation, dated.verified());
        };
    }

    private static BigDecimal number(JsonNode node, Unit unit) {
        boolean whole = unit == Unit.COUNT || unit == Unit.WORKING_DAYS;
        if (!node.isNumber() || whole && !node.canConvertToInt()) {
            throw new IllegalArgumentException("value: " + node + " (expected: a number, " + unit + ")");
        }
        if (unit == Unit.WORKING_DAYS && node.intValue() > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("value: " + node + " (expected: at most " + MOST_WORKING_DAYS
                    + " working days)");
        }
        return node.decimalValue();
    }

    private static Period period(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("value: " + node + " (expected: an ISO period such as P2Y or P15D)");
        }
        return Period.parse(node.stringValue());
    }

    private static Set<String> codes(JsonNode node) {
        Set<String> codes = new LinkedHashSet<>();
        node.forEach(each -> codes.add(each.asString()));
        return Set.copyOf(codes);
    }
}
