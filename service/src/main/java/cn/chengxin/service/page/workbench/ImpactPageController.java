package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Foresight;
import cn.chengxin.service.change.impact.Impact;
import cn.chengxin.service.change.impact.Impacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a change would do to the register, before it is published. */
@Controller
final class ImpactPageController {

    private static final int SHOWN = 100;

    private final Changes changes;
    private final Foresight foresight;
    private final Impacts impacts;
    private final ChangeViews changeViews;
    private final ImpactViews views;

    ImpactPageController(Changes changes, Foresight foresight, Impacts impacts, ChangeViews changeViews,
            ImpactViews views) {
        this.changes = changes;
        this.foresight = foresight;
        this.impacts = impacts;
        this.changeViews = changeViews;
        this.views = views;
    }

    @GetMapping("/changes/{id}/impact")
    String impact(@PathVariable String id, @RequestParam(required = false) @Nullable String impact,
            @RequestParam(required = false) @Nullable Outcome outcome, Actor actor, Model model, Locale locale) {
        Change change = changes.get(id);
        Impact found = impact == null ? impacts.latest(id) : impacts.get(id, impact);
        model.addAttribute("change", changeViews.of(change, actor, locale));
        model.addAttribute("impact", found == null ? null : views.of(change, found, locale));
        model.addAttribute("outcome", outcome == null ? null : outcome.name());
        model.addAttribute("rows", found == null || found.state() != Impact.State.COMPLETED ? List.of()
                : views.rows(found, outcome, SHOWN, locale));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("asOf", found == null ? foresight.day(change) : found.asOf());
        return "change-impact";
    }

    /** How far a preview is; the page asks for itself again when it is over. */
    @GetMapping("/changes/{id}/impact/progress")
    String progress(@PathVariable String id, @RequestParam String impact, Model model, Locale locale) {
        model.addAttribute("impact", views.of(changes.get(id), impacts.get(id, impact), locale));
        return "change-parts :: running";
    }

    @PostMapping("/changes/{id}/impacts")
    String begin(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf, Actor actor) {
        Change change = changes.get(id);
        foresight.begin(actor, change, asOf == null ? foresight.day(change) : asOf);
        return to(id);
    }

    @PostMapping("/changes/{id}/impacts/{impact}/cancellation")
    String cancel(@PathVariable String id, @PathVariable String impact, Actor actor) {
        foresight.cancel(actor, changes.get(id), impacts.get(id, impact));
        return to(id);
    }

    private static String to(String change) {
        return "redirect:/changes/" + change + "/impact";
    }
}
