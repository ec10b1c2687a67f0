package cn.chengxin.rules.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files as lines. */
final class Texts {

    private static final int CONTEXT = 3;
    /** Nobody reads more of a difference. */
    private static final int MOST_LINES = 2_000;

    private Texts() {
    }

    /** The lines of a file, each with its end; together they are the file. */
    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
    }

    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    static Change.FileText compare(String path, byte @Nullable [] before, byte @Nullable [] after) {
        return compare(path, before == null ? null : text(before), after == null ? null : text(after));
    }

    static Change.FileText compare(String path, @Nullable String before, @Nullable String after) {
        List<String> old = before == null ? List.of() : before.lines().toList();
        List<String> young = after == null ? List.of() : after.lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(path, path, old, DiffUtils.diff(old, young), CONTEXT);
        return new Change.FileText(path, Change.Kind.of(before, after),
                lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }
}
