package cn.chengxin.service.page.editor;

import cn.chengxin.rules.ruleset.ParameterText;
import cn.chengxin.rules.ruleset.ParameterText.Entered;
import cn.chengxin.rules.ruleset.TextEdit;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.service.page.Wording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All parameters of one day as tables, by unit; and what a filled-in table would change. Nothing is saved here. */
@Component
final class ParameterTable {

    private final Wording wording;

    ParameterTable(Wording wording) {
        this.wording = wording;
    }

    /** A parameter on the day; its value as an officer writes it, empty where there is none or it is unset. */
    record Row(String key, String description, Parameter.Unit unit, String from, String value, String citation,
            boolean verified) {
    }

    /** A row as it is filled in. */
    record Typed(String key, String value, String citation, boolean verified) {
    }

    /** What a row would change; or what is wrong with it, where {@code wrong} is not null. */
    record Difference(Typed typed, String description, String before, String after, @Nullable String wrong) {
    }

    /** All that a table would change, and the text that would come of it. */
    record Foreseen(List<Difference> differences, String text, boolean sound) {
    }

    /** The rows of a day, by unit. */
    Map<Parameter.Unit, List<Row>> rows(Map<String, Parameter> parameters, LocalDate day, Locale locale) {
        Map<Parameter.Unit, List<Row>> tables = new TreeMap<>();
        parameters.values().stream().sorted(Comparator.comparing(Parameter::key)).forEach(each -> {
            Parameter.Value value = each.at(day);
            tables.computeIfAbsent(each.unit(), unit -> new ArrayList<>()).add(new Row(each.key(), each.description(),
                    each.unit(), value == null ? "" : value.from().toString(), written(each.unit(), value, locale),
                    value == null ? "" : value.citation(), value != null && value.verified()));
        });
        return tables;
    }

    private String written(Parameter.Unit unit, Parameter.@Nullable Value value, Locale locale) {
        if (value == null || value.unset()) {
            return "";
        }
        return value.period() != null ? wording.amount(value.text(), unit, locale)
                : value.codes() != null ? String.join("、", value.codes().stream().sorted().toList())
                        : String.valueOf(value.text());
    }

    /** What the rows would change from a day on. A row that says what holds on that day already changes nothing. */
    Foreseen foresee(String text, LocalDate day, List<Typed> rows, Locale locale) {
        List<Difference> differences = new ArrayList<>();
        String edited = text;
        boolean sound = true;
        for (Typed row : rows) {
            Map<String, Parameter> before = read(edited);
            Parameter parameter = before.get(row.key());
            Parameter.Value old = parameter == null ? null : parameter.at(day);
            String unit = parameter == null ? "" : parameter.description();
            TextEdit edit = ParameterText.set(edited, row.key(), entered(row, day, parameter));
            if (edit instanceof TextEdit.Refused refused) {
                boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
                String wrong = english ? refused.diagnostics().get(0).message() : refused.diagnostics().get(0).messageZh();
                differences.add(new Difference(row, unit, shown(parameter, old, locale), row.value(), wrong));
                sound = false;
                continue;
            }
            String next = ((TextEdit.Edited) edit).text();
            Parameter.Value now = Objects.requireNonNull(read(next).get(row.key()).at(day));
            if (old == null || !same(old, now)) {
                differences.add(new Difference(row, unit, shown(parameter, old, locale), shown(parameter, now, locale),
                        null));
                edited = next;
            }
        }
        return new Foreseen(differences, edited, sound);
    }

    private static Entered entered(Typed row, LocalDate day, @Nullable Parameter parameter) {
        ValueForm form = new ValueForm(row.key(), day.toString(), row.value(), "Y", row.value().isBlank(),
                row.citation(), row.verified(), Map.of());
        return Objects.requireNonNull(form.entered(parameter == null ? Parameter.Unit.COUNT : parameter.unit()));
    }

    private static boolean same(Parameter.Value one, Parameter.Value other) {
        boolean number = one.number() == null || other.number() == null ? one.number() == other.number()
                : one.number().compareTo(other.number()) == 0;
        return number && Objects.equals(one.period(), other.period()) && Objects.equals(one.codes(), other.codes())
                && one.citation().equals(other.citation()) && one.verified() == other.verified();
    }

    private String shown(@Nullable Parameter parameter, Parameter.@Nullable Value value, Locale locale) {
        return parameter == null || value == null ? "—" : wording.amount(value.text(), parameter.unit(), locale);
    }

    private static Map<String, Parameter> read(String text) {
        return ParameterViews.read("a/b", Map.of(ParameterViews.FILE, text.getBytes(StandardCharsets.UTF_8)))
                .parameters();
    }
}
