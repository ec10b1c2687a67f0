package cn.chengxin.service.page.workbench;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Version;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a change was before, and the way back to it. */
@Controller
final class VersionPageController {

    private static final int SHOWN = 20;

    private final Changes changes;
    private final Drafts drafts;
    private final ChangeViews views;
    private final DifferenceViews differences;
    private final Words words;

    VersionPageController(Changes changes, Drafts drafts, ChangeViews views, DifferenceViews differences, Words words) {
        this.changes = changes;
        this.drafts = drafts;
        this.views = views;
        this.differences = differences;
        this.words = words;
    }

    record Line(Version version, String at) {
    }

    /** Nothing is compared for the list, which everybody may open: what a version changed is shown on demand. */
    @GetMapping("/changes/{id}/versions")
    String versions(@PathVariable String id, @RequestParam(required = false) @Nullable Integer before, Actor actor,
            Model model, Locale locale) {
        Change change = changes.get(id);
        model.addAttribute("change", views.of(change, actor, locale));
        model.addAttribute("versions", changes.versions(change, before == null ? Integer.MAX_VALUE : before, SHOWN)
                .stream().map(each -> new Line(each, words.time(each.at()))).toList());
        return "change-versions";
    }

    @GetMapping("/changes/{id}/comparison")
    String compare(@PathVariable String id, @RequestParam int from, @RequestParam int to, Actor actor, Model model,
            Locale locale) {
        Change change = changes.get(id);
        model.addAttribute("change", views.of(change, actor, locale));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("difference", difference(change, from, to, locale));
        return "change-comparison";
    }

    private DifferenceView difference(Change change, int from, int to, Locale locale) {
        return differences.between(change.ruleSet(), files(change, from), files(change, to), locale);
    }

    private Map<String, byte[]> files(Change change, int version) {
        return drafts.files(changes.get(change.id(), version));
    }

    /**
     * Takes up an earlier version again.
     *
     * @param version the version of the change that was seen
     */
    @PostMapping("/changes/{id}/restoration")
    String restore(@PathVariable String id, @RequestParam int version, @RequestParam int restored, Actor actor) {
        return "redirect:/changes/" + drafts.restore(actor, changes.get(id, version), restored).id() + "/versions";
    }
}
