package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.view.Count;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Truth;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a condition against the vocabulary. Whatever is not a call of a term, {@code && || !}, a comparison, a
 * parameter, a code, 0 or 1 is refused.
 */
final class ConditionReader {

    private static final Map<BinaryExpr.Operator, Op> OPS = Map.of(BinaryExpr.Operator.EQUALS, Op.EQ,
            BinaryExpr.Operator.NOT_EQUALS, Op.NE, BinaryExpr.Operator.LESS, Op.LT, BinaryExpr.Operator.LESS_EQUALS,
            Op.LE, BinaryExpr.Operator.GREATER, Op.GT, BinaryExpr.Operator.GREATER_EQUALS, Op.GE);

    private static final Set<Parameter.Unit> NUMBERS = Set.of(Parameter.Unit.COUNT, Parameter.Unit.YUAN,
            Parameter.Unit.RATIO);
    /** A number of things is never half of one. */
    private static final Set<Parameter.Unit> WHOLE_NUMBERS = Set.of(Parameter.Unit.COUNT);

    /** The parser would take it for types in types, without end. */
    private static final Pattern CHAINED = Pattern.compile("<[^&|(),]*<");

    /** What the parser says of a token that it did not expect. */
    private static final Pattern UNEXPECTED = Pattern.compile("unexpected token: \"(.+?)\" ");

    private final Class<?> fact;
    private final Map<String, Parameter> parameters;
    private final Set<String> used;

    /**
     * A reader of one rule's conditions.
     *
     * @param fact the type of the rule's one fact
     * @param parameters the rule set's parameters
     * @param used takes the keys of the parameters that are named
     */
    ConditionReader(Class<?> fact, Map<String, Parameter> parameters, Set<String> used) {
        this.fact = fact;
        this.parameters = parameters;
        this.used = used;
    }

    /** A mistake, with its place in the condition's own text. */
    static final class Mistake extends Exception {

        private static final long serialVersionUID = 1L;

        final int line;
        final int column;
        final Problem problem;
        final transient Object[] found;

        Mistake(Node node, Problem problem, Object... found) {
            this(node.getBegin().map(place -> place.line).orElse(1),
                    node.getBegin().map(place -> place.column).orElse(1), problem, found);
        }

        Mistake(int line, int column, Problem problem, Object... found) {
            this.line = line;
            this.column = column;
            this.problem = problem;
            this.found = found;
        }
    }

    Condition read(String text) throws Mistake {
        if (CHAINED.matcher(text).find()) {
            throw new Mistake(1, 1, Problem.TWO_COMPARISONS);
        }
        ParseResult<Expression> result = new JavaParser(new ParserConfiguration()).parseExpression(text);
        if (!result.isSuccessful() || result.getResult().isEmpty()) {
            var problem = result.getProblem(0);
            var place = problem.getLocation().flatMap(range -> range.getBegin().getRange());
            Matcher token = UNEXPECTED.matcher(problem.getMessage());
            boolean named = token.find();
            throw new Mistake(place.map(range -> range.begin.line).orElse(1),
                    place.map(range -> range.begin.column).orElse(1), named ? Problem.SYNTAX_TOKEN
                            : Problem.CONDITION_SYNTAX, named ? token.group(1) : "");
        }
        return condition(result.getResult().get(), true);
    }

