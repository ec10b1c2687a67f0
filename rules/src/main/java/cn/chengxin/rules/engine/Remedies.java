package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.view.Act;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Records;
import cn.chengxin.rules.view.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks through the trees of the rules for acts that might make a rule hold, or no longer hold. What it proposes is
 * tried afterwards: it may propose too much, and need not be right.
 */
final class Remedies {

    /** A rule rests on findings, they on listings, those on the rules of their removal. */
    private static final int DEEPEST = 6;

    private final Evaluation evaluation;
    private final List<Rule> rules;
    private int depth;

    Remedies(Evaluation evaluation, List<Layer> layers) {
        this.evaluation = evaluation;
        this.rules = layers.stream().flatMap(layer -> layer.rules().stream())
                .filter(rule -> rule.window().open(evaluation.view().asOf())).toList();
    }

    /** What might make the rule hold no longer, or hold. */
    Alternatives turn(Rule rule, boolean holding) {
        if (depth == DEEPEST) {
            return Alternatives.NONE;
        }
        depth++;
        try {
            Fact fact = rule.first() ? evaluation.view() : evaluation.facts();
            fact.askUnder(rule.window());
            return turn(rule, rule.condition(), fact, holding);
        } finally {
            depth--;
        }
    }

    private Alternatives turn(Rule rule, Condition condition, Fact fact, boolean holding) {
        fact.askUnder(rule.window());
        if (condition.truth(fact) == Truth.TRUE == holding) { // what is open concludes nothing
            return Alternatives.NOTHING_TO_DO;
        }
        if (condition instanceof Condition.All all) {
            return parts(rule, all.parts(), fact, holding, holding);
        }
        if (condition instanceof Condition.Any any) {
            return parts(rule, any.parts(), fact, holding, !holding);
        }
        TermChain chain = condition.chains().get(0);
        return fact instanceof Findings && FindingKind.class == kind(chain) ? findings(condition, chain, holding)
                : new Atom(rule, condition, chain, fact, holding).alternatives();
    }

    private Alternatives parts(Rule rule, List<Condition> parts, Fact fact, boolean holding, boolean allOfThem) {
        Alternatives result = allOfThem ? Alternatives.NOTHING_TO_DO : Alternatives.NONE;
        for (Condition part : parts) {
            Alternatives one = turn(rule, part, fact, holding);
            result = allOfThem ? result.and(one) : result.or(one);
        }
        return result;
    }

    private static Class<?> kind(TermChain chain) {
        List<Object> arguments = chain.calls().get(0).arguments();
        return arguments.isEmpty() ? Void.class : arguments.get(0).getClass();
    }

    /** {@code any(…)} and {@code none(…)}: by the rules that find, or might find, one of the kinds. */
    private Alternatives findings(Condition condition, TermChain chain, boolean holding) {
        boolean any = chain.calls().get(0).method().name().equals("any");
        boolean found = any == ((Condition.Holds) condition).expected() == holding;
        List<Object> kinds = chain.calls().get(0).arguments();
        Alternatives result = found ? Alternatives.NONE : Alternatives.NOTHING_TO_DO;
        for (Rule rule : rules) {
            if (rule.finding() != null && kinds.contains(rule.finding().kind())) {
                Alternatives one = turn(rule, found);
                result = found ? result.or(one) : result.and(one);
            }
        }
        return result;
    }

    /** What an authority does only once a verdict proposes it: what might bring that about. */
    private Alternatives once(Matter matter) {
        Alternatives result = Alternatives.NOTHING_TO_DO;
        for (Rule rule : rules) {
            if (rule.conclusion() != null && rule.conclusion().outcome().matter() == matter) {
                result = result.or(turn(rule, true));
            }
        }
        return result;
    }

    /** A comparison or a term. */
    private final class Atom {

        private final Rule rule;
        private final Condition condition;
        private final TermChain chain;
        private final boolean holding;
        /** Whether records have to leave the selection, rather than to enter it. */
        private final boolean leaving;
        private final List<Records<?, ?>> selections = new ArrayList<>();

