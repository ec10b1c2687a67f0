package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.chengxin.rules.ruleset.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * One broken or hostile rule file per mistake, with the place and the words that its author must be shown: the
 * {@code .expected} file's first line begins the diagnostic, its second is a pattern that the diagnostic contains.
 */
class RejectedRulesTest {

    private static final Path REJECTED = Path.of("src", "test", "resources", "rejected");

    @TestFactory
    Stream<DynamicTest> refusesWithPlaceAndReason() throws IOException {
        return Files.list(REJECTED).filter(path -> path.toString().endsWith(".drl")).sorted()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> refuses(path)));
    }

    @Test
    void refusesAParameterThatNoRuleUses() {
        String rule = TestRuleSets.file(TestRuleSets.rule("有处罚", "OrganizationView( penalties().exist() )",
                "finding( IRREGULARITY );"));

        assertThat(diagnostics(rule)).singleElement().satisfies(diagnostic -> assertThat(diagnostic.toString())
                .startsWith("cn/test/parameters.yaml").contains("no rule uses parameter limit"));
    }

    @Test
    void hidesTheJvmFromCompiledRules() {
        ClassLoader vocabulary = new VocabularyClassLoader(Budget.UNLIMITED);

        assertThatCode(() -> vocabulary.loadClass("cn.chengxin.rules.view.OrganizationView"))
                .doesNotThrowAnyException();
        for (String hidden : List.of("java.lang.System", "java.lang.Runtime", "java.lang.ProcessBuilder",
                "java.lang.Thread", "java.lang.ClassLoader", "java.lang.reflect.Method", "java.io.File",
                "java.nio.file.Files", "java.net.URL", "cn.chengxin.rules.engine.RuleBook")) {
            assertThatCode(() -> vocabulary.loadClass(hidden)).as(hidden).isInstanceOf(ClassNotFoundException.class);
            assertThat(vocabulary.getResourceAsStream(hidden.replace('.', '/') + ".class")).as(hidden).isNull();
        }
    }

    @Test
    void compilesNoConditionThatAsksTheJvm() {
        Map<String, String> conditions = Map.of(CanonicalDrl.CONDITIONS, """
                package layer;

                public final class Conditions {
                    public static boolean r0(cn.chengxin.rules.view.OrganizationView $f) {
                        return System.getenv().isEmpty();
                    }
                }
                """);

        assertThatCode(() -> KieMemoryCompiler.compileNoLoad(conditions, new VocabularyClassLoader(Budget.UNLIMITED),
                JavaConfiguration.CompilerType.ECLIPSE)).hasMessageContaining("System cannot be resolved");
    }

    private static void refuses(Path file) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(file.toString().replace(".drl", ".expected")));
        String rules = Files.readString(file);

        List<Diagnostic> diagnostics = diagnostics(rules);

        assertThat(diagnostics).anySatisfy(diagnostic -> {
            assertThat(diagnostic.toString()).startsWith("cn/test/" + expected.get(0));
            assertThat(diagnostic.toString()).containsPattern(Pattern.compile(expected.get(1)
                    .replace("(", "\\(").replace(")", "\\)")));
        });
    }

    private static List<Diagnostic> diagnostics(String rules) {
        Compilation compilation = RuleBook.compile(List.of(TestRuleSets.with(Map.of("rules.drl", rules))),
                Runnable::run);
        assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
        return ((Compilation.Rejected) compilation).diagnostics();
    }
}
