package cn.chengxin.rules.ruleset;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a rule set, for the person who wrote it.
 *
 * @param file the file, relative to the rule set's directory
 * @param line line, from 1; 0 where the whole file is meant
 * @param column column, from 1; 0 where the whole line is meant
 * @param message what is wrong
 * @param hint what to do
 */
public record Diagnostic(String file, int line, int column, String message, @Nullable String hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::message);

    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        String place = column > 0 ? file + ":" + line + ":" + column : line > 0 ? file + ":" + line : file;
        return place + ": " + message + (hint == null ? "" : " (" + hint + ")");
    }
}
