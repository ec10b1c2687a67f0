package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code parameters.yaml}: key to description, unit and dated values, each with its citation. */
final class ParametersYaml {

    static final String FILE = "parameters.yaml";

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final ValueRange YEARS = ValueRange.of(1900, 2999);
    /** They are counted one by one. */
    private static final int MOST_WORKING_DAYS = 1_000;
    /** Longer than any law waits, and far from the end of the calendar. */
    private static final int MOST_YEARS = 200;
    /** More than all money there is. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");
    private static final int MOST_DECIMALS = 12;

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

    /** A value that cannot be: what is wrong, what was found, and what was expected. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        final Problem problem;
        final transient Object found;
        final transient Object expected;

        Wrong(Problem problem, Object found, Object expected) {
            this.problem = problem;
            this.found = found;
            this.expected = expected;
        }
    }

    Map<String, Parameter> read(String text) {
        Map<String, Parameter> parameters = new TreeMap<>();
        ObjectNode root = yaml.read(text, ObjectNode.class);
        if (root != null) {
            root.properties().forEach(property -> {
                String key = property.getKey();
                Entry entry = yaml.bind(property.getValue(), Entry.class, key);
                if (!KEY.matcher(key).matches()) {
                    yaml.report(List.of(key), Problem.PARAMETER_KEY, key);
                } else if (entry == null) {
                    return;
                } else if (entry.unit() == null || entry.description() == null || entry.values() == null) {
                    yaml.report(List.of(key), Problem.ENTRY_NOT_WHOLE, key, "description, unit, values");
                } else {
                    parameters.put(key, parameter(key, entry));
                }
            });
        }
        return parameters;
    }

    private Parameter parameter(String key, Entry entry) {
        List<Parameter.Value> values = new ArrayList<>();
        entry.values().forEach((from, value) -> {
            List<String> path = List.of(key, "values", from);
            LocalDate day = day(from);
            if (day == null) {
                yaml.report(path, Problem.NOT_A_DAY, key, from);
            } else if (value == null || value.citation() == null || value.citation().isBlank()) {
                yaml.report(path, Problem.NO_CITATION, key, from);
            } else {
                try {
                    values.add(value(day, entry.unit(), value));
                } catch (Wrong e) {
                    yaml.report(path, e.problem, key, from, e.found, e.expected);
                }
            }
        });
        return new Parameter(key, entry.description(), entry.unit(), values);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return YEARS.isValidIntValue(day.getYear()) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Parameter.Value value(LocalDate from, Unit unit, DatedValue dated) throws Wrong {
        String citation = dated.citation();
        JsonNode node = dated.value();
        if (node == null || node.isNull()) {
            return new Parameter.Value(from, null, null, null, citation, dated.verified());
        }
        return switch (unit) {
            case COUNT, POINTS, YUAN, RATIO, WORKING_DAYS -> new Parameter.Value(from, number(node, unit), null, null,
                    citation, dated.verified());
            case PERIOD -> new Parameter.Value(from, null, period(node), null, citation, dated.verified());
            case CODES -> new Parameter.Value(from, null, null, codes(node), citation, dated.verified());
        };
    }

    private static BigDecimal number(JsonNode node, Unit unit) throws Wrong {
        boolean whole = unit == Unit.COUNT || unit == Unit.WORKING_DAYS;
        if (!node.isNumber()) {
            throw new Wrong(Problem.NOT_A_NUMBER, node, unit);
        }
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        // The magnitude first: 1E+999999999 must not be written out.
        if ((long) number.precision() - number.scale() > MOST.precision() || number.abs().compareTo(MOST) > 0) {
            throw new Wrong(Problem.NUMBER_TOO_LARGE, node, MOST);
        }
        number = number.scale() < 0 ? number.setScale(0) : number;
        if (whole && !node.canConvertToInt() || number.scale() > MOST_DECIMALS) {
            throw new Wrong(Problem.NOT_A_NUMBER, node, unit);
        }
        if (unit == Unit.WORKING_DAYS && number.intValue() > MOST_WORKING_DAYS) {
            throw new Wrong(Problem.NUMBER_TOO_LARGE, node, MOST_WORKING_DAYS + " working days");
        }
        return number;
    }

    private static Period period(JsonNode node) throws Wrong {
        Period period;
        try {
            period = Period.parse(node.asString(""));
        } catch (DateTimeException e) {
            throw new Wrong(Problem.NOT_A_PERIOD, node, "");
        }
        if (period.isNegative()) {
            throw new Wrong(Problem.NOT_A_PERIOD, node, "");
        }
        if (period.toTotalMonths() > MOST_YEARS * 12L || period.getDays() > MOST_YEARS * 365) {
            throw new Wrong(Problem.NUMBER_TOO_LARGE, node, MOST_YEARS + " years");
        }
        return period;
    }

    private static Set<String> codes(JsonNode node) throws Wrong {
        if (!node.isArray()) {
            throw new Wrong(Problem.NOT_CODES, node, "");
        }
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode each : node) {
            if (!each.isValueNode() || each.isNull()) {
                throw new Wrong(Problem.NOT_CODES, node, "");
            }
            codes.add(each.asString());
        }
        return Set.copyOf(codes);
    }
}
