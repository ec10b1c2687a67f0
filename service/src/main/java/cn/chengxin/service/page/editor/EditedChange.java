package cn.chengxin.service.page.editor;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Rights;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editing pages of a change have in common. */
@Component
final class EditedChange {

    private final Changes changes;
    private final Drafts drafts;
    private final Rights rights;

    EditedChange(Changes changes, Drafts drafts, Rights rights) {
        this.changes = changes;
        this.drafts = drafts;
        this.rights = rights;
    }

    /** A change with its files. */
    record Content(Change change, Map<String, byte[]> files) {
    }

    /** The change as it is now, shown. */
    Content show(Actor actor, String id, Model model) {
        Change change = changes.get(id);
        Map<String, byte[]> files = drafts.files(change);
        model.addAttribute("change", change);
        model.addAttribute("editable", change.status() == Change.Status.DRAFT
                && rights.may(actor, Role.OFFICER, change.ruleSet(), files));
        return new Content(change, files);
    }

    /** The change as somebody has seen it: it can be saved only where it is still so. */
    Content seen(String id, int version) {
        Change change = changes.get(id, version);
        return new Content(change, drafts.files(change));
    }
}
