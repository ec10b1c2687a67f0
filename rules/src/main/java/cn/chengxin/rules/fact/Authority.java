package cn.chengxin.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * A body of the state with its place.
 *
 * @param name its name
 * @param division its administrative division, a GB/T 2260 code of six digits
 */
public record Authority(String name, @Nullable String division) {
}
