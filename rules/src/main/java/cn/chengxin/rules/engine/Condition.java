package cn.chengxin.rules.engine;

import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Truth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A checked condition, negations pushed down to its atoms. The same tree is printed for Drools and read here: to find
 * out what is open, why a rule did not hold, and what it rests on.
 */
sealed interface Condition {

    /** The truth of the condition. */
    Truth truth(Fact fact);

    /** What a condition that is true rests on. */
    void rest(Fact fact, EvidenceCollector evidence);

    /** What is not known where the condition is open. */
    void missing(Fact fact, Set<String> missing);

    /** The condition with the truth of every part. */
    Explanation.Part explain(Fact fact);

    /** Every term chain in it. */
    List<TermChain> chains();

    /** As it reads. */
    String text();

    /** All parts hold. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public Truth truth(Fact fact) {
            Truth truth = Truth.TRUE;
            for (Condition part : parts) {
                truth = truth.and(part.truth(fact));
                if (truth == Truth.FALSE) {
                    return truth;
                }
            }
            return truth;
        }

        @Override
        public void rest(Fact fact, EvidenceCollector evidence) {
            parts.forEach(part -> part.rest(fact, evidence));
        }

        @Override
        public void missing(Fact fact, Set<String> missing) {
            open(parts, fact).forEach(part -> part.missing(fact, missing));
        }

        @Override
        public Explanation.Part explain(Fact fact) {
            return whole(this, fact, parts);
        }

        @Override
        public List<TermChain> chains() {
            return parts.stream().flatMap(part -> part.chains().stream()).toList();
        }

        @Override
        public String text() {
            return parts.stream().map(Condition::text).collect(Collectors.joining(" && "));
        }
    }

    /** Some part holds. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public Truth truth(Fact fact) {
            Truth truth = Truth.FALSE;
            for (Condition part : parts) {
                truth = truth.or(part.truth(fact));
                if (truth == Truth.TRUE) {
                    return truth;
                }
            }
            return truth;
        }

        @Override
        public void rest(Fact fact, EvidenceCollector evidence) {
            parts.stream().filter(holding(fact)).forEach(part -> part.rest(fact, evidence));
        }

        @Override
        public void missing(Fact fact, Set<String> missing) {
            open(parts, fact).forEach(part -> part.missing(fact, missing));
        }

        @Override
        public Explanation.Part explain(Fact fact) {
            return whole(this, fact, parts);
        }

        @Override
        public List<TermChain> chains() {
            return parts.stream().flatMap(part -> part.chains().stream()).toList();
        }

        @Override
        public String text() {
            return parts.stream().map(Condition::text).collect(Collectors.joining(" || ", "(", ")"));
        }

        private static Predicate<Condition> holding(Fact fact) {
            return part -> part.truth(fact) == Truth.TRUE;
        }
    }

    /** A comparison with a parameter, a code, or 0 and 1. */
    record Comparison(TermChain left, Op op, Object right) implements Condition {

        @Override
        public Truth truth(Fact fact) {
            return fact.compare(left.value(fact), op, right);
        }

        @Override
        public void rest(Fact fact, EvidenceCollector evidence) {
            left.rest(fact, evidence);
            if (right instanceof Parameter parameter) {
                evidence.parameter(parameter, fact);
            }
        }

        @Override
        public void missing(Fact fact, Set<String> missing) {
            if (right instanceof Parameter parameter && EvidenceCollector.unset(parameter, fact)) {
                missing.add(TermChain.text(parameter));
            } else {
                left.missing(fact, missing);
            }
        }

        @Override
        public Explanation.Part explain(Fact fact) {
            return atom(this, fact, left.value(fact));
        }

        @Override
        public List<TermChain> chains() {
            return List.of(left);
        }

        @Override
        public String text() {
            return left.text() + " " + op.sign() + " " + TermChain.text(right);
        }
    }

    /** A term that is true, or false where {@code expected} says so. */
    record Holds(TermChain term, boolean expected) implements Condition {

        @Override
        public Truth truth(Fact fact) {
            Truth truth = (Truth) term.value(fact);
            return expected ? truth : truth.not();
        }

        @Override
        public void rest(Fact fact, EvidenceCollector evidence) {
            term.rest(fact, evidence);
        }

        @Override
        public void missing(Fact fact, Set<String> missing) {
            term.missing(fact, missing);
        }

        @Override
        public Explanation.Part explain(Fact fact) {
            return atom(this, fact, term.value(fact));
        }

        @Override
        public List<TermChain> chains() {
            return List.of(term);
        }

        @Override
        public String text() {
            return expected ? term.text() : "!" + term.text();
        }
    }

    private static List<Condition> open(List<Condition> parts, Fact fact) {
        return parts.stream().filter(part -> part.truth(fact) == Truth.UNKNOWN).toList();
    }

    private static Explanation.Part whole(Condition condition, Fact fact, List<Condition> parts) {
        return new Explanation.Part(condition.text(), condition.truth(fact).name(), null,
                parts.stream().map(part -> part.explain(fact)).toList());
    }

    private static Explanation.Part atom(Condition condition, Fact fact, @Nullable Object value) {
        return new Explanation.Part(condition.text(), condition.truth(fact).name(),
                value == null || value == Truth.UNKNOWN ? null : value.toString(), List.of());
    }
}
