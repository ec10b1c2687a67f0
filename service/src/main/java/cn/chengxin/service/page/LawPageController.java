package cn.chengxin.service.page;

import cn.chengxin.rules.ruleset.Coverage;
import cn.chengxin.rules.ruleset.Coverage.Status;
import cn.chengxin.service.law.Law;
import cn.chengxin.service.law.LawBook;
import cn.chengxin.service.web.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The law page: every instrument, and one of them clause by clause; what became of every mechanism. */
@Controller
final class LawPageController {

    private final LawBook book;
    private final Wording wording;

    LawPageController(LawBook book, Wording wording) {
        this.book = book;
        this.wording = wording;
    }

    /** An instrument in the table of contents. */
    record Line(String ruleSet, String title, String number, String place, String status, boolean verified, int rules,
            long scenarios) {
    }

    /** A document's mechanisms in numbers: how many of each status, in the order of {@link Status}. */
    record Covered(String document, int mechanisms, List<Long> counts) {
    }

    @GetMapping("/law")
    String law(Model model, Locale locale) {
        Law law = book.law();
        model.addAttribute("documents", law.documents().stream().map(each -> line(each, locale)).toList());
        model.addAttribute("statuses", Arrays.stream(Status.values()).map(each -> "law.status." + each).toList());
        Map<String, Covered> covered = new TreeMap<>();
        law.coverage().forEach((document, rows) -> covered.put(document, new Covered(document, rows.size(),
                Arrays.stream(Status.values()).map(status -> count(rows, status)).toList())));
        model.addAttribute("covered", covered.values());
        return "law";
    }

    private static long count(List<Coverage> rows, Status status) {
        return rows.stream().filter(each -> each.status() == status).count();
    }

    private Line line(Law.Document document, Locale locale) {
        return new Line(document.ruleSet(), document.title(), document.number(),
                wording.place(document.division(), locale), "law.instrument." + document.status(),
                document.verified(), document.clauses().stream().mapToInt(each -> each.rules().size()).sum(),
                document.clauses().stream().flatMap(each -> each.rules().stream()).findFirst()
                        .map(Law.Entry::scenarios).orElse(0));
    }

    @GetMapping("/law/document")
    String document(@RequestParam String ruleSet, Model model) {
        Law law = book.law();
        model.addAttribute("asOf", law.asOf());
        model.addAttribute("document", law.documents().stream().filter(each -> each.ruleSet().equals(ruleSet))
                .findFirst().orElseThrow(() -> Problem.NOT_FOUND.because("rule set " + ruleSet)));
        return "law-document";
    }

    @GetMapping("/law/coverage")
    String coverage(@RequestParam String document, Model model) {
        List<Coverage> rows = book.law().coverage().get(document);
        if (rows == null) {
            throw Problem.NOT_FOUND.because("document " + document);
        }
        model.addAttribute("document", document);
        model.addAttribute("rows", rows);
        return "law-coverage";
    }
}
