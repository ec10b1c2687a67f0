package cn.chengxin.service.editing;

import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.service.web.Problem;

/** The names that files of a rule set may have. */
public final class RulePath {

    private RulePath() {
    }

    /** Refuses a path that no file of a rule set can have. */
    public static String check(String path) {
        if (!RuleSetReader.fits(path)) {
            throw Problem.DOCUMENT_REFUSED.because("path (expected: instrument.yaml, parameters.yaml, indicators.yaml, "
                    + "name.drl or scenarios/name.yaml)");
        }
        return path;
    }
}
