package cn.chengxin.rules.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headline of one matter: the strictest established outcome, and beside it every stricter one that is open.
 *
 * @param matter the matter
 * @param regulated whether any instrument in force for this organization concludes on the matter at all
 * @param established the strictest established outcome; null where there is none
 * @param open stricter outcomes that can be neither established nor ruled out
 */
public record Standing(Matter matter, boolean regulated, @Nullable Outcome established, List<Outcome> open) {

    /** Whether nothing is established and nothing is open: the only state that may be shown as clean. */
    public boolean clear() {
        return regulated && established == null && open.isEmpty();
    }
}
