package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads the rules of a rule set and refuses everything that is not in the officers' subset of DRL. Parsing is all that
 * happens to the text: nothing of it is compiled or evaluated.
 */
final class RuleReader {

    private static final int LONGEST_FILE = 200_000;
    private static final int DEEPEST = 40;
    private static final int LONGEST_CONDITION = 4_000;
    /** More than any policy document has, and compiled in seconds. */
    private static final int MOST_RULES = 300;
    /** A rule becomes one Java method, which has its own limit. */
    private static final int MOST_TERMS = 300;
    private static final Pattern FORBIDDEN_TEXT = Pattern.compile("\\\\u|[\\p{Cc}&&[^\\n\\r\\t]]|[\\p{Cf}]");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}"
            + "，。、；：？！…,.;:?! \\-()%/+≥≤]{2,200}");
    private static final Pattern FINDING = Pattern.compile("\\s*finding\\s*\\(\\s*([A-Z_]+)\\s*\\)\\s*;\\s*");
    private static final Pattern CONCLUDE = Pattern.compile(
            "\\s*conclude\\s*\\(\\s*([A-Z_]+)\\s*,\\s*([A-Z_]+)\\s*\\)\\s*;\\s*");
    private static final Pattern SCORE = Pattern.compile(
            "\\s*score\\s*\\(\\s*p\\s*\\(\\s*\"([^\"\\\\]*)\"\\s*\\)\\s*\\)\\s*;\\s*");

    private final RuleSet ruleSet;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> usedParameters = new HashSet<>();
    private String file = "";

    private RuleReader(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    /**
     * What was read.
     *
     * @param rules the rules in the order of files and lines; complete only where there are no diagnostics
     * @param diagnostics what is wrong
     */
    record Reading(List<Rule> rules, List<Diagnostic> diagnostics) {
    }

    static Reading read(RuleSet ruleSet) {
        RuleReader reader = new RuleReader(ruleSet);
        new TreeMap<>(ruleSet.sources()).forEach(reader::file);
        if (reader.names.size() > MOST_RULES) {
            reader.report(0, 0, "more than " + MOST_RULES + " rules in a rule set", "one rule set encodes one instrument");
        }
        ruleSet.parameters().keySet().stream().filter(key -> !reader.usedParameters.contains(key)).sorted()
                .forEach(key -> reader.diagnostics.add(new Diagnostic("parameters.yaml", 0, 0,
                        "no rule uses parameter " + key, "use it or take it out")));
        return new Reading(List.copyOf(reader.rules), reader.diagnostics.stream().sorted().toList());
    }

    private void file(String path, String text) {
        file = path;
        if (text.length() > LONGEST_FILE) {
            report(0, 0, "longer than " + LONGEST_FILE + " characters", "split the file");
            return;
        }
        Matcher forbidden = FORBIDDEN_TEXT.matcher(text);
        if (forbidden.find()) {
            int line = (int) text.substring(0, forbidden.start()).lines().count();
            report(Math.max(1, line), 0, "control characters, invisible characters and \\u escapes are not allowed",
                    "delete the character");
            return;
        }
        int deep = tooDeep(text);
        if (deep > 0) {
            report(deep, 0, "brackets are nested too deeply", "at most " + DEEPEST + " levels");
            return;
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr content = null;
        try {
            content = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException e) {
            report(0, 0, "cannot be read as rules: " + e.getMessage(), null);
        } catch (StackOverflowError e) {
            report(0, 0, "cannot be read as rules: a condition is nested too deeply", "split the rule");
        }
        parser.getErrors().forEach(error -> {
            int line = error instanceof ParserError at ? at.getRow() : 0;
            int column = error instanceof ParserError at ? at.getCol() + 1 : 0;
            report(Math.max(0, line), column, error.getMessage().lines().findFirst().orElse("syntax error"),
                    "check brackets, quotes and end");
        });
        if (content != null && !parser.hasErrors()) {
            checkPackage(content);
            content.getRules().forEach(this::rule);
        }
    }

    /** The line on which brackets nest deeper than any condition needs; 0 where none does. */
    private static int tooDeep(String text) {
        int depth = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                return line;
            }
        }
        return 0;
    }

    private void checkPackage(PackageDescr content) {
        String expected = "policy." + ruleSet.id().replace('/', '.').replace('-', '_');
        if (!expected.equals(content.getName())) {
            report(1, 0, "package " + content.getName() + " (expected: " + expected + ")", null);
        }
        boolean more = !content.getImports().isEmpty() || !content.getFunctionImports().isEmpty()
                || !content.getAccumulateImports().isEmpty() || !content.getGlobals().isEmpty()
                || !content.getFunctions().isEmpty() || !content.getTypeDeclarations().isEmpty()
                || !content.getEnumDeclarations().isEmpty() || !content.getEntryPointDeclarations().isEmpty()
                || !content.getWindowDeclarations().isEmpty() || !content.getAttributes().isEmpty()
                || content.getUnit() != null;
        if (more) {
            report(1, 0, "only rules are allowed: no import, global, function, declare, query, unit or attribute",
                    "take it out");
        }
    }

    private void rule(RuleDescr descr) {
        int line = descr.getLine();
        int before = diagnostics.size();
        if (descr.isQuery() || descr.getParentName() != null || !descr.getAttributes().isEmpty()
                || !descr.getNamedConsequences().isEmpty() || descr.getUnit() != null) {
            report(line, 0, "a rule has a name, metadata, when and then, and nothing else",
                    "take out salience, extends, queries and the like");
        }
        if (!NAME.matcher(descr.getName()).matches()) {
            report(line, 0, "rule name: letters, digits and punctuation only, 2 to 200 characters", null);
        }
        if (!names.add(descr.getName())) {
            report(line, 0, "rule name stands twice: " + descr.getName(), "every rule is its own sentence");
        }
        RuleMetadata metadata = new RuleMetadata(ruleSet, descr, message -> report(line, 0, message, null));
        RuleWindow interval = metadata.interval();
        Citation citation = metadata.citation();
        Class<?> fact = null;
        List<Condition> conditions = List.of();
        if (descr.getLhs().getDescrs().size() == 1
                && descr.getLhs().getDescrs().get(0) instanceof PatternDescr pattern && plain(pattern)) {
            fact = Vocabulary.FACTS.get(pattern.getObjectType());
            conditions = fact == null ? List.of() : conditions(pattern, fact);
        }
        if (fact == null) {
            report(line, 0, "when must be one pattern, OrganizationView( … ) or Findings( … ), of applications "
                    + "ApplicationView( … ) or ApplicationFindings( … )", null);
        }
        int terms = conditions.stream().flatMap(each -> each.chains().stream())
                .mapToInt(chain -> chain.calls().size()).sum();
        if (terms > MOST_TERMS) {
            report(line, 0, "a rule that asks more than " + MOST_TERMS + " terms", "split the rule");
        }
        if (fact != null && diagnostics.size() == before) {
            action(String.valueOf(descr.getConsequence()), descr.getConsequenceLine(), fact, citation, interval,
                    conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions));
        }
    }

    /** What a rule does: one statement, which depends on the stage of its fact. */
    private void action(String text, int line, Class<?> fact, Citation citation, RuleWindow interval,
            Condition condition) {
        boolean second = Findings.class.isAssignableFrom(fact);
        Matcher finding = FINDING.matcher(text);
        Matcher conclude = CONCLUDE.matcher(text);
        Matcher score = SCORE.matcher(text);
        if (score.matches()) {
            score(score.group(1), line, fact, citation, interval, condition);
        } else if (finding.matches() && !second) {
            FindingKind kind = code(FindingKind.class, finding.group(1), line);
            if (kind != null) {
                boolean grounds = kind.outlivesItsRule() && condition.chains().stream().anyMatch(TermChain::grounds);
                rules.add(Rule.finding(citation, fact, new RuleWindow(interval.from(), interval.to(), grounds),
                        condition, kind));
            }
        } else if (conclude.matches() && second) {
            conclude(conclude, line, fact, citation, interval, condition);
        } else if (finding.matches() || conclude.matches()) {
            report(line, 0, "OrganizationView( … ) leads to finding( KIND ), Findings( … ) to conclude( MATTER, "
                    + "OUTCOME )", null);
        } else {
            report(line, 0, "then must be exactly one finding( KIND ); or conclude( MATTER, OUTCOME ); or score( "
                    + "p(\"key\") );", null);
        }
    }

    private void conclude(Matcher action, int line, Class<?> fact, Citation citation, RuleWindow interval,
            Condition condition) {
        Matter matter = code(Matter.class, action.group(1), line);
        Outcome outcome = code(Outcome.class, action.group(2), line);
        if (matter != null && outcome != null && outcome.matter() != matter) {
            report(line, 0, outcome + " is no outcome of " + matter, "it belongs to " + outcome.matter());
        } else if (matter != null && outcome != null) {
            rules.add(Rule.conclusion(citation, fact, interval, condition, outcome));
        }
    }

    private void score(String key, int line, Class<?> fact, Citation citation, RuleWindow interval,
            Condition condition) {
        Parameter points = ruleSet.parameters().get(key);
        if (points == null || points.unit() != Parameter.Unit.POINTS) {
            report(line, 0, "no parameter " + key + " in points", "parameters.yaml says how many: unit POINTS");
        } else {
            usedParameters.add(key);
            rules.add(Rule.score(citation, fact, interval, condition, points));
        }
    }

    private static boolean plain(PatternDescr pattern) {
        return pattern.getIdentifier() == null && pattern.getSource() == null && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotations().isEmpty() && !pattern.isQuery();
    }

    private List<Condition> conditions(PatternDescr pattern, Class<?> fact) {
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr each : pattern.getDescrs()) {
            if (!(each instanceof ExprConstraintDescr constraint)
                    || constraint.getType() != ExprConstraintDescr.Type.NAMED) {
                report(each.getLine(), each.getColumn(), "not a condition", null);
                continue;
            }
            String text = constraint.getExpression();
            if (text.length() > LONGEST_CONDITION) {
                report(each.getLine(), 0, "a condition of more than " + LONGEST_CONDITION + " characters", null);
                continue;
            }
            try {
                conditions.add(new ConditionReader(fact, ruleSet.parameters(), usedParameters).read(text));
            } catch (ConditionReader.Mistake e) {
                int column = e.line == 1 ? each.getColumn() + e.column : e.column;
                report(each.getLine() + e.line - 1, column, String.valueOf(e.getMessage()), e.hint);
            }
        }
        if (pattern.getDescrs().isEmpty()) {
            report(pattern.getLine(), 0, "a rule without a condition", null);
        }
        return conditions;
    }

    private <E extends Enum<E>> @Nullable E code(Class<E> type, String name, int line) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        report(line, 0, "unknown code " + name, "known: " + List.of(type.getEnumConstants()));
        return null;
    }

    private void report(int line, int column, String message, @Nullable String hint) {
        diagnostics.add(new Diagnostic(file, line, column, message, hint));
    }
}