        Atom(Rule rule, Condition condition, TermChain chain, Fact fact, boolean holding) {
            this.rule = rule;
            this.condition = condition;
            this.chain = chain;
            this.holding = holding;
            Object value = fact;
            for (TermChain.Call call : chain.calls()) {
                value = value == null ? null : call.on(value);
                if (value instanceof Records<?, ?> records) {
                    selections.add(records);
                }
            }
            boolean many = condition instanceof Condition.Holds holds ? holds.expected()
                    : ((Condition.Comparison) condition).op() == Op.GE || ((Condition.Comparison) condition).op() == Op.GT;
            this.leaving = many != holding;
        }

        Alternatives alternatives() {
            Set<Act> acts = new LinkedHashSet<>();
            chain.calls().forEach(call -> acts.addAll(call.method().changedBy()));
            Alternatives result = Alternatives.NONE;
            for (Act act : acts) {
                for (Object wanted : act.wants() ? wanted() : List.of(Truth.TRUE)) {
                    result = result.or(by(act, wanted));
                }
            }
            return leaving ? result : result.or(together(acts));
        }

        private Alternatives by(Act act, Object wanted) {
            if (act.anew()) {
                return Alternatives.of(Set.of(amendment(act, latest(act), wanted)));
            }
            if (act.once() != null) {
                return leaving ? once(act.once()).and(Alternatives.of(Set.of(amendment(act, selected(act), wanted))))
                        : Alternatives.NONE;
            }
            if (leaving) {
                return selected(act).isEmpty() ? Alternatives.NONE
                        : Alternatives.of(Set.of(amendment(act, selected(act), wanted)));
            }
            return new Alternatives(candidates(act).map(each -> Set.of(amendment(act, List.of(each), wanted))).toList());
        }

        /** To enter a selection, a record may need all of the acts at once. */
        private Alternatives together(Set<Act> acts) {
            List<Act> own = acts.stream().filter(act -> !act.anew() && act.once() == null).toList();
            return own.size() < 2 ? Alternatives.NONE
                    : new Alternatives(candidates(own.get(0)).map(each -> (Set<Amendment>) new LinkedHashSet<>(
                            own.stream().map(act -> amendment(act, List.of(each), Truth.TRUE)).toList())).toList());
        }

        private Amendment amendment(Act act, List<Dated> records, Object wanted) {
            List<Object> codes = chain.calls().stream().flatMap(call -> call.arguments().stream())
                    .filter(Enum.class::isInstance).toList();
            return new Amendment(act, records, codes, wanted, rule.citation());
        }

        /** What the condition asks for: the value that it compares with, or any other one where it must differ. */
        private List<Object> wanted() {
            if (!(condition instanceof Condition.Comparison comparison)) {
                return List.of(Truth.TRUE);
            }
            if (comparison.right() instanceof Enum<?> code) {
                boolean same = comparison.op() == Op.EQ == holding;
                return Stream.of(code.getDeclaringClass().getEnumConstants()).filter(each -> (each == code) == same)
                        .map(Object.class::cast).toList();
            }
            Object number = comparison.right() instanceof Parameter parameter
                    ? evaluation.view().number(parameter) : comparison.right();
            return number == null ? List.of() : List.of(number);
        }

        private List<Dated> selected(Act act) {
            return selections.isEmpty() ? List.of()
                    : selections.get(selections.size() - 1).certain().stream().filter(act.record()::isInstance)
                            .map(Dated.class::cast).toList();
        }

        private Stream<Dated> candidates(Act act) {
            return selections.isEmpty() ? Stream.empty()
                    : selections.get(0).certain().stream().filter(act.record()::isInstance).map(Dated.class::cast);
        }

        /** The record that a new one is like: the last that the condition is about. */
        private List<Dated> latest(Act act) {
            Section<?> section = evaluation.view().organization().section(act.record());
            Stream<? extends Dated> records = selections.isEmpty()
                    ? section == null ? Stream.empty() : section.records().stream()
                    : Stream.concat(selected(act).stream(), candidates(act));
            return records.map(Dated.class::cast).filter(each -> each.on() != null
                    && !each.on().isAfter(evaluation.view().asOf().day())).reduce(
                    (one, other) -> other.on().isBefore(one.on()) ? one : other).stream().toList();
        }
    }
}
