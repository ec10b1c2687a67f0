package cn.chengxin.service.page.editor;

import cn.chengxin.rules.ruleset.ParameterFile;
import cn.chengxin.rules.view.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a dated value out of the text of {@code parameters.yaml} where it stands on a line of its own. */
final class ParameterLines {

    private ParameterLines() {
    }

    /** The text without a value, every other character as it was; null where that cannot be done line by line. */
    static @Nullable String without(String text, String key, LocalDate from) {
        Map<String, Parameter> before = ParameterFile.read(text).parameters();
        Parameter parameter = before.get(key);
        if (parameter == null || parameter.values().size() < 2) {
            return null;
        }
        Map<String, Parameter> wanted = new TreeMap<>(before);
        wanted.put(key, new Parameter(key, parameter.description(), parameter.unit(), parameter.values().stream()
                .filter(each -> !each.from().equals(from)).toList()));
        Pattern entry = Pattern.compile("\\s+[\"']?" + from + "[\"']?\\s*:.*", Pattern.DOTALL);
        List<String> lines = List.of(text.split("(?<=\n)"));
        for (int i = 0; i < lines.size(); i++) {
            if (entry.matcher(lines.get(i)).matches()) {
                List<String> rest = new ArrayList<>(lines);
                rest.remove(i);
                String edited = String.join("", rest);
                if (ParameterFile.read(edited).parameters().equals(wanted)) {
                    return edited;
                }
            }
        }
        return null;
    }
}
