package cn.chengxin.rules.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds identity numbers of persons (公民身份号码, GB 11643-1999). An organization document has no place for one: persons
 * are keys of the registry's own.
 */
final class IdentityNumber {

    // Full-width digits are digits too.
    private static final Pattern CANDIDATE = Pattern.compile("(?<!\\p{Nd})(?=(\\p{Nd}{17}[\\p{Nd}XxＸｘ])(?!\\p{Nd}))");
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {
    }

    /** Whether a text holds an identity number anywhere; a valid unified social credit code is none. */
    static boolean in(String text) {
        if (text.length() < 18 || text.length() == 18 && Uscc.problem(text) == null) {
            return false;
        }
        Matcher matcher = CANDIDATE.matcher(text);
        while (matcher.find()) {
            if (valid(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean valid(String number) {
        int[] digits = number.substring(0, 17).chars().map(c -> Character.digit(c, 10)).toArray();
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += digits[i] * ((1 << (17 - i)) % 11);
        }
        char last = number.charAt(17);
        char check = Character.isDigit(last) ? Character.forDigit(Character.digit(last, 10), 10) : 'X';
        return CHECKS.charAt(sum % 11) == check && born(digits);
    }

    private static boolean born(int[] digits) {
        int year = digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9];
        try {
            LocalDate.of(year, digits[10] * 10 + digits[11], digits[12] * 10 + digits[13]);
            return year >= 1800 && year <= 2199;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
