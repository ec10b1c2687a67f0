package cn.chengxin.rules.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The order in which clauses stand in a document: 第二条 before 第十一条, 四9 before 四10. */
final class ClauseOrder {

    static final Comparator<String> CLAUSES = (one, other) -> {
        List<Integer> left = numbers(one);
        List<Integer> right = numbers(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int compared = left.get(i).compareTo(right.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        int shorter = Integer.compare(left.size(), right.size());
        return shorter != 0 ? shorter : one.compareTo(other);
    };

    private static final Pattern NUMBER = Pattern.compile("[〇零一二两三四五六七八九十百]+|\\d{1,6}");
    private static final String DIGITS = "〇一二三四五六七八九";

    private ClauseOrder() {
    }

    private static List<Integer> numbers(String clause) {
        List<Integer> numbers = new ArrayList<>();
        NUMBER.matcher(clause).results().map(MatchResult::group).forEach(text -> numbers.add(
                Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : chinese(text)));
        return numbers;
    }

    private static int chinese(String text) {
        int sum = 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
            if (unit > 0) {
                sum += Math.max(1, digit) * unit;
                digit = 0;
            } else {
                digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
            }
        }
        return sum + digit;
    }
}
