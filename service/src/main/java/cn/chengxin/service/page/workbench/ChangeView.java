package cn.chengxin.service.page.workbench;

import cn.chengxin.service.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as its page shows it.
 *
 * @param name the title of the instrument; the rule set's id where that cannot be read
 * @param current the number of the revision in effect; null where there is none
 * @param outdated whether another revision than its base is in effect
 * @param incoming whether another text's change is still to be brought in
 * @param origin where it came from, as a key
 * @param divisions the codes of the places that it is for; empty where its instrument cannot be read
 * @param may what its reader may do with it now
 */
record ChangeView(String id, String ruleSet, String name, boolean inEffect, String title, int version, String status,
        List<Step> steps, String author, List<String> contributors, @Nullable Integer base, @Nullable Integer current,
        boolean outdated, boolean incoming, String origin, @Nullable String from, List<String> divisions,
        String createdAt, String changedAt, String changedBy, Change.@Nullable Decision decision, May may) {

    /** A step on its way; {@code state} is done, now or ahead. */
    record Step(String label, String state) {
    }

    /** What somebody may do. */
    record May(boolean edit, boolean tryOut, boolean propose, boolean giveBack, boolean withdraw, boolean approve,
            boolean own) {
    }
}
