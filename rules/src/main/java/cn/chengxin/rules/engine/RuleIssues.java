package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is certain of rules by reading them, on each day on which something may begin to be otherwise. */
final class RuleIssues {

    /** Days, parts and pairs of them that are looked at in a rule set: a hundred times what a long document needs. */
    private static final int LOOKS = 300_000;

    private final List<Rule> rules;
    private final List<Issue> issues = new ArrayList<>();
    private int left = LOOKS;

    private RuleIssues(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * All of it, in the order of the rules; gaps, which belong to several, last. Of rules that would take too long nothing
     * is said.
     */
    static List<Issue> of(List<Rule> rules) {
        RuleIssues reading = new RuleIssues(rules);
        try {
            reading.look();
        } catch (Budget.Spent e) {
            return reading.issues;
        }
        return reading.issues;
    }

    private void another() {
        if (left-- <= 0) {
            throw new Budget.Spent();
        }
    }

    private void look() {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            Optional<Issue> dead = contradiction(rule);
            dead.ifPresent(issues::add);
            Proof.parts(rule.condition()).filter(part -> unset(part, rule)).findFirst()
                    .ifPresent(part -> issues.add(Analysis.issue(Kind.VALUE_UNSET, rule, part.text())));
            Optional<Rule> twin = rules.subList(0, i).stream().filter(other -> same(rule, other)).findFirst();
            twin.ifPresent(other -> issues.add(Analysis.issue(Kind.DUPLICATE, rule, other.citation().rule())));
            if (twin.isEmpty() && dead.isEmpty()) {
                covering(i).ifPresent(other -> issues.add(Analysis.issue(Kind.COVERED, rule,
                        other.citation().rule())));
            }
        }
        issues.addAll(TableGaps.of(rules, this::another));
    }

    private Proof on(LocalDate day) {
        return new Proof(day, this::another);
    }

    /** The days of a rule on which something may begin to be otherwise: its first, and those of parameters' values. */
    private List<LocalDate> days(Rule rule, Stream<Parameter> parameters) {
        RuleWindow window = rule.window();
        return Stream.concat(Stream.of(window.from()), parameters.flatMap(each -> each.values().stream())
                .peek(each -> another()).map(Parameter.Value::from).filter(each -> each.isAfter(window.from())
                        && (window.grounds() || each.isBefore(end(rule))))).distinct().sorted().toList();
    }

    /** A rule that answers for old grounds asks on days after its window too. */
    private Optional<Issue> contradiction(Rule rule) {
        List<LocalDate> days = days(rule, rule.parameters().stream());
        List<Condition> excluded = List.of();
        LocalDate since = null;
        for (LocalDate day : days) {
            Proof proof = on(day);
            List<Condition> found = proof.exclusion(rule.condition());
            boolean open = Proof.parts(rule.condition()).anyMatch(proof::unset);
            since = found.isEmpty() && !open ? null : since == null ? day : since;
            excluded = found.isEmpty() ? since == null ? List.of() : excluded : found;
        }
        if (excluded.isEmpty() || since == null) {
            return Optional.empty();
        }
        Stream<String> parts = excluded.stream().map(Condition::text);
        return Optional.of(since.equals(days.get(0))
                ? Analysis.issue(Kind.NEVER_HOLDS, rule, parts.toArray(String[]::new))
                : Analysis.issue(Kind.NO_LONGER_HOLDS, rule, Stream.concat(parts, Stream.of(since.toString()))
                        .toArray(String[]::new)));
    }

    private boolean unset(Condition part, Rule rule) {
        return part instanceof Condition.Comparison comparison && comparison.right() instanceof Parameter parameter
                && days(rule, Stream.of(parameter)).stream().map(this::on).allMatch(proof -> proof.unset(part));
    }

    /**
     * A rule that makes this one idle. Of two that say the same in other words it is the first. Points are given by
     * each rule, so that none of theirs is idle; over grounds of other days a rule may say otherwise.
     */
    private Optional<Rule> covering(int at) {
        Rule rule = rules.get(at);
        return rule.points() != null ? Optional.empty() : IntStream.range(0, rules.size())
                .filter(i -> i != at && covers(rules.get(i), rule) && (i < at || !covers(rule, rules.get(i))))
                .mapToObj(rules::get).findFirst();
    }

    private boolean covers(Rule other, Rule rule) {
        return other.fact() == rule.fact() && other.action().equals(rule.action()) && spans(other, rule)
                && implies(rule, other);
    }

    private static boolean spans(Rule one, Rule other) {
        return one.window().equals(other.window()) || !one.window().grounds() && !other.window().grounds()
                && !one.window().from().isAfter(other.window().from()) && !end(one).isBefore(end(other));
    }

    private boolean implies(Rule rule, Rule other) {
        return implies(rule, other, rule.window().from())
                && days(rule, Stream.of(rule, other).flatMap(each -> each.parameters().stream())).stream()
                        .allMatch(day -> implies(rule, other, day));
    }

    private boolean implies(Rule rule, Rule other, LocalDate day) {
        return on(day).implies(rule.condition(), other.condition());
    }

    private static boolean same(Rule one, Rule other) {
        return one.fact() == other.fact() && one.action().equals(other.action())
                && one.condition().text().equals(other.condition().text())
                && one.window().from().isBefore(end(other)) && other.window().from().isBefore(end(one));
    }

    private static LocalDate end(Rule rule) {
        return Objects.requireNonNullElse(rule.window().to(), LocalDate.MAX);
    }
}
