package cn.chengxin.rules.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that can be neither applied nor ruled out, because something is not known.
 *
 * @param finding the finding that is open, or null
 * @param outcome the conclusion that is open, or null; with neither, the rule gives points to the score
 * @param citation the rule
 * @param missing what is not known, as the rule's terms and parameters name it
 */
public record Undetermined(@Nullable FindingKind finding, @Nullable Outcome outcome, Citation citation,
        List<String> missing) {
}
