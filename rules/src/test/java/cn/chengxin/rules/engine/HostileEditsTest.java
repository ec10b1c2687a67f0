package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody puts into a rule set is refused with a reason, within seconds, and nothing of it runs. */
class HostileEditsTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Path TRACE = Path.of("/tmp/chengxin-canary");

    /** The first reading of all loads the parsers. */
    @BeforeAll
    static void warm() {
        RuleBook.lint(TestRuleSets.withRules(TestRuleSets.file(TestRuleSets.rule("有处罚",
                "OrganizationView( penalties().fineAtLeast(p(\"limit\")).exist() )", "finding( IRREGULARITY );"))));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithAReasonAndNothingOfItRuns() {
        return HostileEdits.all().entrySet().stream()
                .map(edit -> DynamicTest.dynamicTest(edit.getKey(), () -> refuses(edit.getValue())));
    }

    @Test
    void areManyEnough() {
        assertThat(HostileEdits.all()).hasSizeGreaterThan(150);
    }

    private static void refuses(Map<String, byte[]> edit) {
        List<Diagnostic> reasons = assertTimeoutPreemptively(LONGEST, () -> reasons(edit));

        assertThat(reasons).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.message()).isNotBlank();
            assertThat(reason.toString().length()).isLessThan(2_500);
        });
        assertThat(Canary.silent()).isTrue();
        assertThat(TRACE).doesNotExist();
    }

    private static List<Diagnostic> reasons(Map<String, byte[]> edit) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("instrument.yaml", TestRuleSets.INSTRUMENT.getBytes(StandardCharsets.UTF_8));
        files.put("parameters.yaml", TestRuleSets.PARAMETERS.getBytes(StandardCharsets.UTF_8));
        files.put("usual.drl", TestRuleSets.file(TestRuleSets.rule("罚款较大",
                "OrganizationView( penalties().fineAtLeast(p(\"limit\")).exist() )", "finding( IRREGULARITY );"))
                .getBytes(StandardCharsets.UTF_8));
        files.putAll(edit);
        Reading reading = RuleSetReader.read("cn/test", files);
        if (reading instanceof Reading.Unreadable unreadable) {
            return unreadable.diagnostics();
        }
        RuleSet ruleSet = ((Reading.Read) reading).ruleSet();
        Compilation compilation = RuleBook.compile(List.of(ruleSet), Runnable::run);
        assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
        assertThat(RuleBook.lint(ruleSet).diagnostics()).isNotEmpty();
        return ((Compilation.Rejected) compilation).diagnostics();
    }

    /** The second fence, alone: what a class loader hides cannot be compiled, even where no reader looked. */
    @ParameterizedTest
    @ValueSource(strings = {"java.lang.Runtime.getRuntime() != null", "System.setProperty(\"a\", \"b\") == null",
        "java.lang.System.getenv(\"PATH\") != null", "new java.io.File(\"/\").exists()",
        "new java.lang.ProcessBuilder(\"true\") != null", "java.nio.file.Files.exists(null)",
        "new java.lang.Thread() != null", "java.lang.Class.forName(\"a\") != null",
        "\"\".getClass().getClassLoader() != null", "cn.chengxin.rules.engine.Canary.sing()",
        "cn.chengxin.rules.engine.RuleBook.class != null", "java.lang.invoke.MethodHandles.lookup() != null",
        "new java.net.URL(\"http://localhost\") != null"})
    void isHiddenFromCompiledCode(String expression) {
        String inFunction = "package x\nfunction boolean f() { return " + expression + "; }\n"
                + "rule \"r\" dialect \"java\" when eval( f() ) then end\n";
        String inConsequence = "package x\nrule \"r\" dialect \"java\" when then boolean b = " + expression
                + "; end\n";

        ClassLoader vocabulary = new VocabularyClassLoader(Budget.UNLIMITED);
        assertThat(Layer.build(inFunction, vocabulary, Budget.UNLIMITED).hasErrors()).isTrue();
        assertThat(Layer.build(inConsequence, vocabulary, Budget.UNLIMITED).hasErrors()).isTrue();
        assertThat(Canary.silent()).isTrue();
    }

    @Test
    void leavesNoFileBehind() {
        assertThat(Files.exists(TRACE)).isFalse();
    }
}
