package cn.chengxin.service.page.editor;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.impact.ImpactTable;
import cn.chengxin.service.page.editor.EditedChange.Content;
import cn.chengxin.service.page.editor.ParameterTable.Foreseen;
import cn.chengxin.service.page.editor.ParameterTable.Typed;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many parameters at once, as tables of one day. Whatever comes in is shown first and saved when it is confirmed. */
@Controller
@RequestMapping("/changes/{id}/tables")
final class TablesPageController {

    private static final int MOST_ROWS = 2_000;

    private final EditedChange changes;
    private final Drafts drafts;
    private final ParameterTable table;
    private final Clock clock;

    TablesPageController(EditedChange changes, Drafts drafts, ParameterTable table, Clock clock) {
        this.changes = changes;
        this.drafts = drafts;
        this.table = table;
        this.clock = clock;
    }

    @GetMapping
    String tables(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate day,
            Model model, Locale locale) {
        Content content = changes.show(actor, id, model);
        LocalDate shown = day == null ? LocalDate.now(clock) : day;
        model.addAttribute("day", shown);
        model.addAttribute("tables", table.rows(ParameterViews.read(content.change().ruleSet(), content.files())
                .parameters(), shown, locale));
        return "change-tables";
    }

    @GetMapping("/sheet")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable String id, @RequestParam LocalDate day, Model model,
            Locale locale) {
        Content content = changes.show(actor, id, model);
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"parameters-" + day
                + ".xlsx\"").contentType(MediaType.parseMediaType(ImpactTable.XLSX)).body(ParameterSheet.write(table
                        .rows(ParameterViews.read(content.change().ruleSet(), content.files()).parameters(), day, locale)
                        .values().stream().flatMap(List::stream).toList()));
    }

    @PostMapping("/sheets")
    String bringIn(Actor actor, @PathVariable String id, @RequestParam LocalDate day, @RequestParam MultipartFile sheet,
            Model model, HttpServletResponse response, Locale locale) throws IOException {
        try {
            return foreseen(actor, id, day, ParameterSheet.read(sheet.getInputStream()), model, locale);
        } catch (ApiException e) {
            if (e.problem() != Problem.DOCUMENT_REFUSED && e.problem() != Problem.BODY_TOO_LARGE) {
                throw e;
            }
            response.setStatus(e.problem().status().value());
            model.addAttribute("wrong", "tables.wrong." + e.problem());
            return tables(actor, id, day, model, locale);
        }
    }

    @PostMapping("/previews")
    String preview(Actor actor, @PathVariable String id, @RequestParam LocalDate day, HttpServletRequest request,
            Model model, Locale locale) {
        return foreseen(actor, id, day, typed(request), model, locale);
    }

    private String foreseen(Actor actor, String id, LocalDate day, List<Typed> typed, Model model, Locale locale) {
        Content content = changes.show(actor, id, model);
        model.addAttribute("foreseen", table.foresee(text(content), day, typed, locale));
        return tables(actor, id, day, model, locale);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam LocalDate day,
            HttpServletRequest request, Model model, HttpServletResponse response, Locale locale) {
        List<Typed> typed = typed(request);
        try {
            Content content = changes.seen(id, version);
            Foreseen foreseen = table.foresee(text(content), day, typed, locale);
            if (foreseen.sound() && !foreseen.differences().isEmpty()) {
                drafts.save(actor, content.change(), ParameterViews.FILE,
                        foreseen.text().getBytes(StandardCharsets.UTF_8));
                return "redirect:/changes/" + id + "/tables?day=" + day;
            }
        } catch (ApiException e) {
            if (e.problem() != Problem.CHANGE_CONFLICT) {
                throw e;
            }
            response.setStatus(e.problem().status().value());
            model.addAttribute("wrong", "tables.wrong.CHANGE_CONFLICT");
        }
        return foreseen(actor, id, day, typed, model, locale);
    }

    /** Not as lists: those would be cut at commas. */
    private static List<Typed> typed(HttpServletRequest request) {
        String[] keys = values(request, "key");
        String[] values = values(request, "value");
        String[] citations = values(request, "citation");
        if (keys.length != values.length || keys.length != citations.length || keys.length > MOST_ROWS) {
            throw Problem.BAD_REQUEST.because("key, value, citation (expected: as many of each)");
        }
        Set<String> verified = new HashSet<>(List.of(values(request, "verified")));
        List<Typed> typed = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            typed.add(new Typed(keys[i], values[i], citations[i], verified.contains(keys[i])));
        }
        return typed;
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String text(Content content) {
        return new String(content.files().getOrDefault(ParameterViews.FILE, new byte[0]), StandardCharsets.UTF_8);
    }
}
