package cn.chengxin.rules.engine;

import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints the DRL that runs, from checked rules alone: no character that an officer wrote gets into it but the names of
 * terms and codes that were looked up. Rules are numbered, parameters are numbered, and every right-hand side states
 * its number. Conditions become the methods of one Java class; a pattern only calls its own, so that nothing of a
 * condition is ever interpreted.
 */
final class CanonicalDrl {

    /** The class of the conditions, in the package of the rules. */
    static final String CONDITIONS = "layer.Conditions";

    private static final String FACT = "$f";
    private static final String METHOD = """
                public static boolean r#(FACT $f) {
                    return $f.begins(#) && $f.holds(#, CONDITION);
                }
            """;
    private static final String RULE = """
            rule "r#"
            dialect "java"
            when
                $f : FACT( Conditions.r#(this) )
            then
                $f.state(#);
            end

            """;

    /** What rules share is asked once. */
    private static final String KEPT = "((TYPE) ($f.kept(#) != null ? $f.kept(#) : $f.keep(#, ASKED)))";

    private final List<Rule> rules;
    private final SharedTerms shared;
    private final List<Parameter> parameters = new ArrayList<>();

    /** Of the rules of a layer. */
    CanonicalDrl(List<Rule> rules) {
        this.rules = rules;
        this.shared = new SharedTerms(rules);
    }

    /** Prints the class of the conditions. */
    String conditions() {
        return "package layer;\n\npublic final class Conditions {\n" + each(number -> print(METHOD, number)
                .replace("CONDITION", condition(rules.get(number), rules.get(number).condition()))) + "}\n";
    }

    /** Prints the rules. */
    String rules() {
        return "package layer\n\n" + each(number -> print(RULE, number));
    }

    private String each(IntFunction<String> printed) {
        return IntStream.range(0, rules.size()).mapToObj(printed).collect(Collectors.joining());
    }

    private String print(String template, int number) {
        return template.replace("#", Integer.toString(number)).replace("FACT", rules.get(number).fact().getName());
    }

    /** The parameters in the order of their numbers, once the conditions are printed. */
    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** How many answers a verdict keeps. */
    int kept() {
        return shared.places();
    }

    private String condition(Rule rule, Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(rule, all.parts(), " && ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(rule, any.parts(), " || ");
        }
        if (condition instanceof Condition.Comparison comparison) {
            return FACT + ".is(" + chain(rule, comparison.left()) + ", " + Op.class.getName() + "."
                    + comparison.op().name() + ", " + operand(comparison.right()) + ")";
        }
        Condition.Holds holds = (Condition.Holds) condition;
        return FACT + (holds.expected() ? ".yes(" : ".no(") + chain(rule, holds.term()) + ")";
    }

    private String joined(Rule rule, List<Condition> parts, String operator) {
        return parts.stream().map(part -> condition(rule, part)).collect(Collectors.joining(operator, "(", ")"));
    }

    private String chain(Rule rule, TermChain chain) {
        String asked = FACT;
        for (int length = 1; length <= chain.calls().size(); length++) {
            TermChain.Call call = chain.calls().get(length - 1);
            asked += "." + call.method().name()
                    + call.arguments().stream().map(this::operand).collect(Collectors.joining(", ", "(", ")"));
            Integer place = shared.place(rule, chain, length);
            if (place != null) {
                asked = KEPT.replace("#", place.toString()).replace("TYPE", call.method().gives().getCanonicalName())
                        .replace("ASKED", asked);
            }
        }
        return asked;
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
