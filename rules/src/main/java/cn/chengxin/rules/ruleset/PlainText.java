package cn.chengxin.rules.ruleset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text must be before anything reads it: no longer than it need be, and showing all that it says. */
public final class PlainText {

    /** A scenario of an organization that there is takes thousands. */
    private static final int LONGEST = 200_000;
    private static final int LONGEST_OF_RULES = 100_000;
    /** Control characters, invisible characters, and escapes that would bring them in. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\\\[uUx]|[\\p{Cc}&&[^\\n\\r\\t]]|[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\uFFFD]");

    private PlainText() {
    }

    /** What is wrong with a file's text as such; empty where nothing is. */
    public static Optional<Diagnostic> refuse(String file, String text) {
        int longest = file.endsWith(".drl") ? LONGEST_OF_RULES : LONGEST;
        if (text.length() > longest) {
            return Optional.of(Diagnostic.of(file, 0, 0, Problem.TOO_LONG, longest));
        }
        Matcher forbidden = FORBIDDEN.matcher(text);
        return forbidden.find() ? Optional.of(Diagnostic.of(file, line(text, forbidden.start()),
                column(text, forbidden.start()), Problem.FORBIDDEN_CHARACTER, shown(forbidden.group())))
                : Optional.empty();
    }

    private static String shown(String found) {
        return found.startsWith("\\") ? found : "U+%04X".formatted(found.codePointAt(0));
    }

    /** The line of a place, from 1. */
    static int line(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The column of a place, from 1. */
    static int column(String text, int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }
}
