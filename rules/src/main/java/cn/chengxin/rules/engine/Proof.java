package cn.chengxin.rules.engine;

import cn.chengxin.rules.engine.Condition.All;
import cn.chengxin.rules.engine.Condition.Any;
import cn.chengxin.rules.engine.Condition.Comparison;
import cn.chengxin.rules.engine.Condition.Holds;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is certain of conditions on one day, whatever the organization: by their words, by their codes, and by the
 * numbers that they compare with. On other days parameters have other values.
 */
final class Proof {

    /** Alternatives of alternatives of alternatives; of what is deeper nothing is said. */
    private static final int DEEPEST = 3;

    private final LocalDate day;
    private final Budget budget;

    /** Of a day; every look at a part or a pair of them is asked for. */
    Proof(LocalDate day, Budget budget) {
        this.day = day;
        this.budget = budget;
    }

    /** What must all be true. */
    static Stream<Condition> parts(Condition condition) {
        return condition instanceof All all ? all.parts().stream().flatMap(Proof::parts) : Stream.of(condition);
    }

    /** Whether a part is open for everybody: its parameter has no value. */
    boolean unset(Condition part) {
        return part instanceof Comparison comparison && comparison.right() instanceof Parameter
                && number(comparison) == null;
    }

    /** Parts of which not all can hold; none where that is not certain. */
    List<Condition> exclusion(Condition condition) {
        return exclusion(parts(condition).toList(), 0);
    }

    private List<Condition> exclusion(List<Condition> parts, int depth) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j <= i; j++) {
                budget.check();
                if (exclude(parts.get(j), parts.get(i))) {
                    return j == i ? List.of(parts.get(i)) : List.of(parts.get(j), parts.get(i));
                }
            }
        }
        return depth == DEEPEST ? List.of() : alternatives(parts).map(any -> ofEach(any, parts, depth))
                .filter(each -> !each.isEmpty()).findFirst().orElse(List.of());
    }

    private Stream<Any> alternatives(List<Condition> parts) {
        return parts.stream().peek(each -> budget.check()).filter(Any.class::isInstance).map(Any.class::cast);
    }

    /** Excluded is an alternative where each of its parts is. */
    private List<Condition> ofEach(Any any, List<Condition> parts, int depth) {
        Set<Condition> all = new LinkedHashSet<>();
        for (Condition alternative : any.parts()) {
            List<Condition> one = exclusion(with(alternative, any, parts), depth + 1);
            if (one.isEmpty()) {
                return List.of();
            }
            all.addAll(one);
        }
        return List.copyOf(all);
    }

    private static List<Condition> with(Condition alternative, Any any, List<Condition> parts) {
        List<Condition> instead = new ArrayList<>(parts);
        instead.remove(any);
        parts(alternative).forEach(instead::add);
        return instead;
    }

    private boolean exclude(Condition one, Condition other) {
        if (one instanceof Holds first && other instanceof Holds second) {
            return first.term().text().equals(second.term().text()) && first.expected() != second.expected();
        }
        if (!(one instanceof Comparison first && other instanceof Comparison second)
                || !first.left().text().equals(second.left().text())) {
            return false;
        }
        if (first.right() instanceof Enum<?> || second.right() instanceof Enum<?>) {
            return first.op() == Op.EQ && (second.op() == Op.EQ) != first.right().equals(second.right())
                    || second.op() == Op.EQ && first.op() == Op.NE && first.right().equals(second.right());
        }
        Amounts both = amounts(first);
        Amounts more = amounts(second);
        return both != null && more != null && (both.and(more).one(first.left().counts()) == null
                || only(first, second) || only(second, first));
    }

    /** Whether one says that a number is what the other says that it is not. */
    private boolean only(Comparison one, Comparison other) {
        return one.op() == Op.EQ && other.op() == Op.NE && number(one).compareTo(number(other)) == 0;
    }

    /** Whether a condition makes another hold, for every organization of which it holds. */
    boolean implies(Condition condition, Condition wanted) {
        return implies(parts(condition).toList(), wanted, 0);
    }

    private boolean implies(List<Condition> parts, Condition wanted, int depth) {
        boolean direct = wanted instanceof All all ? all.parts().stream().allMatch(each -> implies(parts, each, depth))
                : wanted instanceof Any any && any.parts().stream().anyMatch(each -> implies(parts, each, depth))
                        || parts.stream().peek(each -> budget.check())
                                .anyMatch(each -> each.text().equals(wanted.text()))
                        || wanted instanceof Comparison comparison && bounded(parts, comparison);
        return direct || depth < DEEPEST && alternatives(parts).anyMatch(any -> any.parts().stream()
                .allMatch(each -> implies(with(each, any, parts), wanted, depth + 1)));
    }

    private boolean bounded(List<Condition> parts, Comparison wanted) {
        List<Comparison> same = parts.stream().filter(Comparison.class::isInstance).map(Comparison.class::cast)
                .filter(each -> each.left().text().equals(wanted.left().text())).toList();
        if (wanted.right() instanceof Enum<?>) {
            return wanted.op() == Op.NE && same.stream()
                    .anyMatch(each -> each.op() == Op.EQ && !each.right().equals(wanted.right()));
        }
        Amounts left = same.stream().map(this::amounts).filter(each -> each != null).reduce(Amounts::and).orElse(null);
        BigDecimal number = number(wanted);
        return left != null && number != null && (wanted.op() == Op.NE
                ? left.and(Amounts.of(Op.EQ, number)).one(false) == null
                : left.within(Amounts.of(wanted.op(), number)));
    }

    /** The amounts for which a comparison with a number can hold; null where it is none, or open. */
    @Nullable Amounts amounts(Comparison comparison) {
        BigDecimal number = number(comparison);
        return number == null ? null : Amounts.of(comparison.op(), number).and(comparison.left().counts()
                ? Amounts.COUNTS : Amounts.ALL);
    }

    private @Nullable BigDecimal number(Comparison comparison) {
        if (comparison.right() instanceof Integer literal) {
            return BigDecimal.valueOf(literal);
        }
        Parameter.Value value = comparison.right() instanceof Parameter parameter ? parameter.at(day) : null;
        return value == null ? null : value.number();
    }
}
