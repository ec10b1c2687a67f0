package cn.chengxin.service.page.editor;

import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.page.editor.EditedChange.Content;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a change as texts: one of them in an editor. */
@Controller
@RequestMapping("/changes/{id}/rules")
final class RulesPageController {

    private final EditedChange changes;
    private final Drafts drafts;

    RulesPageController(EditedChange changes, Drafts drafts) {
        this.changes = changes;
        this.drafts = drafts;
    }

    @GetMapping
    String rules(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String file,
            @RequestParam(defaultValue = "0") int line, @RequestParam(required = false) @Nullable String template,
            Model model) {
        Content content = changes.show(actor, id, model);
        String shown = file == null ? first(content.files()) : file;
        if (shown != null && !content.files().containsKey(shown)) {
            throw Problem.NOT_FOUND.because("The change has no file " + shown);
        }
        model.addAttribute("files", content.files().keySet().stream().sorted(Comparator
                .comparing((String each) -> each.contains("/")).thenComparing(each -> !each.endsWith(".drl"))
                .thenComparing(Comparator.naturalOrder())).toList());
        model.addAttribute("file", shown);
        model.addAttribute("line", line);
        model.addAttribute("template", "scenario".equals(template) ? template : null);
        return "change-rules";
    }

    /** The rules come first. */
    private static @Nullable String first(Map<String, byte[]> files) {
        return files.keySet().stream().filter(each -> each.endsWith(".drl")).sorted().findFirst()
                .orElseGet(() -> files.keySet().stream().sorted().findFirst().orElse(null));
    }

    @PostMapping("/files")
    String add(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam String path, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        String name = path.strip();
        return edit(actor, id, version, null, name, model, response, next, content -> Map.of(name,
                NewFile.of(name, content.change().ruleSet()).getBytes(StandardCharsets.UTF_8)));
    }

    @PostMapping("/names")
    String rename(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam String file,
            @RequestParam String path, Model model, HttpServletResponse response, RedirectAttributes next) {
        String name = path.strip();
        return edit(actor, id, version, file, name, model, response, next, content -> Map.of(name,
                content.files().get(file)));
    }

    @PostMapping("/removals")
    String remove(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam String file,
            Model model, HttpServletResponse response, RedirectAttributes next) {
        return edit(actor, id, version, file, null, model, response, next, content -> Map.of());
    }

    /** What comes in the place of a file that goes. */
    private interface Edit {
        Map<String, byte[]> of(Content content);
    }

    private String edit(Actor actor, String id, int version, @Nullable String gone, @Nullable String path, Model model,
            HttpServletResponse response, RedirectAttributes next, Edit edit) {
        try {
            Content content = changes.seen(id, version);
            if (gone != null && !content.files().containsKey(gone)) {
                throw Problem.NOT_FOUND.because("The change has no file " + gone);
            }
            String wrong = path == null ? null : !RuleSetReader.fits(path) ? "files.name"
                    : content.files().containsKey(path) ? "files.exists" : null;
            if (wrong != null) {
                return again(actor, id, gone, path, wrong, Problem.DOCUMENT_REFUSED, model, response);
            }
            Map<String, byte[]> files = new TreeMap<>(content.files());
            files.putAll(edit.of(content));
            if (gone != null) {
                files.remove(gone);
            }
            drafts.save(actor, content.change(), files);
        } catch (ApiException e) {
            if (e.problem() != Problem.CHANGE_CONFLICT) {
                throw e;
            }
            return again(actor, id, gone, path, "files.conflict", e.problem(), model, response);
        }
        if (path != null) {
            next.addAttribute("file", path);
        }
        return "redirect:/changes/" + id + "/rules";
    }

    /** The page as it is now, with what was typed and why it was not taken. */
    private String again(Actor actor, String id, @Nullable String gone, @Nullable String path, String wrong,
            Problem problem, Model model, HttpServletResponse response) {
        response.setStatus(problem.status().value());
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", path);
        model.addAttribute("renaming", gone != null && path != null);
        List<String> files = List.copyOf(changes.show(actor, id, model).files().keySet());
        return rules(actor, id, gone != null && files.contains(gone) ? gone : null, 0, null, model);
    }
}
