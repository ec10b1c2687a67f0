package cn.chengxin.rules.ruleset;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes facts on one line, as officers write them: {@code {listedOn: 2025-05-01, grounds: [UNREACHABLE]}}. */
final class YamlFlow {

    /** Days and codes; YES, NO, ON and OFF are no texts in every YAML. */
    private static final Pattern PLAIN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|[A-Z][A-Z_]{3,}|P-\\d+");

    private YamlFlow() {
    }

    static String of(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().map(each -> each.getKey() + ": " + of(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return node.values().stream().map(YamlFlow::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isString()) {
            String text = node.stringValue();
            return PLAIN.matcher(text).matches() ? text : YamlScalar.of(text);
        }
        return node.isNumber() ? node.decimalValue().toPlainString() : node.toString();
    }
}
