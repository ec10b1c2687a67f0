package cn.chengxin.rules.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Unified social credit codes (统一社会信用代码), GB 32100-2015, and the organisation codes of GB 11714 inside them. A code of
 * nine characters is an organisation code from before 2015 (组织机构代码) and is accepted as a legacy one.
 */
public final class Uscc {

    /** What a code looks like, before its check characters are looked at. */
    public static final String PATTERN = "^([0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X]"
            + "[0-9A-HJ-NPQRTUWXY]|[0-9A-Z]{8}[0-9X])$";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern SHAPE = Pattern.compile(PATTERN);

    private Uscc() {
    }

    /** What is wrong with a code; null where nothing is. */
    public static @Nullable String problem(String code) {
        if (!SHAPE.matcher(code).matches()) {
            return "expected a unified social credit code: 18 characters of 0-9 and A-Z without I, O, S, V, Z, the 3rd "
                    + "to 8th digits (GB 32100-2015)";
        }
        String inner = legacy(code) ? code : code.substring(8, 17);
        if (inner.charAt(8) != innerCheck(inner)) {
            return "the check character of the organisation code (GB 11714) is wrong: a typing mistake is likely";
        }
        if (!legacy(code) && code.charAt(17) != check(code)) {
            return "the last character, which checks the others (GB 32100-2015), is wrong: a typing mistake is likely";
        }
        return null;
    }

    /** Whether the code is an organisation code from before the unified one. */
    static boolean legacy(String code) {
        return code.length() == 9;
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char innerCheck(String inner) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(inner.charAt(i), 36) * INNER_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : Character.forDigit(check, 10);
    }
}
