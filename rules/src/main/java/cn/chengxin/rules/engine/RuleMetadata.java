package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.Problem;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.view.RuleWindow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** What a rule says about itself: its clause, the literal quote, when it is in force, whether the text was seen. */
final class RuleMetadata {

    private static final Set<String> KNOWN = Set.of("clause", "quote", "inForce", "verified");
    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Pattern IN_FORCE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2}|\\.\\.)");

    private final RuleSet ruleSet;
    private final RuleDescr rule;
    private final ActionReader.Report report;

    /**
     * The metadata of one rule.
     *
     * @param report takes what is wrong
     */
    RuleMetadata(RuleSet ruleSet, RuleDescr rule, ActionReader.Report report) {
        this.ruleSet = ruleSet;
        this.rule = rule;
        this.report = report;
    }

    Citation citation() {
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            if (!KNOWN.contains(annotation.getName())) {
                report.accept(Problem.UNKNOWN_METADATA, annotation.getName());
            }
        }
        String verified = value("verified");
        if (verified != null && !FLAGS.contains(verified)) {
            report.accept(Problem.METADATA_FORM, "verified", "true / false", "false");
        }
        Instrument instrument = ruleSet.instrument();
        return new Citation(ruleSet.id(), instrument.title(), instrument.number(), required("clause"),
                required("quote"), rule.getName(), ruleSet.digest(), instrument.verified() && verified(),
                instrument.status());
    }

    /** Whether it does not say that its text was not seen. */
    boolean verified() {
        return !"false".equals(value("verified"));
    }

    /** When the rule is in force, as it is written. */
    String inForce() {
        String value = value("inForce");
        return value == null ? "" : unquoted(value);
    }

    /** When the rule is in force, within its instrument's own dates. */
    RuleWindow interval() {
        Instrument instrument = ruleSet.instrument();
        Matcher dates = IN_FORCE.matcher(required("inForce"));
        if (!dates.matches()) {
            report.accept(Problem.IN_FORCE_FORM);
            return new RuleWindow(instrument.from(), instrument.to(), false);
        }
        try {
            LocalDate from = LocalDate.parse(dates.group(1));
            LocalDate to = dates.group(2).equals("..") ? instrument.to() : LocalDate.parse(dates.group(2));
            boolean within = !from.isBefore(instrument.from()) && (to == null || to.isAfter(from))
                    && (instrument.to() == null || to != null && !to.isAfter(instrument.to()));
            if (!within) {
                report.accept(Problem.IN_FORCE_RANGE, instrument.from(),
                        instrument.to() == null ? ".." : instrument.to());
            }
            return new RuleWindow(from, to, false);
        } catch (DateTimeException e) {
            report.accept(Problem.IN_FORCE_FORM);
            return new RuleWindow(instrument.from(), instrument.to(), false);
        }
    }

    private String required(String name) {
        String value = value(name);
        if (value == null || unquoted(value).isBlank()) {
            report.accept(Problem.MISSING_METADATA, name);
            return "";
        }
        if (!quoted(value)) {
            report.accept(Problem.METADATA_FORM, name, "\"…\"", "\"…\"");
            return "";
        }
        return unquoted(value);
    }

    /** As it stands in the file, with its quotes. */
    private @Nullable String value(String name) {
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            Object value = annotation.getName().equals(name) ? annotation.getValueMap().get("value") : null;
            if (value != null) {
                return value.toString();
            }
        }
        return null;
    }

    private static boolean quoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                && text.indexOf('"', 1) == text.length() - 1;
    }

    private static String unquoted(String text) {
        return quoted(text) ? text.substring(1, text.length() - 1) : text;
    }
}
