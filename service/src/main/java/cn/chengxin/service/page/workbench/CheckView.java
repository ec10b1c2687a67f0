package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Coverage;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.editing.Analyses.Analysed;
import cn.chengxin.service.editing.Analyses.Shown;
import cn.chengxin.service.page.MismatchWords;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.ruleset.RuleSetCheck;
import cn.chengxin.service.ruleset.revision.StoredFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check, or of an analysis that nobody asked for.
 *
 * @param state passes, fails or broken; busy where another check was going on, pending while an analysis goes on,
 *     failed where it broke off
 */
record CheckView(String state, List<Mistake> mistakes, List<Failed> failed, int scenarios, Covered covered,
        List<Found> issues) {

    /**
     * Something wrong.
     *
     * @param here whether the change has that file: what stands beside it may be wrong too
     */
    record Mistake(String file, boolean here, int line, String place, String message, String hint) {

        static Mistake of(Diagnostic each, Set<String> files, Locale locale) {
            boolean chinese = Wording.chinese(locale);
            String place = each.line() == 0 ? each.file() : each.column() == 0 ? each.file() + ":" + each.line()
                    : each.file() + ":" + each.line() + ":" + each.column();
            return new Mistake(each.file(), files.contains(each.file()), each.line(), place,
                    chinese ? each.messageZh() : each.message(), chinese ? each.hintZh() : each.hint());
        }
    }

    /** A scenario that failed; what differed is told in words. */
    record Failed(String scenario, LocalDate asOf, List<String> failures) {
    }

    /** Something wrong with a rule, and an organization that shows it. */
    record Found(Issue issue, @Nullable Shown organization) {
    }

    /**
     * What scenarios try.
     *
     * @param rules how many rules there are
     * @param both how many are made to hold by one scenario and not to hold by another
     * @param open how many are undetermined in some scenario
     * @param untried those that no scenario makes hold
     * @param always those that no scenario makes not hold
     */
    record Covered(int rules, long both, long open, List<String> untried, List<String> always) {

        static Covered of(List<Coverage> rules) {
            return new Covered(rules.size(),
                    rules.stream().filter(each -> each.held() > 0 && each.failed() > 0).count(),
                    rules.stream().filter(each -> each.open() > 0).count(),
                    rules.stream().filter(each -> each.held() == 0).map(Coverage::rule).toList(),
                    rules.stream().filter(each -> each.failed() == 0).map(Coverage::rule).toList());
        }
    }

    private static CheckView of(String state) {
        return new CheckView(state, List.of(), List.of(), 0, Covered.of(List.of()), List.of());
    }

    static CheckView busy() {
        return of("busy");
    }

    static CheckView of(Change change, @Nullable Analysed analysed, MismatchWords words, Locale locale) {
        return analysed == null ? of("pending") : analysed.check() == null ? of("failed")
                : of(change, analysed.check(), analysed.organizations(), words, locale);
    }

    static CheckView of(Change change, RuleSetCheck check, List<Shown> organizations, MismatchWords words,
            Locale locale) {
        Set<String> files = change.files().stream().map(StoredFile::path).collect(Collectors.toSet());
        return new CheckView(!check.compiles() ? "broken" : check.passes() ? "passes" : "fails",
                check.diagnostics().stream().map(each -> Mistake.of(each, files, locale)).toList(),
                check.scenarios().stream().filter(each -> !each.mismatches().isEmpty())
                        .map(each -> new Failed(each.scenario(), each.asOf(), each.mismatches().stream()
                                .map(mismatch -> words.said(mismatch, locale)).toList())).toList(),
                check.scenarios().size(), Covered.of(check.coverage()), check.issues().stream()
                        .map(issue -> new Found(issue, organizations.stream().filter(each -> each.kind() == issue.kind()
                                && each.rule().equals(issue.rule())).findFirst().orElse(null))).toList());
    }
}
