package cn.chengxin.service.page.editor;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.ScenarioText;
import cn.chengxin.rules.ruleset.TextEdit;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.editing.DraftReading;
import cn.chengxin.service.editing.ScenarioRuns;
import cn.chengxin.service.editing.ScenarioRuns.Compiled;
import cn.chengxin.service.editing.ScenarioRuns.Last;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.organization.Organizations;
import cn.chengxin.service.page.editor.EditedChange.Content;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The scenarios of a change: what each expects, how it ended, and new ones from organizations that there are. */
@Controller
@RequestMapping("/changes/{id}/scenarios")
final class ScenariosPageController {

    private static final String BACKGROUND = "scenarios/background.yaml";
    /** What is said on the page itself, beside the form. */
    private static final Set<Problem> ON_THE_PAGE = Set.of(Problem.CHANGE_CONFLICT, Problem.CHECK_RUNNING,
            Problem.ORGANIZATION_NOT_FOUND);

    private final EditedChange changes;
    private final Drafts drafts;
    private final ScenarioRuns runs;
    private final ScenarioViews views;
    private final Organizations organizations;
    private final Clock clock;

    ScenariosPageController(EditedChange changes, Drafts drafts, ScenarioRuns runs, ScenarioViews views,
            Organizations organizations, Clock clock) {
        this.changes = changes;
        this.drafts = drafts;
        this.runs = runs;
        this.views = views;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** What was typed to start a scenario from an organization. */
    record Start(String uscc, String asOf, String name, String file) {
    }

    @GetMapping
    String scenarios(Actor actor, @PathVariable String id, Model model, Locale locale) {
        Content content = changes.show(actor, id, model);
        DraftReading reading = DraftReading.of(content.change().ruleSet(), content.files());
        Map<List<String>, Last> last = runs.last(id);
        int version = content.change().version();
        List<ScenarioViews.View> shown = reading.ruleSet() == null ? List.of() : reading.ruleSet().scenarios().stream()
                .map(each -> views.of(each, new String(content.files().get(each.file()), StandardCharsets.UTF_8),
                        last.get(List.of(each.file(), each.name())), version, locale)).toList();
        model.addAttribute("scenarios", ScenarioViews.byFile(shown));
        model.addAttribute("total", shown.size());
        model.addAttribute("passed", shown.stream().filter(each -> each.last() != null && !each.last().stale()
                && each.last().differs().isEmpty()).count());
        model.addAttribute("differing", shown.stream().filter(each -> each.last() != null && !each.last().stale()
                && !each.last().differs().isEmpty()).count());
        model.addAttribute("files", content.files().keySet().stream().filter(each -> each.startsWith("scenarios/")
                && !each.equals(BACKGROUND)).sorted().toList());
        if (!model.containsAttribute("diagnostics")) {
            model.addAttribute("diagnostics", reading.diagnostics());
        }
        if (!model.containsAttribute("start")) {
            model.addAttribute("start", new Start("", LocalDate.now(clock).toString(), "", ""));
        }
        return "change-scenarios";
    }

    @PostMapping("/runs")
    String run(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String file,
            @RequestParam(required = false) @Nullable String scenario, Model model, HttpServletResponse response,
            Locale locale) {
        try {
            Content content = changes.show(actor, id, model);
            List<Diagnostic> wrong = runs.run(actor, content.change(), content.files(), file, scenario);
            if (wrong.isEmpty()) {
                return "redirect:/changes/" + id + "/scenarios";
            }
            model.addAttribute("diagnostics", wrong);
            response.setStatus(Problem.CHANGE_NOT_IN_ORDER.status().value());
        } catch (ApiException e) {
            refuse(e, model, response);
        }
        return scenarios(actor, id, model, locale);
    }

    @PostMapping("/organizations")
    String start(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam String uscc,
            @RequestParam String asOf, @RequestParam String name, @RequestParam String file, Model model,
            HttpServletResponse response, Locale locale) {
        Start start = new Start(uscc.strip(), asOf, name.strip(), file.strip());
        model.addAttribute("start", start);
        try {
            Content content = changes.seen(id, version);
            String wrong = wrong(start);
            List<Diagnostic> refused = wrong == null ? append(actor, content, start) : List.of();
            if (wrong == null && refused.isEmpty()) {
                return "redirect:/changes/" + id + "/scenarios";
            }
            if (!refused.isEmpty()) {
                model.addAttribute("diagnostics", refused);
            }
            model.addAttribute("wrong", wrong == null ? "scenarios.refused" : wrong);
            response.setStatus(Problem.DOCUMENT_REFUSED.status().value());
        } catch (ApiException e) {
            refuse(e, model, response);
        }
        return scenarios(actor, id, model, locale);
    }

    private static @Nullable String wrong(Start start) {
        if (!start.file().startsWith("scenarios/") || start.file().equals(BACKGROUND) || !RuleSetReader.fits(start.file())) {
            return "scenarios.wrong.file";
        }
        if (start.name().length() < 2 || start.name().length() > 200) {
            return "scenarios.wrong.name";
        }
        return day(start.asOf()) == null ? "parameters.noday" : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Appends the scenario; gives what is wrong where it cannot be. */
    private List<Diagnostic> append(Actor actor, Content content, Start start) {
        OrganizationHead head = organizations.get(start.uscc(), null);
        Compiled compiled = runs.compile(content.change(), content.files());
        LocalDate asOf = day(start.asOf());
        if (compiled.book() == null || compiled.ruleSet() == null || asOf == null) {
            return compiled.diagnostics();
        }
        Verdict verdict = ScenarioRuns.verdict(compiled.book(), compiled.ruleSet(), head, asOf);
        ScenarioText text = new ScenarioText(content.change().ruleSet(), content.files());
        TextEdit edit = text.append(start.file(), text.of(head.organization(), asOf, verdict, start.name()));
        if (edit instanceof TextEdit.Refused refused) {
            return refused.diagnostics();
        }
        drafts.save(actor, content.change(), start.file(), ((TextEdit.Edited) edit).text()
                .getBytes(StandardCharsets.UTF_8));
        return List.of();
    }

    private static void refuse(ApiException e, Model model, HttpServletResponse response) {
        if (!ON_THE_PAGE.contains(e.problem())) {
            throw e;
        }
        response.setStatus(e.problem().status().value());
        model.addAttribute("wrong", "scenarios.wrong." + e.problem());
    }
}
