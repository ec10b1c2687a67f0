package cn.chengxin.service.page.editor;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editing pages of a change have in common. */
@Component
final class EditedChange {

    private final Changes changes;
    private final Drafts drafts;

    EditedChange(Changes changes, Drafts drafts) {
        this.changes = changes;
        this.drafts = drafts;
    }

    /** A change with its files. */
    record Content(Change change, Map<String, byte[]> files) {
    }

    /** The change as it is now, shown. */
    Content show(Actor actor, String id, Model model) {
        Change change = changes.get(id);
        model.addAttribute("change", change);
        model.addAttribute("editable", change.status() == Change.Status.DRAFT && actor.is(Role.OFFICER));
        return new Content(change, drafts.files(change));
    }

    /** The change as somebody has seen it; a problem where it is no longer so. */
    Content seen(String id, int version) {
        Change change = changes.get(id, version);
        return new Content(change, drafts.files(change));
    }
}
