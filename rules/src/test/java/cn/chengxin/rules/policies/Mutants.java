package cn.chengxin.rules.policies;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Value;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rule sets with one small mistake each: an operator turned, a negation, a code or a whole part of a condition left out,
 * a number or a period off by the smallest step. A scenario should notice each of them.
 */
final class Mutants {

    private static final Pattern WHEN = Pattern.compile("(?s)\\bwhen\\b(.*?)\\bthen\\b");
    private static final Pattern NAME = Pattern.compile("rule \"([^\"]+)\"");
    private static final Map<String, String> TURNED = Map.of(" >= ", " > ", " <= ", " < ", " > ", " >= ", " < ", " <= ",
            " == ", " != ", " != ", " == ", " && ", " || ", " || ", " && ");
    private static final Pattern OPERATOR = Pattern.compile(" (>=|<=|>|<|==|!=|&&|\\|\\|)(?= )|\\s(&&|\\|\\|)(?=\\s)");
    private static final Pattern CODE = Pattern.compile("(?<=[(,] ?)[A-Z][A-Z_]+, ");

    private static final List<Function<BinaryExpr, Expression>> SIDES =
            List.of(BinaryExpr::getLeft, BinaryExpr::getRight);

    private Mutants() {
    }

    /** A mutant. */
    record Mutant(String change, RuleSet ruleSet) {
    }

    static Stream<Mutant> of(RuleSet ruleSet) {
        return Stream.concat(rules(ruleSet), parameters(ruleSet));
    }

    private static Stream<Mutant> rules(RuleSet ruleSet) {
        List<Mutant> mutants = new ArrayList<>();
        ruleSet.sources().forEach((file, text) -> {
            Matcher when = WHEN.matcher(text);
            while (when.find()) {
                String rule = last(NAME.matcher(text.substring(0, when.start())));
                String condition = when.group(1);
                Stream.concat(turned(condition).stream(), withoutAPart(condition).stream()).forEach(changed -> {
                    Map<String, String> sources = new HashMap<>(ruleSet.sources());
                    sources.put(file, text.substring(0, when.start(1)) + changed + text.substring(when.end(1)));
                    mutants.add(new Mutant(ruleSet.id() + " " + rule + ": " + difference(blankless(condition), blankless(changed)),
                            with(ruleSet, ruleSet.parameters(), sources, mutants.size())));
                });
            }
        });
        return mutants.stream();
    }

    private static List<String> turned(String condition) {
        List<String> changed = new ArrayList<>();
        Matcher operator = OPERATOR.matcher(condition);
        while (operator.find()) {
            String found = " " + operator.group().strip() + " ";
            changed.add(condition.substring(0, operator.start()) + TURNED.get(found).stripTrailing()
                    + condition.substring(operator.end()));
        }
        Matcher code = CODE.matcher(condition);
        while (code.find()) {
            changed.add(condition.substring(0, code.start()) + condition.substring(code.end()));
        }
        for (int i = condition.indexOf('!'); i >= 0; i = condition.indexOf('!', i + 1)) {
            if (condition.charAt(i + 1) != '=') {
                changed.add(condition.substring(0, i) + condition.substring(i + 1));
            }
        }
        return changed;
    }

    /** One constraint of the pattern left out, or one side of an {@code &&} or {@code ||}. A pattern reads as a call. */
    private static List<String> withoutAPart(String condition) {
        List<String> changed = new ArrayList<>();
        MethodCallExpr pattern = StaticJavaParser.parseExpression(condition.strip());
        for (int part = 0; part < pattern.getArguments().size() && pattern.getArguments().size() > 1; part++) {
            MethodCallExpr copy = pattern.clone();
            copy.getArguments().remove(part);
            changed.add(" " + copy + " ");
        }
        for (int both = 0; both < connectives(pattern).size(); both++) {
            for (Function<BinaryExpr, Expression> side : SIDES) {
                MethodCallExpr copy = pattern.clone();
                BinaryExpr whole = connectives(copy).get(both);
                Expression leftOut = side.apply(whole);
                if (!(leftOut instanceof BinaryExpr chain && chain.getOperator() == whole.getOperator())) {
                    whole.replace(leftOut == whole.getLeft() ? whole.getRight() : whole.getLeft());
                    changed.add(" " + copy + " ");
                }
            }
        }
        return changed;
    }

    private static List<BinaryExpr> connectives(MethodCallExpr pattern) {
        return pattern.findAll(BinaryExpr.class, each -> each.getOperator() == BinaryExpr.Operator.AND
                || each.getOperator() == BinaryExpr.Operator.OR);
    }

    private static Stream<Mutant> parameters(RuleSet ruleSet) {
        return ruleSet.parameters().values().stream().flatMap(parameter -> parameter.values().stream()
                .flatMap(value -> Stream.of(1, -1).flatMap(step -> Stream.ofNullable(moved(value, step)))
                        .map(moved -> {
                            Map<String, Parameter> parameters = new HashMap<>(ruleSet.parameters());
                            parameters.put(parameter.key(), new Parameter(parameter.key(), parameter.description(),
                                    parameter.unit(), parameter.values().stream()
                                            .map(each -> each == value ? moved : each).toList()));
                            return new Mutant(ruleSet.id() + " " + parameter.key() + " of " + value.from() + ": "
                                    + moved.text(), with(ruleSet, parameters, ruleSet.sources(), moved.hashCode()));
                        })));
    }

    private static @Nullable Value moved(Value value, int step) {
        BigDecimal number = value.number();
        Period period = value.period();
        return number == null && period == null ? null : new Value(value.from(),
                number == null ? null : number.add(number.ulp().multiply(BigDecimal.valueOf(step))),
                period == null ? null : period.plusDays(step), value.codes(), value.citation(), value.verified());
    }

    private static RuleSet with(RuleSet ruleSet, Map<String, Parameter> parameters, Map<String, String> sources,
            int number) {
        return new RuleSet(ruleSet.id(), ruleSet.instrument(), parameters, ruleSet.indicators(), sources,
                ruleSet.scenarios(), ruleSet.digest() + "/" + number);
    }

    private static String last(Matcher name) {
        String last = "";
        while (name.find()) {
            last = name.group(1);
        }
        return last;
    }

    /** Where two texts differ, with a little of what stands around. */
    private static String difference(String before, String after) {
        int from = 0;
        while (before.charAt(from) == after.charAt(from)) {
            from++;
        }
        int around = Math.max(0, from - 40);
        return "… " + before.substring(around, Math.min(before.length(), from + 40)) + " … ⇒ … "
                + after.substring(around, Math.min(after.length(), from + 40)) + " …";
    }

    private static String blankless(String text) {
        return text.replaceAll("\\s+", "");
    }
}
