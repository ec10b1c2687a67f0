package cn.chengxin.rules.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's one pattern matches. It carries the vocabulary's comparisons, which know the third truth value, and
 * keeps book of which rules held and which met something unknown. One thread, one evaluation.
 */
public abstract class Fact {

    private static final RuleWindow ALWAYS = new RuleWindow(LocalDate.MIN, null, false);

    private final AsOf asOf;
    private List<RuleWindow> windows = List.of();
    private List<Parameter> parameters = List.of();
    private RuleWindow window = ALWAYS;
    private boolean metUnknown;
    private BitSet inForce = new BitSet();
    private @Nullable Object[] kept = {};
    private final BitSet held = new BitSet();
    private final BitSet open = new BitSet();

    Fact(AsOf asOf) {
        this.asOf = asOf;
    }

    /** The day of this evaluation. */
    public final AsOf asOf() {
        return asOf;
    }

    /** The window of the rule that asks now. */
    final RuleWindow window() {
        return window;
    }

    // ---- for the engine

    /** Asks for a rule outside of Drools, or for a rule that sees this fact through another. */
    public final void askUnder(RuleWindow window) {
        this.window = window;
    }

    /**
     * Turns to the rules of another layer.
     *
     * @param inForce the numbers of those that are in force
     * @param kept how many answers its rules share
     */
    public final void enter(List<RuleWindow> windows, List<Parameter> parameters, BitSet inForce, int kept) {
        this.windows = windows;
        this.parameters = parameters;
        this.inForce = inForce;
        this.kept = new Object[kept];
        held.clear();
        open.clear();
    }

    /** The rules of this layer that are in force. */
    public final BitSet asked() {
        return inForce;
    }

    /** The rules of this layer whose condition held, in the order of their numbers. */
    public final BitSet held() {
        return held;
    }

    /** The rules of this layer that did not hold and met something unknown on the way. */
    public final BitSet open() {
        return open;
    }

    /** A parameter of this layer. */
    public final Parameter p(int index) {
        return parameters.get(index);
    }

    /** The number of a parameter in force today, remembering when another one comes; null where it is unset. */
    public final @Nullable BigDecimal number(Parameter parameter) {
        Parameter.Value value = parameter.at(asOf);
        return value == null ? null : value.number();
    }

    /** Begins to ask for a rule; false where it is not in force. */
    public final boolean begins(int rule) {
        if (!inForce.get(rule)) {
            return false;
        }
        window = windows.get(rule);
        return true;
    }

    /** An answer that rules share; null where nobody asked yet, or nothing is known. */
    public final @Nullable Object kept(int place) {
        return kept[place];
    }

    /** Keeps an answer for the next rule that asks. */
    public final @Nullable Object keep(int place, @Nullable Object answer) {
        kept[place] = answer;
        return answer;
    }

    /** Ends asking for a rule, with what its condition gave. */
    public final boolean holds(int rule, boolean condition) {
        if (metUnknown) {
            metUnknown = false;
            if (!condition) {
                open.set(rule);
            }
        }
        return condition;
    }

    /** States a rule: what every generated right-hand side does. */
    public final void state(int rule) {
        held.set(rule);
    }

    // ---- comparisons, each true only where it is certain

    /** Whether the comparison certainly holds. */
    public final boolean is(Count left, Op op, int right) {
        return certain(compare(left, op, right));
    }

    /** Whether the comparison certainly holds. */
    public final boolean is(Count left, Op op, Parameter right) {
        return certain(compare(left, op, right));
    }

    /** Whether the comparison certainly holds. */
    public final boolean is(@Nullable BigDecimal left, Op op, int right) {
        return certain(compare(left, op, right));
    }

    /** Whether the comparison certainly holds. */
    public final boolean is(@Nullable BigDecimal left, Op op, Parameter right) {
        return certain(compare(left, op, right));
    }

    /** Whether the comparison certainly holds. */
    public final boolean is(@Nullable Enum<?> left, Op op, Enum<?> right) {
        return certain(compare(left, op, right));
    }

    /** Whether it is certainly true. */
    public final boolean yes(Truth truth) {
        return certain(truth);
    }

    /** Whether it is certainly false. */
    public final boolean no(Truth truth) {
        return certain(truth.not());
    }

    private boolean certain(Truth truth) {
        if (truth == Truth.UNKNOWN) {
            metUnknown = true;
        }
        return truth == Truth.TRUE;
    }

    /** The truth of a comparison, of whatever types the vocabulary allows. */
    public final Truth compare(@Nullable Object left, Op op, @Nullable Object right) {
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        if (right instanceof Parameter parameter) {
            Parameter.Value value = parameter.at(asOf);
            return value == null || value.number() == null ? Truth.UNKNOWN : number(left, op, value.number());
        }
        if (right instanceof Integer literal) {
            return left instanceof Count count ? count.compare(op, literal)
                    : number(left, op, BigDecimal.valueOf(literal));
        }
        return Truth.of(op == Op.NE ? left != right : left == right);
    }

    private static Truth number(Object left, Op op, BigDecimal right) {
        return left instanceof Count count ? count.compare(op, right.intValueExact())
                : Truth.of(op.holds(((BigDecimal) left).compareTo(right)));
    }
}
