package cn.chengxin.service.page.workbench;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Approval;
import cn.chengxin.service.change.Wanted;
import cn.chengxin.service.ruleset.RuleSetHistory;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One rule set: what it says, who brought what when, and the way back. */
@Controller
final class RuleSetPageController {

    private final RuleSetViews views;
    private final DifferenceViews differences;
    private final RuleSetHistory history;
    private final Approval approval;

    RuleSetPageController(RuleSetViews views, DifferenceViews differences, RuleSetHistory history, Approval approval) {
        this.views = views;
        this.differences = differences;
        this.history = history;
        this.approval = approval;
    }

    @GetMapping("/rules/rule-set")
    String ruleSet(@RequestParam String id, Actor actor, Model model, Locale locale) {
        model.addAttribute("ruleSet", views.of(Wanted.ruleSet(id), actor, locale));
        return "rule-set";
    }

    @GetMapping("/rules/comparison")
    String compare(@RequestParam String ruleSet, @RequestParam int from, @RequestParam int to, Model model,
            Locale locale) {
        String id = Wanted.ruleSet(ruleSet);
        model.addAttribute("ruleSet", id);
        model.addAttribute("from", views.revision(history.revision(id, from), locale));
        model.addAttribute("to", views.revision(history.revision(id, to), locale));
        model.addAttribute("difference", differences.between(id, history.files(id, from), history.files(id, to),
                locale));
        return "comparison";
    }

    /** Puts an earlier revision in effect again, from the one that was in effect when the page was shown. */
    @PostMapping("/rules/rollbacks")
    String rollBack(Actor actor, @RequestParam String ruleSet, @RequestParam int revision, @RequestParam int seen,
            @RequestParam String reason, RedirectAttributes to) {
        String id = Wanted.ruleSet(ruleSet);
        approval.rollBack(actor, id, revision, seen, reason);
        to.addAttribute("id", id);
        return "redirect:/rules/rule-set";
    }
}
