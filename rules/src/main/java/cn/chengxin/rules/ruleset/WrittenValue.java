package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.view.Parameter.Unit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value that was entered, as it is written in YAML. What it cannot be, the reader says. */
record WrittenValue(Unit unit, ParameterText.Entered entered) {

    /** The whole entry. */
    String entry() {
        return "{value: " + value() + ", citation: " + citation() + ", verified: " + verified() + "}";
    }

    String value() {
        String value = entered.value();
        if (value == null) {
            return "null";
        }
        String plain = value.strip();
        return switch (unit) {
            case COUNT, POINTS, YUAN, RATIO, WORKING_DAYS -> plain.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? plain
                    : YamlScalar.of(plain);
            case PERIOD -> plain.matches("P[0-9YMWD]{1,30}") ? plain : YamlScalar.of(plain);
            case CODES -> Stream.of(plain.split("[\\[\\],，、;；\\s]+")).filter(code -> !code.isEmpty())
                    .map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    String citation() {
        return YamlScalar.of(entered.citation());
    }

    String verified() {
        return String.valueOf(entered.verified());
    }
}
