package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.ruleset.RuleSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedTermsTest {

    private static final String OLD = "2018-01-24/2019-12-31";
    private static final String NEW = "2020-01-01/..";
    private static final String MINOR = ".warningOrFineBelow(p(\"limit\"))";

    /** A penalty takes the law of its own day, so the answer to the same words is another under each window. */
    @Test
    void areSharedByRulesOfOneWindowOnly() {
        RuleSet ruleSet = TestRuleSets.with(Map.of("rules.drl", TestRuleSets.file(
                        rule("旧法有罚", OLD, ""), rule("旧法轻罚", OLD, MINOR),
                        rule("新法有罚", NEW, ""), rule("新法轻罚", NEW, MINOR)),
                "scenarios/a.yaml", """
                        - scenario: a warning under the old law, a large fine under the new
                          asOf: 2020-06-01
                          organization:
                            penalties:
                              - {decidedOn: 2019-03-01, kinds: [WARNING], against: ORGANIZATION}
                              - {decidedOn: 2020-03-01, kinds: [FINE], fine: 60000, against: ORGANIZATION}
                          expect: {findings: [旧法有罚, 旧法轻罚, 新法有罚]}
                        - scenario: a warning under the old law
                          asOf: 2020-06-01
                          organization:
                            penalties: [{decidedOn: 2019-03-01, kinds: [WARNING], against: ORGANIZATION}]
                          expect: {findings: [旧法有罚, 旧法轻罚]}
                        - scenario: nothing is known
                          asOf: 2020-06-01
                          organization: {unknown: [penalties]}
                          expect: {undetermined: [旧法有罚, 旧法轻罚, 新法有罚, 新法轻罚]}
                        """));

        assertThat(new ScenarioRunner(TestRuleSets.compile(ruleSet)).run(ruleSet))
                .hasSize(3).allSatisfy(result -> assertThat(result.mismatches()).isEmpty());
    }

    private static String rule(String name, String inForce, String kind) {
        return TestRuleSets.rule(name, "OrganizationView( penalties().againstOrganization()" + kind + ".exist() )",
                "finding( ABNORMAL_ACTIVITY );").replace("2018-01-24/..", inForce);
    }
}
