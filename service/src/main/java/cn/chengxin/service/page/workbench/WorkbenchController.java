package cn.chengxin.service.page.workbench;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Adoption;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Wanted;
import cn.chengxin.service.web.ApiException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbench's first page: what is in effect, what is being changed, and how to begin. */
@Controller
final class WorkbenchController {

    private final WorkbenchViews views;
    private final Adoption adoption;
    private final Drafts drafts;

    WorkbenchController(WorkbenchViews views, Adoption adoption, Drafts drafts) {
        this.views = views;
        this.adoption = adoption;
        this.drafts = drafts;
    }

    @GetMapping("/rules")
    String rules(Actor actor, Model model, Locale locale) {
        return page(actor, model, locale, Beginning.NOTHING, null);
    }

    /** What was filled in to begin a change. */
    record Beginning(String ruleSet, String title, @Nullable String adopt, @Nullable String division,
            boolean follow) {

        private static final Beginning NOTHING = new Beginning("", "", null, null, false);
    }

    private String page(Actor actor, Model model, Locale locale, Beginning begin, @Nullable String wrong) {
        model.addAttribute("work", views.of(actor, locale));
        model.addAttribute("begin", begin);
        model.addAttribute("wrong", wrong);
        return "rules";
    }

    /** Leads from the address of the form that begins a change to its page. */
    @GetMapping("/changes")
    String changes() {
        return "redirect:/rules";
    }

    /** Begins a change of a rule set, a new one, or one that is adopted or follows where it was adopted from. */
    @PostMapping("/changes")
    String begin(Actor actor, @RequestParam String ruleSet, @RequestParam String title,
            @RequestParam(required = false) @Nullable String adopt,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(defaultValue = "false") boolean follow, Model model, Locale locale,
            HttpServletResponse response) {
        Beginning beginning = new Beginning(ruleSet.strip(), title, adopt, division == null ? null : division.strip(),
                follow);
        try {
            return "redirect:/changes/" + begin(actor, beginning).id();
        } catch (ApiException e) {
            String wrong = wrong(e);
            if (wrong == null) {
                throw e;
            }
            response.setStatus(e.problem().status().value());
            return page(actor, model, locale, beginning, wrong);
        }
    }

    private Change begin(Actor actor, Beginning form) {
        String id = Wanted.ruleSet(form.ruleSet());
        String what = Wanted.title(form.title());
        if (form.adopt() != null && !form.adopt().isBlank()) {
            return adoption.adopt(actor, id, what, form.adopt(), Wanted.division(form.division()));
        }
        return form.follow() ? adoption.follow(actor, id, what) : drafts.begin(actor, id, what);
    }

    /** The key of the words for a mistake that its author can mend in the form; its detail begins with the field. */
    private static @Nullable String wrong(ApiException e) {
        return switch (e.problem()) {
            case DOCUMENT_REFUSED -> "begin.wrong." + e.getMessage().replaceFirst(" .*", "");
            case REVISION_CONFLICT -> "begin.wrong.exists";
            default -> null;
        };
    }
}
