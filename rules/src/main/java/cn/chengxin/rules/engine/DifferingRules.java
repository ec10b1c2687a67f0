package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.view.AsOf;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules in which two rule books differ. Of most organizations none of them says anything: both judge those alike,
 * which is cheaper to see than to judge them twice.
 */
public final class DifferingRules {

    private final Map<String, List<Rule>> byJurisdiction = new HashMap<>();

    private DifferingRules(Map<String, Layers.Pending> before, Map<String, Layers.Pending> after) {
        Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().forEach(code -> {
            List<Rule> old = rules(before, code);
            List<Rule> present = rules(after, code);
            List<Rule> differing = Stream.concat(without(old, present), without(present, old)).toList();
            if (!differing.isEmpty()) {
                byJurisdiction.put(code, differing);
            }
        });
    }

    static DifferingRules between(Layers before, Layers after) {
        return new DifferingRules(before.applied(), after.applied());
    }

    /** What makes a rule judge as it does, as far as it is not the vocabulary's. */
    private record Meaning(String ruleSet, String rule, Class<?> fact, RuleWindow window, String condition,
            String action, List<Parameter> parameters) {

        static Meaning of(Rule rule) {
            return new Meaning(rule.citation().ruleSet(), rule.citation().rule(), rule.fact(), rule.window(),
                    rule.condition().text(), rule.action(), rule.parameters());
        }
    }

    private static List<Rule> rules(Map<String, Layers.Pending> layers, String code) {
        Layers.Pending layer = layers.get(code);
        return layer == null ? List.of() : layer.rules();
    }

    private static Stream<Rule> without(List<Rule> some, List<Rule> others) {
        Set<Meaning> known = others.stream().map(Meaning::of).collect(Collectors.toSet());
        return some.stream().filter(rule -> !known.contains(Meaning.of(rule)));
    }

    /**
     * Whether the two books may judge an organization otherwise on a day. Where this says no, findings, conclusions, what
     * stays open and the score are the same by both; the day until which they hold need not be.
     */
    public boolean mayMatter(Organization organization, LocalDate asOf) {
        OrganizationView view = new OrganizationView(organization, new AsOf(asOf));
        return Layers.jurisdictions(organization.registrationAuthority()).stream()
                .flatMap(code -> byJurisdiction.getOrDefault(code, List.of()).stream())
                .anyMatch(rule -> speaks(rule, view));
    }

    /** What a rule of the second stage says cannot be seen before everything is found. */
    private static boolean speaks(Rule rule, OrganizationView view) {
        if (!rule.window().open(view.asOf())) {
            return false;
        }
        view.askUnder(rule.window());
        return !rule.first() || rule.condition().truth(view) != Truth.FALSE;
    }
}
