package cn.chengxin.service;

import java.util.Locale;

/** Organizations for tests. All codes are invented: their organisation codes begin with X. */
public final class Register {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Register() {
    }

    /** A valid code of a social group registered in Suining. */
    public static String uscc(int number) {
        String inner = String.format(Locale.ROOT, "X%07d", number);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(inner.charAt(i), 36) * INNER_WEIGHTS[i];
        }
        int innerCheck = (11 - sum % 11) % 11;
        String code = "51510900" + inner + (innerCheck == 10 ? "X" : innerCheck);
        sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return code + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** A small association that was fined. */
    public static String association(String uscc, String name) {
        return """
                {"uscc": "%s", "name": "%s", "type": "SOCIAL_GROUP", "categories": ["TRADE_ASSOCIATION"],
                 "registeredOn": "2010-05-01",
                 "registrationAuthority": {"name": "遂宁市民政局", "division": "510900"},
                 "penalties": {"completeThrough": "9999-12-31", "records": [
                   {"decidedOn": "2025-03-01", "kinds": ["FINE", "WARNING"], "fine": 20000.50,
                    "against": "ORGANIZATION", "source": {"department": "遂宁市民政局", "receivedOn": "2025-03-02"}}]},
                 "annualReports": {"completeThrough": "9999-12-31", "records": [
                   {"year": 2024, "dueOn": "2025-05-31"}]}}
                """.formatted(uscc, name);
    }
}
