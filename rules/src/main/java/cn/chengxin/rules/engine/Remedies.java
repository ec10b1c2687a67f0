package cn.chengxin.rules.engine;

import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Truth;
import java.util.List;

/**
 * Looks through the trees of the rules for what might make a rule hold, or no longer hold. What it proposes is tried
 * afterwards: it may propose too much, and need not be right.
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
                : new Atom(evaluation, rule, condition, fact, holding).alternatives(this::once);
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
}
