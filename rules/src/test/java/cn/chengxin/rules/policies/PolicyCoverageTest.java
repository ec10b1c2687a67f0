package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.rules.view.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What scenarios must cover, and what quotes must say. */
class PolicyCoverageTest {

    /** Rule sets that encode a document that lies beside the repository, where it does. */
    private static final Map<String, String> SEEDS = Map.of("shandong-xuecheng/opinions-31-2020", "xuecheng-2020.txt",
            "sichuan-suining/plan-141-2011", "suining-2011.txt", "jiangsu-kunshan/opinions-2013", "kunshan-2013.txt",
            "sichuan-xinjin/plan-2-2016", "xinjin-2016.txt", "sichuan/opinions-draft-2021", "sichuan-2021-draft.txt");

    @TestFactory
    Stream<DynamicTest> everyRuleHoldsInOneScenarioAndNotInAnother() {
        return Policies.RULE_SETS.stream().map(ruleSet -> DynamicTest.dynamicTest(ruleSet.id(), () -> {
            List<Verdict> verdicts = new ScenarioRunner(Policies.RULE_BOOK).run(ruleSet).stream()
                    .map(ScenarioRunner.Result::verdict).toList();
            List<Set<String>> held = verdicts.stream().map(verdict -> names(ruleSet, verdict.stated())).toList();
            Set<String> notConfigured = verdicts.stream().flatMap(verdict -> notConfigured(ruleSet, verdict))
                    .collect(Collectors.toSet());
            List<String> lacking = new ArrayList<>();
            for (Citation rule : citations(ruleSet)) {
                if (held.stream().noneMatch(rules -> rules.contains(rule.rule()))
                        && !notConfigured.contains(rule.rule())) {
                    lacking.add("holds in no scenario: " + rule.rule());
                }
                if (held.stream().allMatch(rules -> rules.contains(rule.rule()))) {
                    lacking.add("holds in every scenario: " + rule.rule());
                }
            }
            assertThat(lacking).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyQuoteStandsInItsDocument() {
        Path seeds = Path.of("..", "..", "shared", "seeds");
        return Policies.RULE_SETS.stream().filter(ruleSet -> SEEDS.containsKey(ruleSet.id()))
                .map(ruleSet -> DynamicTest.dynamicTest(ruleSet.id(), () -> {
                    Path document = seeds.resolve(SEEDS.get(ruleSet.id()));
                    Assumptions.assumeTrue(Files.exists(document), "the document is not beside the repository");
                    String text = squeezed(Files.readString(document));
                    assertThat(citations(ruleSet)).allSatisfy(rule -> assertThat(text)
                            .as(rule.rule()).contains(squeezed(rule.quote())));
                }));
    }

    @TestFactory
    Stream<DynamicTest> ruleNamesAreUniqueInTheirInstrument() {
        return Policies.RULE_SETS.stream().map(ruleSet -> DynamicTest.dynamicTest(ruleSet.id(), () -> {
            Set<String> names = new HashSet<>();
            assertThat(citations(ruleSet)).allSatisfy(rule -> assertThat(names.add(rule.rule())).isTrue());
        }));
    }

    private static Set<String> names(RuleSet ruleSet, Stream<Citation> citations) {
        return citations.filter(citation -> citation.ruleSet().equals(ruleSet.id())).map(Citation::rule)
                .collect(Collectors.toSet());
    }

    /** Rules that only a value that the document leaves blank keeps open, and conclusions that wait for them. */
    private static Stream<String> notConfigured(RuleSet ruleSet, Verdict verdict) {
        Set<String> blank = ruleSet.parameters().values().stream()
                .filter(each -> each.values().stream().allMatch(Parameter.Value::unset))
                .map(each -> "p(\"" + each.key() + "\")").collect(Collectors.toSet());
        List<Undetermined> open = verdict.undetermined().stream()
                .filter(each -> each.citation().ruleSet().equals(ruleSet.id())).toList();
        List<Undetermined> waiting = open.stream().filter(each -> blank.containsAll(each.missing())).toList();
        return open.stream().filter(each -> waiting.contains(each) || waiting.stream().anyMatch(
                        finding -> each.missing().stream().anyMatch(term -> term.contains("" + finding.finding()))))
                .map(each -> each.citation().rule());
    }

    private static List<Citation> citations(RuleSet ruleSet) {
        return Policies.RULE_BOOK.rules().stream().map(RuleBook.RuleSummary::citation)
                .filter(citation -> citation.ruleSet().equals(ruleSet.id())).toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}
