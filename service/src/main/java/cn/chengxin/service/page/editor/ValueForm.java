package cn.chengxin.service.page.editor;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.ParameterText.Entered;
import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import cn.chengxin.service.change.table.TypedValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dated value as it is typed into the form, and what is wrong with it.
 *
 * @param key the parameter's key
 * @param from the day
 * @param value the value, without what says that it is years, months or days
 * @param span Y, M or D where the parameter is a period; empty elsewhere
 * @param unset whether the document leaves it blank
 * @param citation where it stands
 * @param verified whether that text was seen verbatim
 * @param wrong what is wrong, by field; {@code form} where it is no field's
 */
record ValueForm(String key, String from, String value, String span, boolean unset, String citation, boolean verified,
        Map<String, String> wrong) {

    private static final Pattern PERIOD = Pattern.compile("P(\\d+)([YMD])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Nothing typed yet. */
    static ValueForm blank(String key) {
        return new ValueForm(key, "", "", "Y", false, "", false, Map.of());
    }

    /** A value that there is, to be corrected. */
    static ValueForm of(String key, Parameter.Value value) {
        String text = value.unset() ? "" : TypedValue.plain(value);
        Matcher period = PERIOD.matcher(text);
        boolean plain = period.matches();
        return new ValueForm(key, value.from().toString(), plain ? period.group(1) : text,
                plain ? period.group(2) : "Y", value.unset(), value.citation(), value.verified(), Map.of());
    }

    /** The same with what is wrong. */
    ValueForm with(Map<String, String> mistakes) {
        return new ValueForm(key, from, value, span, unset, citation, verified, mistakes);
    }

    /** The same with what the editing of the text refused. */
    ValueForm with(List<Diagnostic> mistakes, boolean chinese) {
        Map<String, String> said = new HashMap<>();
        mistakes.forEach(each -> said.merge(field(each.code()), chinese ? each.messageZh() + "。" + each.hintZh()
                : each.message() + ". " + each.hint(), (one, other) -> one));
        return with(said);
    }

    private static String field(Problem problem) {
        return switch (problem) {
            case NOT_A_DAY -> "from";
            case NOT_A_NUMBER, NUMBER_TOO_LARGE, NOT_A_PERIOD, NOT_CODES -> "value";
            case NO_CITATION -> "citation";
            case PARAMETER_KEY, PARAMETER_EXISTS -> "key";
            default -> "form";
        };
    }

    /** The value to be written; null where the day is none. */
    @Nullable Entered entered(Unit unit) {
        LocalDate day;
        try {
            day = LocalDate.parse(from.strip());
        } catch (DateTimeException e) {
            return null;
        }
        return new Entered(day, unset ? null : written(unit), citation.strip(), verified);
    }

    /** As the table reads it; a period of which only the number was typed has its span beside it. */
    private @Nullable String written(Unit unit) {
        String written = TypedValue.written(unit, value);
        return unit == Unit.PERIOD && written != null && NUMBER.matcher(written).matches() ? "P" + written + span : written;
    }
}
