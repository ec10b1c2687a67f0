package cn.chengxin.service.page.editor;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.ParameterFile;
import cn.chengxin.rules.ruleset.ParameterText;
import cn.chengxin.rules.ruleset.ParameterText.Entered;
import cn.chengxin.rules.ruleset.TextEdit;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.table.Tables;
import cn.chengxin.service.page.editor.EditedChange.Content;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
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

/** The parameters of a change as a form: what a number is, since when, by which text. No code. */
@Controller
@RequestMapping("/changes/{id}/parameters")
final class ParametersPageController {

    private final EditedChange changes;
    private final Drafts drafts;
    private final ParameterViews views;
    private final MessageSource messages;

    ParametersPageController(EditedChange changes, Drafts drafts, ParameterViews views, MessageSource messages) {
        this.changes = changes;
        this.drafts = drafts;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String parameters(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable LocalDate from, Model model, Locale locale) {
        Content content = changes.show(actor, id, model);
        ParameterFile read = Tables.parameters(content.files());
        Parameter parameter = key == null ? null : read.parameters().get(key);
        ValueForm form = parameter == null || from == null ? null : parameter.values().stream()
                .filter(each -> each.from().equals(from)).findFirst().map(each -> ValueForm.of(key, each)).orElse(null);
        return page(content, form, model, locale);
    }

    private String page(Content content, @Nullable ValueForm form, Model model, Locale locale) {
        ParameterFile read = Tables.parameters(content.files());
        model.addAttribute("parameters", views.views(content.change().ruleSet(), read.parameters(), form, locale));
        model.addAttribute("diagnostics", read.diagnostics());
        model.addAttribute("open", form == null ? null : form.key());
        model.addAttribute("units", Unit.values());
        if (!model.containsAttribute("added")) {
            model.addAttribute("added", ValueForm.blank(""));
            model.addAttribute("adding", false);
        }
        return "change-parameters";
    }

    @PostMapping("/values")
    String set(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam String key,
            @RequestParam String from, @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "Y") String span, @RequestParam(defaultValue = "false") boolean unset,
            @RequestParam(defaultValue = "") String citation, @RequestParam(defaultValue = "false") boolean verified,
            Model model, HttpServletResponse response, Locale locale) {
        ValueForm form = new ValueForm(key, from, value, span(span), unset, citation, verified, Map.of());
        Attempt attempt = new Attempt(actor, id, version, form, model, response, locale);
        return attempt.save(content -> {
            Parameter parameter = Tables.parameters(content.files()).parameters().get(key);
            if (parameter == null) {
                throw Problem.NOT_FOUND.because("There is no parameter " + key);
            }
            Entered entered = form.entered(parameter.unit());
            return entered == null ? null : ParameterText.set(text(content), key, entered);
        });
    }

    @PostMapping
    String add(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam String key,
            @RequestParam(defaultValue = "") String description, @RequestParam Unit unit, @RequestParam String from,
            @RequestParam(defaultValue = "") String value, @RequestParam(defaultValue = "Y") String span,
            @RequestParam(defaultValue = "false") boolean unset, @RequestParam(defaultValue = "") String citation,
            @RequestParam(defaultValue = "false") boolean verified, Model model, HttpServletResponse response,
            Locale locale) {
        ValueForm form = new ValueForm(key.strip(), from, value, span(span), unset, citation, verified, Map.of());
        model.addAttribute("adding", true);
        model.addAttribute("description", description);
        model.addAttribute("unit", unit);
        Attempt attempt = new Attempt(actor, id, version, form, model, response, locale);
        return attempt.save(content -> {
            Entered entered = form.entered(unit);
            return entered == null ? null : ParameterText.add(text(content), form.key(), description.strip(), unit,
                    entered);
        });
    }

    @PostMapping("/removals")
    String remove(Actor actor, @PathVariable String id, @RequestParam int version, @RequestParam String key,
            @RequestParam LocalDate from, Model model, HttpServletResponse response, Locale locale) {
        Attempt attempt = new Attempt(actor, id, version, ValueForm.blank(key), model, response, locale);
        return attempt.save(content -> {
            String edited = views.fresh(content.change().ruleSet(), key, from)
                    ? ParameterLines.without(text(content), key, from) : null;
            return edited != null ? new TextEdit.Edited(edited) : new TextEdit.Refused(List.of(Diagnostic.of(
                    ParameterFile.PATH, 0, 0, cn.chengxin.rules.ruleset.Problem.UNEDITABLE, key)));
        });
    }

    private static String span(String span) {
        return List.of("Y", "M", "D").contains(span) ? span : "Y";
    }

    private static String text(Content content) {
        return new String(content.files().getOrDefault(ParameterFile.PATH, new byte[0]), StandardCharsets.UTF_8);
    }

    /** What edits the text; null where the day is none. */
    private interface Edit {
        @Nullable TextEdit of(Content content);
    }

    /** One form that was sent. Where it is not taken, it comes back as it was, with what is wrong beside it. */
    private final class Attempt {

        private final Actor actor;
        private final String id;
        private final int version;
        private final ValueForm form;
        private final Model model;
        private final HttpServletResponse response;
        private final Locale locale;

        Attempt(Actor actor, String id, int version, ValueForm form, Model model, HttpServletResponse response,
                Locale locale) {
            this.actor = actor;
            this.id = id;
            this.version = version;
            this.form = form;
            this.model = model;
            this.response = response;
            this.locale = locale;
        }

        String save(Edit edit) {
            try {
                Content content = changes.seen(id, version);
                TextEdit edited = edit.of(content);
                if (edited == null) {
                    return again(Problem.DOCUMENT_REFUSED, form.with(Map.of("from", word("parameters.noday"))));
                }
                if (edited instanceof TextEdit.Refused refused) {
                    return again(Problem.DOCUMENT_REFUSED, form.with(refused.diagnostics(),
                            !locale.getLanguage().equals(Locale.ENGLISH.getLanguage())));
                }
                drafts.save(actor, content.change(), ParameterFile.PATH,
                        ((TextEdit.Edited) edited).text().getBytes(StandardCharsets.UTF_8));
            } catch (ApiException e) {
                if (e.problem() != Problem.CHANGE_CONFLICT) {
                    throw e;
                }
                return again(e.problem(), form.with(Map.of("form", word("parameters.conflict"))));
            }
            return "redirect:/changes/" + id + "/parameters#" + form.key();
        }

        private String again(Problem problem, ValueForm wrong) {
            response.setStatus(problem.status().value());
            if (model.containsAttribute("adding")) {
                model.addAttribute("added", wrong);
            }
            return page(changes.show(actor, id, model), model.containsAttribute("adding") ? null : wrong, model,
                    locale);
        }

        private String word(String key) {
            return String.valueOf(messages.getMessage(key, null, key, locale));
        }
    }
}
