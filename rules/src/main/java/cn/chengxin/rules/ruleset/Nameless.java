package cn.chengxin.rules.ruleset;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts without what would tell whose they are. A text is kept where it is a code, or names a public body or a thing that
 * rules compare; everything else becomes a neutral word, the same for the same text.
 */
final class Nameless {

    /** Public bodies, classes of activity, items and periods of charges. */
    private static final Set<String> KEPT = Set.of("division", "industry", "field", "scope", "item", "period",
            "department", "authority");
    private static final Set<String> PUBLIC_BODIES = Set.of("registrationAuthority", "managementAuthority",
            "supervisingUnit");
    private static final Pattern DAY_OR_CODE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|[A-Z][A-Z0-9_]*");
    private static final Map<String, String> WORDS = Map.of("person", "P-#", "address", "某路#号", "document", "某字〔2020〕#号",
            "before", "原值#", "after", "现值#", "payer", "单位#", "purchaser", "单位#", "name", "名称#");

    private final Map<String, Map<String, String>> given = new HashMap<>();

    private Nameless() {
    }

    static JsonNode of(JsonNode facts) {
        return new Nameless().of("", "", facts);
    }

    private JsonNode of(String parent, String key, JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> copy.set(each.getKey(), of(key, each.getKey(), each.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> copy.add(of(parent, key, each)));
            return copy;
        }
        boolean kept = !node.isString() || KEPT.contains(key) || PUBLIC_BODIES.contains(parent)
                || !key.equals("person") && DAY_OR_CODE.matcher(node.stringValue()).matches();
        return kept ? node : JsonNodeFactory.instance.stringNode(word(key, node.stringValue()));
    }

    private String word(String key, String text) {
        String word = WORDS.getOrDefault(key, "文字#");
        Map<String, String> known = given.computeIfAbsent(word, each -> new HashMap<>());
        return known.computeIfAbsent(text, each -> word.replace("#", String.valueOf(known.size() + 1)));
    }
}
