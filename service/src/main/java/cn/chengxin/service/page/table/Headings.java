package cn.chengxin.service.page.table;

import cn.chengxin.rules.view.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Which parameters belong together by their keys, and what their descriptions have in common. */
final class Headings {

    private static final int LEAST = 3;

    private Headings() {
    }

    /** By the first part of their keys; those that stand alone are left out. */
    static List<List<Parameter>> groups(Collection<Parameter> parameters) {
        Map<String, List<Parameter>> groups = new LinkedHashMap<>();
        parameters.forEach(each -> groups.computeIfAbsent(first(each.key()), key -> new ArrayList<>()).add(each));
        return groups.values().stream().filter(each -> each.size() > 1).toList();
    }

    private static String first(String key) {
        int end = key.lastIndexOf('-');
        return end < 0 ? key : key.substring(0, end);
    }

    /** What all of them say; the first one where they say nothing in common. */
    static String of(List<Parameter> group) {
        List<String> all = group.stream().map(Parameter::description).toList();
        String prefix = common(all, Headings::prefix);
        String suffix = common(all, (one, other) -> reversed(prefix(reversed(one), reversed(other))));
        String shortest = all.stream().reduce((one, other) -> one.length() <= other.length() ? one : other).orElse("");
        if (prefix.length() + suffix.length() < shortest.length() && prefix.length() + suffix.length() >= 2 * LEAST) {
            return prefix + (prefix.isEmpty() || suffix.isEmpty() ? "" : "…") + suffix;
        }
        String part = part(shortest, all);
        return part == null ? all.get(0) + " …" : part;
    }

    private static @Nullable String part(String shortest, List<String> all) {
        for (int length = shortest.length(); length >= LEAST; length--) {
            for (int at = 0; at + length <= shortest.length(); at++) {
                String part = shortest.substring(at, at + length);
                if (all.stream().allMatch(each -> each.contains(part))) {
                    return part.replaceAll("^[，；、。：]+|[，；、。：]+$", "");
                }
            }
        }
        return null;
    }

    private static String common(List<String> all, BinaryOperator<String> two) {
        return all.stream().reduce(two).orElse("");
    }

    private static String prefix(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
