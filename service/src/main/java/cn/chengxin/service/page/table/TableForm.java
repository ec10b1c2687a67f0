package cn.chengxin.service.page.table;

import cn.chengxin.service.change.table.TableProblem;
import cn.chengxin.service.change.table.Tables.Typed;
import cn.chengxin.service.page.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the table, and what is wrong with it.
 *
 * @param from the common day
 * @param citation the common citation
 * @param rows what was typed, by key
 * @param wrong what is wrong, by key; {@code form} and {@code from} where it is no row's
 */
record TableForm(String from, String citation, Map<String, Typed> rows, Map<String, String> wrong) {

    private static final String VALUE = "value:";

    /** Nothing typed yet. */
    static TableForm blank() {
        return new TableForm("", "", Map.of(), Map.of());
    }

    /** The fields of a form: {@code value:key}, {@code citation:key} and {@code verified:key} for every row. */
    static TableForm of(Map<String, String> fields) {
        Map<String, Typed> rows = new HashMap<>();
        fields.keySet().stream().filter(each -> each.startsWith(VALUE)).map(each -> each.substring(VALUE.length()))
                .forEach(key -> rows.put(key, new Typed(key, fields.getOrDefault(VALUE + key, ""),
                        fields.getOrDefault("citation:" + key, ""), fields.containsKey("verified:" + key))));
        return new TableForm(fields.getOrDefault("from", "").strip(), fields.getOrDefault("citation", ""), rows, Map.of());
    }

    /** The same with what is wrong. */
    TableForm with(Map<String, String> mistakes) {
        return new TableForm(from, citation, rows, mistakes);
    }

    /** The same with what is wrong beside its rows; where a row is not shown, above all. */
    TableForm with(List<TableProblem> problems, Locale locale, Predicate<String> shown) {
        Map<String, String> said = new HashMap<>();
        problems.forEach(each -> said.merge(shown.test(each.key()) ? each.key() : "form", Wording.chinese(locale)
                ? each.messageZh() : each.message(), (one, other) -> one));
        return with(said);
    }

    /** The common day; null where it is none. */
    @Nullable LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    Typed row(String key) {
        return rows.getOrDefault(key, new Typed(key, "", "", false));
    }
}
