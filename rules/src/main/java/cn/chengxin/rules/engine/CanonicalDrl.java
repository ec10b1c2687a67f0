package cn.chengxin.rules.engine;

import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints the DRL that runs, from checked rules alone: no character that an officer wrote gets into it but the names of
 * terms and codes that were looked up. Rules are numbered, parameters are numbered, and every right-hand side states
 * its number. A condition becomes a function, which ECJ compiles; the pattern only calls it, so that nothing of a
 * condition is ever interpreted.
 */
final class CanonicalDrl {

    private static final String FACT = "$f";
    private static final String TEMPLATE = """
            function boolean r#(FACT $f) {
                return $f.begins(#) && $f.holds(#, CONDITION);
            }

            rule "r#"
            dialect "java"
            when
                $f : FACT( r#(this) )
            then
                $f.state(#);
            end

            """;

    /** Drools lets every function of a package import all others: compiling takes time by the square of a package. */
    private static final int RULES_OF_A_PACKAGE = 40;

    private final List<Parameter> parameters = new ArrayList<>();

    /** Prints all rules of a layer, as packages. */
    List<String> print(List<Rule> rules) {
        List<String> packages = new ArrayList<>();
        for (int from = 0; from < rules.size(); from += RULES_OF_A_PACKAGE) {
            packages.add(IntStream.range(from, Math.min(rules.size(), from + RULES_OF_A_PACKAGE))
                    .mapToObj(number -> print(number, rules.get(number)))
                    .collect(Collectors.joining("", "package layer" + from + "\n\n", "")));
        }
        return packages;
    }

    private String print(int number, Rule rule) {
        return TEMPLATE.replace("#", Integer.toString(number)).replace("FACT", rule.fact().getName())
                .replace("CONDITION", condition(rule.condition()));
    }

    /** The parameters in the order of their numbers. */
    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    private String condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " && ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " || ");
        }
        if (condition instanceof Condition.Comparison comparison) {
            return FACT + ".is(" + chain(comparison.left()) + ", " + Op.class.getName() + "." + comparison.op().name()
                    + ", " + operand(comparison.right()) + ")";
        }
        Condition.Holds holds = (Condition.Holds) condition;
        return FACT + (holds.expected() ? ".yes(" : ".no(") + chain(holds.term()) + ")";
    }

    private String joined(List<Condition> parts, String operator) {
        return parts.stream().map(this::condition).collect(Collectors.joining(operator, "(", ")"));
    }

    private String chain(TermChain chain) {
        Function<TermChain.Call, String> call = each -> each.method().name()
                + each.arguments().stream().map(this::operand).collect(Collectors.joining(", ", "(", ")"));
        return chain.calls().stream().map(call).collect(Collectors.joining(".", FACT + ".", ""));
    }

    private String operand(Object operand) {
        if (operand instanceof Parameter parameter) {
            return FACT + ".p(" + number(parameter) + ")";
        }
        return operand instanceof Enum<?> constant
                ? constant.getDeclaringClass().getCanonicalName() + "." + constant.name() : operand.toString();
    }

    private int number(Parameter parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) == parameter) {
                return i;
            }
        }
        parameters.add(parameter);
        return parameters.size() - 1;
    }
}
