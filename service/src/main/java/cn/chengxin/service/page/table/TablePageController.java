package cn.chengxin.service.page.table;

import cn.chengxin.rules.ruleset.ParameterFile;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Rights;
import cn.chengxin.service.change.table.TableRefusal;
import cn.chengxin.service.change.table.TableRow;
import cn.chengxin.service.change.table.Tables;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.page.workbench.DifferenceViews;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of a change as one table on a day: typed into its cells, or brought in from a spreadsheet. */
@Controller
@RequestMapping("/changes/{id}/tables")
final class TablePageController {

    private static final JsonMapper JSON = new JsonMapper();

    private final Changes changes;
    private final Drafts drafts;
    private final Rights rights;
    private final Tables tables;
    private final TableViews views;
    private final DifferenceViews differences;
    private final MessageSource messages;
    private final Clock clock;

    TablePageController(Changes changes, Drafts drafts, Rights rights, Tables tables, TableViews views,
            DifferenceViews differences, MessageSource messages, Clock clock) {
        this.changes = changes;
        this.drafts = drafts;
        this.rights = rights;
        this.tables = tables;
        this.views = views;
        this.differences = differences;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who asks for which change, in which language. */
    private record Asking(Actor actor, String id, Model model, HttpServletResponse response, Locale locale) {
    }

    @GetMapping
    String tables(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model, HttpServletResponse response, Locale locale) {
        return page(new Asking(actor, id, model, response, locale), asOf, TableForm.blank());
    }

    private String page(Asking asking, @Nullable LocalDate asOf, TableForm form) {
        Change change = changes.get(asking.id());
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        Map<String, byte[]> files = drafts.files(change);
        ParameterFile read = Tables.parameters(files);
        Model model = asking.model();
        model.addAttribute("change", change);
        model.addAttribute("editable", change.status() == Change.Status.DRAFT
                && rights.may(asking.actor(), Role.OFFICER, change.ruleSet(), files));
        model.addAttribute("asOf", day);
        model.addAttribute("form", form);
        model.addAttribute("diagnostics", read.diagnostics());
        model.addAttribute("tables", views.views(read.parameters().values(), day, form, asking.locale()));
        return "change-tables";
    }

    /** Saves what was typed; what is wrong comes back beside its row, and nothing that was typed is lost. */
    @PostMapping
    String save(Actor actor, @PathVariable String id, @RequestParam int version,
            @RequestParam(required = false) @Nullable LocalDate asOf, @RequestParam Map<String, String> fields,
            Model model, HttpServletResponse response, Locale locale) {
        Asking asking = new Asking(actor, id, model, response, locale);
        TableForm form = TableForm.of(fields);
        LocalDate from = form.day();
        if (from == null) {
            return again(asking, asOf, form.with(Map.of("from", word("parameters.noday", locale))), Problem.DOCUMENT_REFUSED);
        }
        Change change = changes.get(id, version);
        Map<String, byte[]> files = drafts.files(change);
        try {
            List<TableRow> rows = tables.typed(files, from, form.citation(), List.copyOf(form.rows().values()));
            if (rows.isEmpty()) {
                return again(asking, asOf, form.with(Map.of("form", word("tables.nothing", locale))), Problem.DOCUMENT_REFUSED);
            }
            tables.save(actor, change, rows);
        } catch (TableRefusal e) {
            return again(asking, asOf, form.with(e.problems(), locale, Tables.parameters(files).parameters()::containsKey),
                    e.problem());
        } catch (ApiException e) {
            return again(asking, asOf, form.with(Map.of("form", word("parameters.conflict", locale))), conflict(e));
        }
        return "redirect:/changes/" + id + "/tables?asOf=" + from;
    }

    private String again(Asking asking, @Nullable LocalDate asOf, TableForm form, Problem problem) {
        asking.response().setStatus(problem.status().value());
        return page(asking, asOf, form);
    }

    /** Shows what a table from a spreadsheet would change; nothing is saved yet. */
    @PostMapping("/differences")
    String compare(Actor actor, @PathVariable String id, @RequestParam MultipartFile file, Model model,
            HttpServletResponse response, Locale locale) throws IOException {
        Asking asking = new Asking(actor, id, model, response, locale);
        Change change = changes.get(id);
        try {
            show(asking, change, tables.read(drafts.files(change), file.getInputStream()));
        } catch (TableRefusal e) {
            refuse(asking, e);
        }
        return page(asking, null, TableForm.blank());
    }

    private void show(Asking asking, Change change, List<TableRow> rows) throws TableRefusal {
        Map<String, byte[]> files = drafts.files(change);
        asking.model().addAttribute("difference", differences.between(change.ruleSet(), files, tables.with(files, rows),
                asking.locale()));
        asking.model().addAttribute("rows", JSON.writeValueAsString(rows));
    }

    private static void refuse(Asking asking, TableRefusal refusal) {
        asking.response().setStatus(refusal.problem().status().value());
        asking.model().addAttribute("refused", refusal.problems().stream()
                .map(each -> Wording.chinese(asking.locale()) ? each.messageZh() : each.message()).toList());
    }

    /** Saves the rows whose difference was shown; where the draft has moved on, shows it anew. */
    @PostMapping("/confirmation")
    String confirm(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam String rows,
            Model model, HttpServletResponse response, Locale locale) {
        Asking asking = new Asking(actor, id, model, response, locale);
        try {
            List<TableRow> read = read(rows);
            try {
                tables.save(actor, changes.get(id, version), read);
                return "redirect:/changes/" + id;
            } catch (ApiException e) {
                response.setStatus(conflict(e).status().value());
                model.addAttribute("moved", true);
                show(asking, changes.get(id), read);
            }
        } catch (TableRefusal e) {
            refuse(asking, e);
        }
        return page(asking, null, TableForm.blank());
    }

    private static List<TableRow> read(String rows) {
        try {
            return List.of(JSON.readValue(rows, TableRow[].class));
        } catch (JacksonException | NullPointerException e) {
            throw Problem.DOCUMENT_REFUSED.because("rows (expected: as they were shown)");
        }
    }

    private static Problem conflict(ApiException e) {
        if (e.problem() != Problem.CHANGE_CONFLICT) {
            throw e;
        }
        return e.problem();
    }

    private String word(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
