package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.view.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code parameters.yaml} read by itself: what is wrong in other files of the rule set is not its business.
 *
 * @param parameters the parameters by key; empty where the file is not in order
 * @param diagnostics what is wrong with it
 */
public record ParameterFile(Map<String, Parameter> parameters, List<Diagnostic> diagnostics) {

    /** Its path within the directory of a rule set. */
    public static final String PATH = ParametersYaml.FILE;

    /** Reads it; an empty text has no parameters. */
    public static ParameterFile read(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        PlainText.refuse(PATH, text).ifPresent(diagnostics::add);
        Map<String, Parameter> parameters = text.isBlank() || !diagnostics.isEmpty() ? Map.of()
                : new ParametersYaml(PATH, diagnostics).read(text);
        return diagnostics.isEmpty() ? new ParameterFile(parameters, List.of()) : new ParameterFile(Map.of(), diagnostics);
    }
}
