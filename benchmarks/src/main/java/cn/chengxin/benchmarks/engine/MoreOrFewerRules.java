package cn.chengxin.benchmarks.engine;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The bundled rule sets with fewer rules, and with more. */
final class MoreOrFewerRules {

    private static final Pattern RULE = Pattern.compile("^rule .*?^end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String COUNTY = "shandong-xuecheng/opinions-31-2020";

    private MoreOrFewerRules() {
    }

    /** How many rules they hold. */
    static long count(List<RuleSet> ruleSets) {
        return ruleSets.stream().flatMap(each -> each.sources().values().stream())
                .mapToLong(text -> RULE.matcher(text).results().count()).sum();
    }

    /** The first rules of every file. */
    static List<RuleSet> share(List<RuleSet> ruleSets, double share) {
        return ruleSets.stream().map(each -> part(each, share)).toList();
    }

    private static RuleSet part(RuleSet ruleSet, double share) {
        Map<String, String> sources = new TreeMap<>();
        ruleSet.sources().forEach((file, text) -> {
            List<String> rules = RULE.matcher(text).results().map(MatchResult::group).toList();
            sources.put(file, text.lines().findFirst().orElseThrow() + "\n\n"
                    + String.join("\n\n", rules.subList(0, (int) Math.round(share * rules.size()))) + "\n");
        });
        return Bundled.withRules(ruleSet, sources);
    }

    /** All rule sets, and as many copies of the largest county's in counties of their own. */
    static List<RuleSet> withCounties(List<RuleSet> ruleSets, int counties) {
        RuleSet county = ruleSets.stream().filter(each -> each.id().equals(COUNTY)).findFirst().orElseThrow();
        List<RuleSet> all = new ArrayList<>(ruleSets);
        IntStream.range(0, counties).mapToObj(number -> copy(county, number)).forEach(all::add);
        return all;
    }

    private static RuleSet copy(RuleSet county, int number) {
        String division = String.format(Locale.ROOT, "65%04d", 2_101 + number);
        Instrument model = county.instrument();
        Instrument instrument = new Instrument(model.title(), model.number(), model.issuer(), List.of(division),
                model.from(), model.to(), model.status(), model.verified(), model.note(), model.source());
        Map<String, String> sources = new LinkedHashMap<>();
        county.sources().forEach((file, text) -> sources.put(file,
                text.replaceFirst("^package .*", "package policy.synthetic.county_" + division)));
        return new RuleSet("synthetic/county-" + division, instrument, county.parameters(), Map.of(), sources,
                List.of(), county.digest());
    }
}
