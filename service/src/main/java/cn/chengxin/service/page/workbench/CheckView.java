package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.engine.Analysis;
import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.service.page.FailureWords;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.ruleset.RuleSetCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check.
 *
 * @param state passes, fails or broken; busy where another check was going on
 */
record CheckView(String state, List<Mistake> mistakes, List<Failed> failed, int scenarios, List<String> untried,
        List<Analysis.Issue> issues) {

    record Mistake(String file, int line, String place, String message, String hint) {

        static Mistake of(Diagnostic each, Locale locale) {
            boolean chinese = Wording.chinese(locale);
            String place = each.line() == 0 ? each.file() : each.column() == 0 ? each.file() + ":" + each.line()
                    : each.file() + ":" + each.line() + ":" + each.column();
            return new Mistake(each.file(), each.line(), place, chinese ? each.messageZh() : each.message(),
                    chinese ? each.hintZh() : each.hint());
        }
    }

    /** A scenario that failed; what differed is told in words. */
    record Failed(String scenario, LocalDate asOf, List<String> failures) {
    }

    static CheckView busy() {
        return new CheckView("busy", List.of(), List.of(), 0, List.of(), List.of());
    }

    static @Nullable CheckView of(@Nullable RuleSetCheck check, FailureWords words, Locale locale) {
        return check == null ? null : new CheckView(!check.compiles() ? "broken" : check.passes() ? "passes" : "fails",
                check.diagnostics().stream().map(each -> Mistake.of(each, locale)).toList(),
                check.scenarios().stream().filter(each -> !each.failures().isEmpty())
                        .map(each -> new Failed(each.scenario(), each.asOf(), each.failures().stream()
                                .map(failure -> words.said(failure, locale)).toList())).toList(),
                check.scenarios().size(), check.untried(), check.issues());
    }
}
