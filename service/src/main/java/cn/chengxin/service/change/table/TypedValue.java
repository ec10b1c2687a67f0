package cn.chengxin.service.change.table;

import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values between what people write in a cell and what {@code parameters.yaml} has. */
public final class TypedValue {

    /** What is written where the document leaves a value blank. */
    public static final String UNSET = "未定";

    private static final Set<String> UNSETS = Set.of(UNSET, "未规定", "unset");
    private static final Pattern PERCENT = Pattern.compile("(-?\\d{1,20}(?:\\.\\d{1,20})?)\\s*%");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern SAID = Pattern.compile("(?:(\\d{1,9})\\s*(?:年|years?))?\\s*"
            + "(?:(\\d{1,9})\\s*(?:个?月|months?))?\\s*(?:(\\d{1,9})\\s*(?:日|天|days?))?");
    private static final Pattern SUFFIX = Pattern.compile("\\s*(?:元|yuan|分|points|个?工作日|working days)$");

    private TypedValue() {
    }

    /** As the file has it; null where it is unset. What it cannot be, the reader of the file says. */
    public static @Nullable String written(Unit unit, String typed) {
        String plain = unit == Unit.CODES ? typed.strip() : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (UNSETS.contains(plain)) {
            return null;
        }
        return switch (unit) {
            case CODES -> plain;
            case PERIOD -> period(plain);
            case RATIO -> ratio(plain);
            case COUNT, POINTS, YUAN, WORKING_DAYS -> number(SUFFIX.matcher(plain).replaceFirst(""));
        };
    }

    /** As it stands in a cell: exact, and read back as the same. */
    public static String plain(Parameter.Value value) {
        if (value.codes() != null) {
            return value.codes().isEmpty() ? "[]" : String.join(",", value.codes().stream().sorted().toList());
        }
        return value.text() == null ? UNSET : String.valueOf(value.text());
    }

    static boolean same(Unit unit, Parameter.Value value, @Nullable String written) {
        if (written == null || value.unset()) {
            return written == null && value.unset();
        }
        try {
            return switch (unit) {
                case COUNT, POINTS, YUAN, RATIO, WORKING_DAYS -> value.number() != null
                        && value.number().compareTo(new BigDecimal(written)) == 0;
                case PERIOD -> Period.parse(written).equals(value.period());
                case CODES -> Arrays.stream(written.split("[\\[\\],，、;；\\s]+")).filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet()).equals(value.codes());
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private static String number(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    private static String ratio(String text) {
        Matcher percent = PERCENT.matcher(text);
        return percent.matches() ? new BigDecimal(percent.group(1)).movePointLeft(2).stripTrailingZeros().toPlainString()
                : text;
    }

    private static String period(String text) {
        Matcher said = SAID.matcher(text);
        if (text.isEmpty() || !said.matches()) {
            return text;
        }
        return "P" + part(said.group(1), "Y") + part(said.group(2), "M") + part(said.group(3), "D");
    }

    private static String part(@Nullable String number, String unit) {
        return number == null ? "" : number + unit;
    }
}
