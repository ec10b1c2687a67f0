package cn.chengxin.rules.verdict;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict was made from; the same digests give the same verdict.
 *
 * @param facts digest of the organization document; null where the caller did not give one
 * @param ruleSets rule set id to digest of its content (rules, parameters, scenarios)
 * @param calendar digest of the calendar of working days
 * @param engine the engine build
 */
public record Provenance(@Nullable String facts, Map<String, String> ruleSets, String calendar,
        String engine) {
}
