package cn.chengxin.service.page.workbench;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Approval;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Rebase;
import cn.chengxin.service.change.Rebase.Side;
import cn.chengxin.service.editing.Analyses;
import cn.chengxin.service.page.MismatchWords;
import cn.chengxin.service.ruleset.RuleSetTrial;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A change: where it stands, what it changes, and its way to what is in effect. */
@Controller
final class ChangePageController {

    private static final String CHOICE = "file:";

    private final Changes changes;
    private final Drafts drafts;
    private final Rebase rebase;
    private final Approval approval;
    private final RuleSetTrial trial;
    private final Analyses analyses;
    private final ChangeViews views;
    private final ImpactViews impacts;
    private final MismatchWords mismatches;

    ChangePageController(Changes changes, Drafts drafts, Rebase rebase, Approval approval, RuleSetTrial trial,
            Analyses analyses, ChangeViews views, ImpactViews impacts, MismatchWords mismatches) {
        this.changes = changes;
        this.drafts = drafts;
        this.rebase = rebase;
        this.approval = approval;
        this.trial = trial;
        this.analyses = analyses;
        this.views = views;
        this.impacts = impacts;
        this.mismatches = mismatches;
    }

    @GetMapping("/changes/{id}")
    String change(@PathVariable String id, Actor actor, Model model, Locale locale) {
        return page(approval.settled(changes.get(id)), actor, model, locale);
    }

    private String page(Change change, Actor actor, Model model, Locale locale) {
        ChangeView view = views.of(change, actor, locale);
        model.addAttribute("change", view);
        model.addAttribute("difference", views.difference(change, locale));
        model.addAttribute("conflict", view.outdated() || view.incoming() ? views.conflict(change, locale) : null);
        model.addAttribute("impact", impacts.latest(change, locale));
        return "change";
    }

    /** Brings in what others changed; for a file that both changed, a field of its name says whose text is taken. */
    @PostMapping("/changes/{id}/rebase")
    String rebase(@PathVariable String id, @RequestParam int version,
            @RequestParam(required = false) @Nullable Integer seen, @RequestParam Map<String, String> fields, Actor actor) {
        Map<String, Side> choices = new TreeMap<>();
        fields.forEach((field, side) -> {
            if (field.startsWith(CHOICE)) {
                choices.put(field.substring(CHOICE.length()), side(field, side));
            }
        });
        return to(rebase.take(actor, changes.get(id, version), choices, seen));
    }

    private static Side side(String field, String text) {
        return Stream.of(Side.values()).filter(each -> each.name().equals(text)).findFirst()
                .orElseThrow(() -> Problem.DOCUMENT_REFUSED.because(field + " (expected: MINE or THEIRS)"));
    }

    /** Compiles a change and runs its scenarios. */
    @PostMapping("/changes/{id}/checks")
    String check(@PathVariable String id, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Actor actor, Model model, Locale locale) {
        Change change = changes.get(id);
        model.addAttribute("check", tried(change, locale));
        if (inPlace) {
            model.addAttribute("change", change);
            return "change-parts :: check";
        }
        return page(change, actor, model, locale);
    }

    /** What is found about a change as it was saved; the page asks for it by itself, and again until it is there. */
    @GetMapping("/changes/{id}/analysis")
    String analysis(@PathVariable String id, Actor actor, Model model, Locale locale) {
        Change change = changes.get(id);
        model.addAttribute("change", change);
        model.addAttribute("check", CheckView.of(change, analyses.of(actor, change), mismatches, locale));
        return "change-parts :: check";
    }

    private CheckView tried(Change change, Locale locale) {
        try {
            return CheckView.of(change, trial.of(change.ruleSet(), drafts.files(change)), List.of(), mismatches,
                    locale);
        } catch (ApiException e) {
            if (e.problem() == Problem.CHECK_RUNNING) {
                return CheckView.busy();
            }
            throw e;
        }
    }

    @PostMapping("/changes/{id}/proposal")
    String propose(@PathVariable String id, @RequestParam int version, Actor actor) {
        return to(approval.propose(actor, changes.get(id, version)));
    }

    @PostMapping("/changes/{id}/return")
    String giveBack(@PathVariable String id, @RequestParam int version, @RequestParam String reason, Actor actor) {
        return to(approval.giveBack(actor, changes.get(id, version), reason));
    }

    @PostMapping("/changes/{id}/withdrawal")
    String withdraw(@PathVariable String id, @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason, Actor actor) {
        return to(drafts.withdraw(actor, changes.get(id, version), reason));
    }

    @PostMapping("/changes/{id}/approval")
    String approve(@PathVariable String id, @RequestParam int version, @RequestParam String impact,
            @RequestParam(required = false) @Nullable String reason, Actor actor) {
        return to(approval.approve(actor, changes.get(id, version), impact, reason));
    }

    /** Whether it is still being published; the page asks again as long as it is, and for itself when it is over. */
    @GetMapping("/changes/{id}/publication")
    String publication(@PathVariable String id, Model model) {
        model.addAttribute("change", approval.settled(changes.get(id)));
        return "change-parts :: publishing";
    }

    private static String to(Change change) {
        return "redirect:/changes/" + change.id();
    }
}
