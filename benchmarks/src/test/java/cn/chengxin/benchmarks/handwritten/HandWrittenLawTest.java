package cn.chengxin.benchmarks.handwritten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.benchmarks.Comparison;
import cn.chengxin.benchmarks.Register;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.RuleSet;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandWrittenLawTest {

    private static final int ORGANIZATIONS = 2_000;

    private static final List<RuleSet> RULE_SETS = HandWrittenFiles.of(Bundled.ruleSets());
    private static final List<Organization> REGISTER = Register.organizations(ORGANIZATIONS);

    private static RuleBook book;
    private static HandWrittenLaw law;

    /** Whoever edits a rule owes no Java; whoever measures does. */
    @BeforeAll
    static void lookUp() {
        assumeThat(HandWrittenFiles.outdated(Bundled.ruleSets())).as("rules to be written by hand before the next measurement")
                .isEmpty();
        book = Bundled.compile(RULE_SETS);
        law = new HandWrittenLaw(RULE_SETS, book);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-30", "2026-02-15", "2026-11-01", "2027-03-01"})
    void saysTheSameAsTheEngineOfEveryOrganization(LocalDate asOf) {
        Comparison comparison = Comparison.of(book, law, REGISTER, asOf);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.findings()).isGreaterThan(ORGANIZATIONS / 4);
        assertThat(comparison.conclusions()).isGreaterThan(ORGANIZATIONS / 2);
        assertThat(comparison.undetermined()).isGreaterThan(ORGANIZATIONS / 100);
    }
}
