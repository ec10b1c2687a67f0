package cn.chengxin.service.editing;

import cn.chengxin.service.web.Problem;
import java.util.regex.Pattern;

/** The names that files of a rule set may have. */
public final class RulePath {

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,59}";
    private static final Pattern PATH = Pattern.compile("instrument\\.yaml|parameters\\.yaml|indicators\\.yaml|" + NAME
            + "\\.drl|scenarios/" + NAME + "\\.yaml");

    private RulePath() {
    }

    /** Whether a rule set can have such a file. */
    public static boolean fits(String path) {
        return PATH.matcher(path).matches();
    }

    /** Refuses a path that no file of a rule set can have. */
    public static String check(String path) {
        if (!fits(path)) {
            throw Problem.DOCUMENT_REFUSED.because("path (expected: instrument.yaml, parameters.yaml, indicators.yaml, "
                    + "name.drl or scenarios/name.yaml)");
        }
        return path;
    }
}
