package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.engine.Condition.Comparison;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are rows of one table: they say the same but for the bounds of one amount, and for what follows. Between two
 * rows there should be no amount of which none of them speaks.
 */
final class TableGaps {

    private TableGaps() {
    }

    /** A row: the amounts of which a rule speaks. A bound that is null is open. */
    private record Row(Rule rule, String amount, @Nullable BigDecimal from, boolean fromIn, @Nullable BigDecimal to,
            boolean toIn) {

        private boolean meets(Row next) {
            int compared = to == null || next.from == null ? 1 : to.compareTo(next.from);
            return compared > 0 || compared == 0 && (toIn || next.fromIn);
        }
    }

    /** The gaps on the last day on which a row of a table begins, before the row that comes after each. */
    static List<Issue> of(List<Rule> rules) {
        Map<List<Object>, List<Rule>> tables = new LinkedHashMap<>();
        rules.forEach(rule -> amounts(rule).forEach(amount -> tables.computeIfAbsent(
                List.of(amount, rule.fact(), family(rule), others(rule, amount)), each -> new ArrayList<>()).add(rule)));
        List<Issue> gaps = new ArrayList<>();
        tables.forEach((table, some) -> gaps(rows((String) table.get(0), some), gaps));
        return gaps;
    }

    private static Stream<String> amounts(Rule rule) {
        return bounds(rule).map(each -> each.left().text()).distinct();
    }

    private static Stream<Comparison> bounds(Rule rule) {
        return Analysis.parts(rule.condition()).filter(Comparison.class::isInstance).map(Comparison.class::cast)
                .filter(each -> each.op() != Op.NE && (each.right() instanceof Integer
                        || each.right() instanceof Parameter parameter && numbers(parameter)));
    }

    private static boolean numbers(Parameter parameter) {
        return parameter.values().stream().allMatch(each -> each.number() != null);
    }

    /** What else it asks. */
    private static String others(Rule rule, String amount) {
        return Analysis.parts(rule.condition()).filter(part -> !(part instanceof Comparison comparison
                && comparison.left().text().equals(amount))).map(Condition::text).sorted()
                .collect(Collectors.joining(", "));
    }

    /** Of which table it can be a row. */
    private static Object family(Rule rule) {
        return rule.conclusion() != null ? rule.conclusion().outcome().matter() : rule.finding() != null ? "finding"
                : "score";
    }

    private static List<Row> rows(String amount, List<Rule> rules) {
        LocalDate day = rules.stream().map(each -> each.window().from()).max(Comparator.naturalOrder()).orElseThrow();
        return rules.stream().filter(each -> each.window().to() == null || day.isBefore(each.window().to()))
                .map(rule -> row(amount, rule, day)).filter(Objects::nonNull).sorted(Comparator.comparing(Row::from,
                        Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    private static @Nullable Row row(String amount, Rule rule, LocalDate day) {
        BigDecimal from = null;
        BigDecimal to = null;
        boolean fromIn = true;
        boolean toIn = true;
        for (Comparison bound : bounds(rule).filter(each -> each.left().text().equals(amount)).toList()) {
            BigDecimal value = value(bound.right(), day);
            if (value == null) {
                return null;
            }
            if (bound.op() != Op.LT && bound.op() != Op.LE && (from == null || value.compareTo(from) >= 0)) {
                from = value;
                fromIn = bound.op() != Op.GT;
            }
            if (bound.op() != Op.GT && bound.op() != Op.GE && (to == null || value.compareTo(to) <= 0)) {
                to = value;
                toIn = bound.op() != Op.LT;
            }
        }
        return new Row(rule, amount, from, fromIn, to, toIn);
    }

    private static @Nullable BigDecimal value(Object right, LocalDate day) {
        if (right instanceof Integer number) {
            return BigDecimal.valueOf(number);
        }
        Parameter.Value value = ((Parameter) right).at(day);
        return value == null ? null : value.number();
    }

    private static void gaps(List<Row> rows, List<Issue> gaps) {
        Row reached = null;
        for (Row row : rows) {
            if (reached != null && !reached.meets(row)) {
                gaps.add(Analysis.issue(Kind.GAP, row.rule(), row.amount() + (reached.toIn() ? " > " : " >= ")
                        + Objects.requireNonNull(reached.to()).toPlainString() + ", " + row.amount()
                        + (row.fromIn() ? " < " : " <= ") + Objects.requireNonNull(row.from()).toPlainString(),
                        reached.rule().citation().rule()));
            }
            if (reached == null || reached.to() != null && (row.to() == null
                    || row.to().compareTo(reached.to()) > 0)) {
                reached = row;
            }
        }
    }
}
