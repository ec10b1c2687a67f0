package cn.chengxin.service.change;

import cn.chengxin.service.web.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what cannot be the id of a rule set, the code of a place, the title of a change, or a reason. */
public final class Wanted {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 500;

    private Wanted() {
    }

    /** The id of a rule set. */
    public static String ruleSet(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw Problem.DOCUMENT_REFUSED.because("ruleSet (expected: jurisdiction/instrument, small letters, digits "
                    + "and hyphens)");
        }
        return id;
    }

    /** The code of a place. */
    public static String division(@Nullable String code) {
        if (code == null || !DIVISION.matcher(code).matches()) {
            throw Problem.DOCUMENT_REFUSED.because("division (expected: six digits)");
        }
        return code;
    }

    /** What a change is for. */
    public static String title(@Nullable String title) {
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            throw Problem.DOCUMENT_REFUSED.because("title (expected: a line that says what the change is for)");
        }
        return title.strip();
    }

    /** Why somebody decides as he does. */
    public static String reason(@Nullable String reason) {
        String said = reasonIfAny(reason);
        if (said == null) {
            throw Problem.DOCUMENT_REFUSED.because("reason (expected: why, in words)");
        }
        return said;
    }

    /** Why somebody decides as he does, where he need not say it; null where he does not. */
    public static @Nullable String reasonIfAny(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problem.DOCUMENT_REFUSED.because("reason (expected: why, in words, at most " + LONGEST_REASON
                    + " characters)");
        }
        return reason.strip();
    }
}
