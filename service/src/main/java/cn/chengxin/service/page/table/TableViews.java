package cn.chengxin.service.page.table;

import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import cn.chengxin.service.change.table.TypedValue;
import cn.chengxin.service.change.table.Tables.Typed;
import cn.chengxin.service.page.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parameters of a draft on one day, as tables. */
@Component
final class TableViews {

    private final Wording wording;

    TableViews(Wording wording) {
        this.wording = wording;
    }

    List<TableView> views(Collection<Parameter> parameters, LocalDate asOf, TableForm form, Locale locale) {
        List<List<Parameter>> groups = Headings.groups(parameters);
        List<Parameter> grouped = groups.stream().flatMap(List::stream).toList();
        List<TableView> views = new ArrayList<>();
        groups.forEach(each -> views.add(view(Headings.of(each), each, asOf, form, locale)));
        Stream.of(Unit.values()).map(unit -> parameters.stream()
                .filter(each -> each.unit() == unit && !grouped.contains(each)).toList())
                .filter(each -> !each.isEmpty()).forEach(each -> views.add(view(null, each, asOf, form, locale)));
        return views;
    }

    private TableView view(@Nullable String heading, List<Parameter> group, LocalDate asOf, TableForm form,
            Locale locale) {
        return new TableView(heading, group.get(0).unit(), group.stream()
                .map(each -> row(each, asOf, form, locale)).toList());
    }

    private TableView.Row row(Parameter parameter, LocalDate asOf, TableForm form, Locale locale) {
        Parameter.Value value = parameter.at(asOf);
        Typed typed = form.row(parameter.key());
        LocalDate next = parameter.values().stream().map(Parameter.Value::from).filter(each -> each.isAfter(asOf))
                .findFirst().orElse(null);
        return new TableView.Row(parameter.key(), parameter.description(), parameter.unit(),
                value == null || value.unset() ? null : shown(parameter.unit(), value, locale),
                value != null && value.unset(), value == null ? null : value.from(), next,
                value == null ? null : value.citation(), value == null || value.verified(), typed.value(),
                typed.citation(), typed.verified(), form.wrong().get(parameter.key()));
    }

    /** As a cell takes it too: codes as they are typed, shares in percent. */
    private String shown(Unit unit, Parameter.Value value, Locale locale) {
        if (unit == Unit.CODES) {
            return TypedValue.plain(value);
        }
        return unit == Unit.RATIO && value.number() != null
                ? value.number().movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : wording.amount(value.text(), unit, locale);
    }
}
