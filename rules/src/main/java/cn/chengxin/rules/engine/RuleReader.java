package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.PlainText;
import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.view.RuleWindow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads the rules of a rule set and refuses everything that is not in the officers' subset of DRL. Parsing is all that
 * happens to the text: nothing of it is compiled or evaluated.
 */
final class RuleReader {

    private static final int DEEPEST = 40;
    private static final int LONGEST_CONDITION = 4_000;
    /** More than any policy document has, and compiled in seconds. */
    private static final int MOST_RULES = 300;
    /** A rule becomes one Java method, which has its own limit. */
    private static final int MOST_TERMS = 300;
    /** Five times what the longest bundled rule set asks; a compilation of so much takes seconds. */
    private static final int MOST_TERMS_OF_ALL = 2_000;
    /** How a rule begins, seen before anything is parsed. */
    private static final Pattern BEGINNING = Pattern.compile("\\brule\\s+[\"']");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}"
            + "，。、；：？！…,.;:?! \\-()%/+≥≤]{2,200}");
    private final RuleSet ruleSet;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<WrittenRule> written = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> usedParameters = new HashSet<>();
    private String file = "";
    private int asked;

    private RuleReader(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    /**
     * What was read.
     *
     * @param rules the rules in the order of files and lines; complete only where there are no diagnostics
     * @param written all rules as they are written
     * @param diagnostics what is wrong, sorted by place
     */
    record Reading(List<Rule> rules, List<WrittenRule> written, List<Diagnostic> diagnostics) {
    }

    static Reading read(RuleSet ruleSet) {
        RuleReader reader = new RuleReader(ruleSet);
        new TreeMap<>(ruleSet.sources()).forEach(reader::file);
        boolean whole = reader.diagnostics.isEmpty();
        ruleSet.parameters().keySet().stream().filter(key -> whole && !reader.usedParameters.contains(key)).sorted()
                .forEach(key -> reader.diagnostics.add(Diagnostic.of("parameters.yaml", 0, 0, Problem.UNUSED_PARAMETER,
                        key)));
        return new Reading(List.copyOf(reader.rules), List.copyOf(reader.written),
                reader.diagnostics.stream().sorted().toList());
    }

    private void file(String path, String text) {
        file = path;
        Optional<Diagnostic> refused = PlainText.refuse(path, text).or(() -> SyntaxMistake.sign(path, text));
        if (refused.isPresent()) {
            diagnostics.add(refused.get());
            return;
        }
        if (BEGINNING.matcher(text).results().limit(MOST_RULES + 1L).count() > MOST_RULES) {
            report(0, 0, Problem.TOO_MANY_RULES, MOST_RULES);
            return;
        }
        int deep = tooDeep(text);
        if (deep > 0) {
            report(deep, 0, Problem.TOO_DEEP, DEEPEST);
            return;
        }
        try {
            read(DrlText.parse(text));
        } catch (DrlText.Endless e) {
            report(0, 0, Problem.TOO_HARD);
        } catch (StackOverflowError e) {
            report(0, 0, Problem.TOO_DEEPLY_NESTED);
        } catch (RuntimeException e) {
            report(0, 0, Problem.NO_RULES);
        }
    }

    private void read(DrlText text) {
        PackageDescr content = text.content();
        if (content == null || !text.errors().isEmpty()) {
            text.errors().stream().map(error -> SyntaxMistake.of(file, error)).distinct()
                    .forEach(diagnostics::add);
            return;
        }
        checkPackage(content);
        if (names.size() + content.getRules().size() > MOST_RULES) {
            report(0, 0, Problem.TOO_MANY_RULES, MOST_RULES);
            return;
        }
        for (RuleDescr rule : content.getRules()) {
            if (asked <= MOST_TERMS_OF_ALL) {
                rule(rule);
            }
        }
        if (asked > MOST_TERMS_OF_ALL && diagnostics.stream().noneMatch(
                each -> each.code() == Problem.TOO_MANY_TERMS_OF_ALL)) {
            report(0, 0, Problem.TOO_MANY_TERMS_OF_ALL, MOST_TERMS_OF_ALL);
        }
        int kept = content.getRules().stream().mapToInt(rule -> rule.getAnnotations().size()).sum();
        if (asked <= MOST_TERMS_OF_ALL && text.annotations() > kept) {
            report(0, 0, Problem.METADATA_TWICE);
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
            report(1, 0, Problem.WRONG_PACKAGE, content.getName(), expected);
        }
        boolean more = !content.getImports().isEmpty() || !content.getFunctionImports().isEmpty()
                || !content.getAccumulateImports().isEmpty() || !content.getGlobals().isEmpty()
                || !content.getFunctions().isEmpty() || !content.getTypeDeclarations().isEmpty()
                || !content.getEnumDeclarations().isEmpty() || !content.getEntryPointDeclarations().isEmpty()
                || !content.getWindowDeclarations().isEmpty() || !content.getAttributes().isEmpty()
                || content.getUnit() != null;
        if (more) {
            report(1, 0, Problem.ONLY_RULES);
        }
    }

    private void rule(RuleDescr descr) {
        int line = descr.getLine();
        int before = diagnostics.size();
        if (descr.isQuery() || descr.getParentName() != null || !descr.getAttributes().isEmpty()
                || !descr.getNamedConsequences().isEmpty() || descr.getUnit() != null) {
            report(line, 0, Problem.MORE_THAN_A_RULE);
        }
        if (!NAME.matcher(descr.getName()).matches()) {
            report(line, 0, Problem.RULE_NAME);
        }
        if (!names.add(descr.getName())) {
            report(line, 0, Problem.RULE_TWICE, descr.getName());
        }
        RuleMetadata metadata = new RuleMetadata(ruleSet, descr, (problem, found) -> report(line, 0, problem, found));
        RuleWindow interval = metadata.interval();
        Citation citation = metadata.citation();
        Class<?> fact = null;
        List<Condition> conditions = List.of();
        if (descr.getLhs().getDescrs().size() == 1
                && descr.getLhs().getDescrs().get(0) instanceof PatternDescr pattern && plain(pattern)) {
            fact = pattern.getObjectType() == null ? null : Vocabulary.FACTS.get(pattern.getObjectType());
            conditions = fact == null ? List.of() : conditions(pattern, fact);
        }
        if (fact == null) {
            report(line, 0, Problem.NOT_ONE_PATTERN);
        }
        int terms = conditions.stream().flatMap(each -> each.chains().stream())
                .mapToInt(chain -> chain.calls().size()).sum();
        asked += terms;
        if (terms > MOST_TERMS) {
            report(line, 0, Problem.TOO_MANY_TERMS, MOST_TERMS);
        }
        Rule read = fact == null || diagnostics.size() > before ? null : new ActionReader(ruleSet.parameters(),
                usedParameters, (problem, found) -> report(descr.getConsequenceLine(), 0, problem, found))
                .read(String.valueOf(descr.getConsequence()), fact, citation, interval,
                        conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions)).orElse(null);
        if (read != null) {
            rules.add(read);
        }
        written.add(new WrittenRule(descr.getName(), citation.clause(), citation.quote(), metadata.inForce(),
                metadata.verified(), file, line, descr.getEndLine(),
                read == null ? null : read.pattern(), read == null ? null : read.action()));
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
                report(each.getLine(), each.getColumn(), Problem.NOT_A_CONDITION, each.getText());
                continue;
            }
            String text = constraint.getExpression();
            if (text.length() > LONGEST_CONDITION) {
                report(each.getLine(), 0, Problem.CONDITION_TOO_LONG, LONGEST_CONDITION);
                continue;
            }
            try {
                conditions.add(new ConditionReader(fact, ruleSet.parameters(), usedParameters).read(text));
            } catch (ConditionReader.Mistake e) {
                int column = e.line == 1 ? each.getColumn() + e.column : e.column;
                report(each.getLine() + e.line - 1, column, e.problem, e.found);
            } catch (StackOverflowError e) {
                report(each.getLine(), 0, Problem.TOO_DEEPLY_NESTED);
            }
        }
        if (pattern.getDescrs().isEmpty()) {
            report(pattern.getLine(), 0, Problem.NO_CONDITION);
        }
        return conditions;
    }

    private void report(int line, int column, Problem problem, Object... found) {
        diagnostics.add(Diagnostic.of(file, line, column, problem, found));
    }
}
