package cn.chengxin.service.change;

import cn.chengxin.service.web.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what cannot be the id of a rule set, the code of a place, or the title of a change. */
public final class Wanted {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    private static final int LONGEST_TITLE = 200;

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
}
