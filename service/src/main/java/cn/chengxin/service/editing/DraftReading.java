package cn.chengxin.service.editing;

import cn.chengxin.rules.engine.Analysis;
import cn.chengxin.rules.engine.Lint;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.WrittenRule;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft as far as it can be read. A mistake in one file hides nothing of the others: scenarios, indicators or
 * parameters that are not in order are left out, and what is wrong with the rules is told all the same.
 *
 * @param ruleSet the rule set, without the files that are not in order; null where its instrument is not
 * @param rules the rules, in the order of files and lines
 * @param diagnostics what is wrong, sorted by place; empty where nothing is
 * @param issues what can be proved wrong with rules that are each in order; nothing while there are diagnostics
 */
public record DraftReading(@Nullable RuleSet ruleSet, List<WrittenRule> rules, List<Diagnostic> diagnostics,
        List<Analysis.Issue> issues) {

    private static final String INSTRUMENT = "instrument.yaml";
    private static final String PARAMETERS = "parameters.yaml";

    /** Reads a draft; nothing of it is compiled. */
    public static DraftReading of(String id, Map<String, byte[]> files) {
        Reading reading = RuleSetReader.read(id, files);
        if (reading instanceof Reading.Unreadable unreadable) {
            return partly(id, files, unreadable.diagnostics());
        }
        RuleSet ruleSet = ((Reading.Read) reading).ruleSet();
        Lint lint = RuleBook.lint(ruleSet);
        return new DraftReading(ruleSet, lint.rules(), lint.diagnostics(), lint.diagnostics().isEmpty()
                ? Analysis.of(ruleSet).issues() : List.of());
    }

    private static DraftReading partly(String id, Map<String, byte[]> files, List<Diagnostic> mistakes) {
        Map<String, byte[]> rest = new TreeMap<>(files);
        mistakes.stream().map(Diagnostic::file).filter(each -> !each.equals(INSTRUMENT)).forEach(rest::remove);
        if (!(RuleSetReader.read(id, rest) instanceof Reading.Read read)) {
            return new DraftReading(null, List.of(), mistakes, List.of());
        }
        Lint lint = RuleBook.lint(read.ruleSet());
        boolean parameters = files.containsKey(PARAMETERS) && !rest.containsKey(PARAMETERS);
        List<Diagnostic> both = Stream.concat(mistakes.stream(), lint.diagnostics().stream()
                .filter(each -> !parameters || !aboutParameters(each))).sorted().toList();
        return new DraftReading(read.ruleSet(), lint.rules(), both, List.of());
    }

    /** What is only said because the parameters could not be read. */
    private static boolean aboutParameters(Diagnostic mistake) {
        return switch (mistake.code()) {
            case UNKNOWN_PARAMETER, UNUSED_PARAMETER, NOT_POINTS -> true;
            default -> false;
        };
    }
}
