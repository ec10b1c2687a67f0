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

    private final Budget budget;

    private TableGaps(Budget budget) {
        this.budget = budget;
    }

    /** A row: the amounts of which a rule speaks. */
    private record Row(Rule rule, TermChain term, Amounts amounts) {

        private static final Comparator<Row> FROM_BELOW = Comparator.comparing(
                (Row row) -> row.amounts.from(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(row -> !row.amounts.fromIn());

        private boolean reaches(Row other) {
            return !other.amounts.and(new Amounts(null, false, amounts.to(), amounts.toIn())).equals(other.amounts);
        }
    }

    /**
     * The gaps, each on the first day on which it is one: once all rows of its table began, or a value changed.
     *
     * @param budget is asked for every look at a day or a row
     */
    static List<Issue> of(List<Rule> rules, Budget budget) {
        return new TableGaps(budget).of(rules);
    }

    private List<Issue> of(List<Rule> rules) {
        Map<List<Object>, List<Rule>> tables = new LinkedHashMap<>();
        rules.forEach(rule -> amounts(rule).forEach(amount -> tables.computeIfAbsent(
                List.of(amount, rule.fact(), family(rule), others(rule, amount)), each -> new ArrayList<>()).add(rule)));
        Map<List<Object>, Issue> gaps = new LinkedHashMap<>();
        tables.forEach((table, some) -> days(some).forEach(day -> gaps(rows((String) table.get(0), some, day), gaps)));
        return List.copyOf(gaps.values());
    }

    private List<LocalDate> days(List<Rule> rules) {
        LocalDate first = rules.stream().map(each -> each.window().from()).max(Comparator.naturalOrder()).orElseThrow();
        return Stream.concat(Stream.of(first), rules.stream().flatMap(each -> each.parameters().stream())
                .flatMap(each -> each.values().stream()).peek(each -> budget.check()).map(Parameter.Value::from).filter(each -> each.isAfter(first)))
                .distinct().sorted().toList();
    }

    private static Stream<String> amounts(Rule rule) {
        return bounds(rule).map(each -> each.left().text()).distinct();
    }

    private static Stream<Comparison> bounds(Rule rule) {
        return Proof.parts(rule.condition()).filter(Comparison.class::isInstance).map(Comparison.class::cast)
                .filter(each -> each.op() != Op.NE && (each.right() instanceof Integer
                        || each.right() instanceof Parameter parameter && numbers(parameter)));
    }

    private static boolean numbers(Parameter parameter) {
        return parameter.values().stream().allMatch(each -> each.number() != null);
    }

    /** What else it asks. */
    private static String others(Rule rule, String amount) {
        return Proof.parts(rule.condition()).filter(part -> !(part instanceof Comparison comparison
                && comparison.left().text().equals(amount))).map(Condition::text).sorted()
                .collect(Collectors.joining(", "));
    }

    /** Of which table it can be a row. */
    private static Object family(Rule rule) {
        return rule.conclusion() != null ? rule.conclusion().outcome().matter() : rule.finding() != null ? "finding"
                : "score";
    }

    private List<Row> rows(String amount, List<Rule> rules, LocalDate day) {
        return rules.stream().filter(each -> each.window().to() == null || day.isBefore(each.window().to()))
                .peek(each -> budget.check()).map(rule -> row(amount, rule, new Proof(day, budget)))
                .filter(Objects::nonNull)
                .sorted(Row.FROM_BELOW).toList();
    }

    /** None where a bound has no value, or no amount is within all of them. */
    private static @Nullable Row row(String amount, Rule rule, Proof proof) {
        List<Comparison> bounds = bounds(rule).filter(each -> each.left().text().equals(amount)).toList();
        List<Amounts> amounts = bounds.stream().map(proof::amounts).filter(Objects::nonNull).toList();
        Amounts all = amounts.stream().reduce(Amounts.ALL, Amounts::and);
        TermChain term = bounds.get(0).left();
        return amounts.size() < bounds.size() || all.one(term.counts()) == null ? null : new Row(rule, term, all);
    }

    private static void gaps(List<Row> rows, Map<List<Object>, Issue> gaps) {
        Row reached = null;
        for (Row row : rows) {
            Amounts between = reached == null || reached.amounts.to() == null ? null
                    : reached.amounts.until(row.amounts);
            BigDecimal one = between == null || between.to() == null ? null : between.one(row.term.counts());
            if (one != null) {
                String term = row.term.text();
                gaps.putIfAbsent(List.of(row.rule, reached.rule), Analysis.issue(Kind.GAP, row.rule,
                        term + (between.fromIn() ? " >= " : " > ") + between.from().toPlainString() + ", " + term
                                + (between.toIn() ? " <= " : " < ") + between.to().toPlainString(),
                        reached.rule.citation().rule()).with(one.stripTrailingZeros().toPlainString()));
            }
            reached = reached == null || reached.reaches(row) ? row : reached;
        }
    }
}
