package cn.chengxin.service.page.workbench;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Wanted;
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
    private final Drafts drafts;

    WorkbenchController(WorkbenchViews views, Drafts drafts) {
        this.views = views;
        this.drafts = drafts;
    }

    @GetMapping("/rules")
    String rules(Actor actor, Model model, Locale locale) {
        model.addAttribute("work", views.of(actor, locale));
        return "rules";
    }

    /** Begins a change of a rule set, a new one, or one that is adopted. */
    @PostMapping("/changes")
    String begin(Actor actor, @RequestParam String ruleSet, @RequestParam String title,
            @RequestParam(required = false) @Nullable String adopt,
            @RequestParam(required = false) @Nullable String division) {
        String id = Wanted.ruleSet(ruleSet.strip());
        Change change = adopt == null || adopt.isBlank() ? drafts.begin(actor, id, Wanted.title(title))
                : drafts.adopt(actor, id, Wanted.title(title), adopt,
                        Wanted.division(division == null ? null : division.strip()));
        return "redirect:/changes/" + change.id();
    }
}
