package cn.chengxin.benchmarks.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.benchmarks.Comparison;
import cn.chengxin.benchmarks.Register;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandWrittenLawTest {

    private static final int ORGANIZATIONS = 4_000;

    @Test
    void saysTheSameAsTheEngineOfEveryOrganization() {
        List<RuleSet> ruleSets = Bundled.ruleSets();
        RuleBook book = Bundled.compile(ruleSets);
        HandWrittenLaw law = new HandWrittenLaw(ruleSets, book);

        Comparison comparison = Comparison.of(book, law, Register.organizations(ORGANIZATIONS), Register.AS_OF);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.findings()).isGreaterThan(ORGANIZATIONS / 4);
        assertThat(comparison.conclusions()).isGreaterThan(ORGANIZATIONS / 2);
        assertThat(comparison.undetermined()).isGreaterThan(ORGANIZATIONS / 100);
    }
}
