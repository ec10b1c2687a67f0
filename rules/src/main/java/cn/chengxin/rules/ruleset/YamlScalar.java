package cn.chengxin.rules.ruleset;

import java.util.regex.Pattern;

/** Writes texts as YAML scalars: plain where they can be nothing but text, in quotes elsewhere. */
final class YamlScalar {

    private static final Pattern PLAIN = Pattern.compile(
            "\\p{IsHan}[\\p{IsHan}\\p{L}\\p{N}〔〕（）()《》“”、，。；]*");

    private YamlScalar() {
    }

    static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }
}