    private Condition condition(Expression expression, boolean positive) throws Mistake {
        if (expression instanceof EnclosedExpr enclosed) {
            return condition(enclosed.getInner(), positive);
        }
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return condition(unary.getExpression(), !positive);
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary, positive);
        }
        if (expression instanceof MethodCallExpr call) {
            TermChain chain = chain(call);
            if (gives(chain) != Truth.class) {
                throw new Mistake(call, Problem.NOT_YES_OR_NO, chain.text(), Vocabulary.names(gives(chain)));
            }
            return new Condition.Holds(chain, positive);
        }
        throw refused(expression);
    }

    private Condition binary(BinaryExpr binary, boolean positive) throws Mistake {
        boolean and = binary.getOperator() == BinaryExpr.Operator.AND;
        if (and || binary.getOperator() == BinaryExpr.Operator.OR) {
            List<Condition> parts = new ArrayList<>();
            flatten(binary, binary.getOperator(), positive, parts);
            return and == positive ? new Condition.All(parts) : new Condition.Any(parts);
        }
        Op op = OPS.get(binary.getOperator());
        if (op == null) {
            throw new Mistake(binary, Problem.OPERATOR, binary.getOperator().asString());
        }
        if (!(binary.getLeft() instanceof MethodCallExpr left)) {
            throw new Mistake(binary.getLeft(), Problem.LEFT_SIDE);
        }
        TermChain chain = chain(left);
        return new Condition.Comparison(chain, positive ? op : op.negated(),
                right(chain, op, binary.getRight()));
    }

    private void flatten(Expression expression, BinaryExpr.Operator operator, boolean positive, List<Condition> parts)
            throws Mistake {
        if (expression instanceof BinaryExpr binary && binary.getOperator() == operator) {
            flatten(binary.getLeft(), operator, positive, parts);
            flatten(binary.getRight(), operator, positive, parts);
        } else {
            parts.add(condition(expression, positive));
        }
    }

    private Object right(TermChain left, Op op, Expression expression) throws Mistake {
        Class<?> type = gives(left);
        if (type.isEnum()) {
            if (op != Op.EQ && op != Op.NE) {
                throw new Mistake(expression, Problem.ORDER_OF_CODES);
            }
            return constant(expression, type);
        }
        if (type != Count.class && type != BigDecimal.class) {
            throw new Mistake(expression, Problem.NOT_COMPARABLE, left.text(), Vocabulary.names(type));
        }
        if (expression instanceof IntegerLiteralExpr literal && Set.of("0", "1").contains(literal.getValue())) {
            return Integer.valueOf(literal.getValue());
        }
        Parameter parameter = parameter(expression);
        Set<Parameter.Unit> units = type == Count.class ? WHOLE_NUMBERS : NUMBERS;
        if (!units.contains(parameter.unit())) {
            throw new Mistake(expression, Problem.WRONG_UNIT, parameter.key(), parameter.unit(),
                    units.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        }
        return parameter;
    }

    private TermChain chain(MethodCallExpr call) throws Mistake {
        List<MethodCallExpr> calls = new ArrayList<>();
        Expression next = call;
        while (next instanceof MethodCallExpr one) {
            calls.add(0, one);
            next = one.getScope().orElse(null);
        }
        if (next != null) {
            throw refused(next);
        }
        List<TermChain.Call> chain = new ArrayList<>();
        Class<?> type = fact;
        for (MethodCallExpr one : calls) {
            TermChain.Call term = term(type, one);
            chain.add(term);
            type = term.method().gives();
        }
        return new TermChain(List.copyOf(chain));
    }

    private TermChain.Call term(Class<?> type, MethodCallExpr call) throws Mistake {
        String name = call.getNameAsString();
        VocabularyTerm term = Vocabulary.find(type, name).orElse(null);
        if (term == null || call.getTypeArguments().isPresent()) {
            throw new Mistake(call.getName(), Problem.UNKNOWN_TERM, name, Vocabulary.names(type));
        }
        if (!term.takesThatMany(call.getArguments().size())) {
            throw new Mistake(call.getName(), Problem.ARGUMENTS, name, term.method().getParameterCount(),
                    call.getArguments().size(), term.signature());
        }
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < call.getArguments().size(); i++) {
            Class<?> takes = term.takes(i);
            Expression argument = call.getArgument(i);
            arguments.add(takes == Parameter.class ? parameter(argument) : constant(argument, takes));
        }
        return term.call(arguments);
    }

    private Parameter parameter(Expression expression) throws Mistake {
        if (!(expression instanceof MethodCallExpr call && call.getScope().isEmpty()
                && call.getNameAsString().equals("p") && call.getArguments().size() == 1
                && call.getArgument(0) instanceof StringLiteralExpr key)) {
            throw new Mistake(expression, Problem.NOT_A_PARAMETER, expression);
        }
        Parameter parameter = parameters.get(key.getValue());
        if (parameter == null) {
            throw new Mistake(expression, Problem.UNKNOWN_PARAMETER, key.getValue(),
                    parameters.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        used.add(parameter.key());
        return parameter;
    }

    private static Object constant(Expression expression, Class<?> type) throws Mistake {
        if (type.isEnum() && expression instanceof NameExpr name) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name.getNameAsString())) {
                    return constant;
                }
            }
        }
        String known = type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString)
                .collect(Collectors.joining(", ")) : type.getSimpleName();
        throw new Mistake(expression, Problem.UNKNOWN_CODE, expression, known);
    }

    private static Class<?> gives(TermChain chain) {
        return chain.calls().get(chain.calls().size() - 1).method().gives();
    }

    private static Mistake refused(Expression expression) {
        return new Mistake(expression, Problem.NOT_ALLOWED, expression);
    }
}
