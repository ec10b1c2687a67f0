package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts, a date and the expected verdict, written by officers (情景用例). It is about an organization, or about an
 * application to found one. What an expectation leaves out is not checked.
 *
 * @param file where it stands
 * @param name a sentence
 * @param organization the facts; a section left out is known to be empty, unless it is named {@code unknown}; null where
 *     the scenario is about an application
 * @param application the same of an application; null where the scenario is about an organization
 * @param asOf the day
 * @param expect what the verdict must say
 */
public record Scenario(String file, String name, @Nullable Organization organization,
        @Nullable Application application, LocalDate asOf, Expectation expect) {

    /**
     * What the verdict must say, seen through the rules of the scenario's own rule set.
     *
     * @param findings names of the rules that must fire, exactly, among this rule set's finding rules
     * @param undetermined names of the rules that must be open, exactly, among this rule set's rules
     * @param conclusions outcomes that this rule set's rules must conclude, exactly
     * @param proposes outcomes that the whole verdict, all layers, must contain
     * @param proposesNot outcomes that the whole verdict must not contain
     * @param points names of the rules that must give points, exactly, among this rule set's
     * @param score the total of the score
     * @param parametersUsed parameter key to value that evidence must show
     */
    public record Expectation(@Nullable List<String> findings, @Nullable List<String> undetermined,
            @Nullable List<Outcome> conclusions, @Nullable List<Outcome> proposes,
            @Nullable List<Outcome> proposesNot, @Nullable LocalDate stableUntil,
            @Nullable List<String> points, @Nullable BigDecimal score,
            @Nullable Map<String, String> parametersUsed) {
    }
}
