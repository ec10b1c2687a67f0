package cn.chengxin.rules.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule held or did not: its condition, part by part.
 *
 * @param citation the rule
 * @param inForce whether the rule speaks on the day at all
 * @param truth TRUE, FALSE or UNKNOWN
 * @param condition the condition as a tree
 */
public record Explanation(Citation citation, boolean inForce, String truth, Part condition) {

    /**
     * A part of a condition.
     *
     * @param text as it reads in the rule
     * @param truth TRUE, FALSE or UNKNOWN
     * @param value what its left side gave; null for a combination, and where it is unknown
     * @param parts what it is combined from
     */
    public record Part(String text, String truth, @Nullable String value, List<Part> parts) {
    }
}
