package cn.chengxin.rules.ruleset;

import java.util.Comparator;

/**
 * Something wrong in a rule set, for the person who wrote it.
 *
 * @param file the file, relative to the rule set's directory
 * @param line line, from 1; 0 where the whole file is meant
 * @param column column, from 1; 0 where the whole line is meant
 * @param code which problem it is
 * @param message what is wrong
 * @param hint what to do
 * @param messageZh what is wrong, in Chinese
 * @param hintZh what to do, in Chinese
 */
public record Diagnostic(String file, int line, int column, Problem code, String message, String hint,
        String messageZh, String hintZh) implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::message);
    /** Nobody reads more of what was found. */
    private static final int LONGEST = 1_000;

    /** A problem at a place, with what was found there. */
    public static Diagnostic of(String file, int line, int column, Problem problem, Object... found) {
        return new Diagnostic(file, line, column, problem, cut(problem.message(found)), cut(problem.hint(found)),
                cut(problem.messageZh(found)), cut(problem.hintZh(found)));
    }

    /** The same, its file seen from the directory above. */
    public Diagnostic under(String directory) {
        return new Diagnostic(directory + "/" + file, line, column, code, message, hint, messageZh, hintZh);
    }

    /** The same, its file as the directory itself calls it; a file of another stays as it is. */
    public Diagnostic within(String directory) {
        return file.startsWith(directory + "/") ? new Diagnostic(file.substring(directory.length() + 1), line, column,
                code, message, hint, messageZh, hintZh) : this;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        String place = column > 0 ? file + ":" + line + ":" + column : line > 0 ? file + ":" + line : file;
        return place + ": " + message + " (" + hint + ")";
    }
}
