package cn.chengxin.service.page.workbench;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Adoption;
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
    private final Adoption adoption;
    private final Drafts drafts;

    WorkbenchController(WorkbenchViews views, Adoption adoption, Drafts drafts) {
        this.views = views;
        this.adoption = adoption;
        this.drafts = drafts;
    }

    @GetMapping("/rules")
    String rules(Actor actor, Model model, Locale locale) {
        model.addAttribute("work", views.of(actor, locale));
        return "rules";
    }

    /** Begins a change of a rule set, a new one, or one that is adopted or follows where it was adopted from. */
    @PostMapping("/changes")
    String begin(Actor actor, @RequestParam String ruleSet, @RequestParam String title,
            @RequestParam(required = false) @Nullable String adopt,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(defaultValue = "false") boolean follow) {
        String id = Wanted.ruleSet(ruleSet.strip());
        String what = Wanted.title(title);
        Change change;
        if (adopt != null && !adopt.isBlank()) {
            change = adoption.adopt(actor, id, what, adopt, Wanted.division(division == null ? null
                    : division.strip()));
        } else {
            change = follow ? adoption.follow(actor, id, what) : drafts.begin(actor, id, what);
        }
        return "redirect:/changes/" + change.id();
    }
}
