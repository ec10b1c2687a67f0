package cn.chengxin.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Problem;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** What is mistyped, what instead of it, the line and column, and the words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            when|                  |8:5  |SYNTAX_WORD   |“OrganizationView”之前缺少“when”
            then|                  |11:1 |SYNTAX_WORD   |“end”之前缺少“then”
            end |                  |12:1 |SYNTAX_END    |规则还没有写完，文件就结束了
            rule|规则              |3:1  |SYNTAX_RULE   |这里应当是一条规则的开头，不能是“规则”
            ) ) |)                 |9:1  |SYNTAX_BRACKET|“then”之前缺少右括号，或者这里不能写“then”
            >=  |=                 |8:43 |SYNTAX_BRACKET|“=”之前缺少右括号，或者这里不能写“=”
            >=  |≥                 |8:43 |SYNTAX_WIDE   |“≥”是全角符号
            >=  |&& &&             |8:46 |SYNTAX_TOKEN  |这里不能写“&&”
            ( p |（ p              |8:21 |SYNTAX_WIDE   |“（”是全角符号
            penalties|！penalties  |8:23 |SYNTAX_WIDE   |“！”是全角符号
            penalties|§penalties   |8:23 |SYNTAX_TOKEN  |这里不能写“§”
            引文" )|𠮷文" ）       |5:19 |SYNTAX_WIDE   |“）”是全角符号
            >=  |/*𠮷*/ ≥          |8:50 |SYNTAX_WIDE   |“≥”是全角符号
            >=  |/*𠮷*/ =          |8:50 |SYNTAX_BRACKET|“=”之前缺少右括号，或者这里不能写“=”
            甲" |甲                |3:6  |SYNTAX_QUOTE  |双引号没有成对
            >=  |, ,               |8:45 |SYNTAX_TOKEN  |这里不能写“,”
            >=  |matches           |8:23 |SYNTAX_TOKEN  |这里不能写“matches”
            """)
    void saysInWordsWhereAndWhatIsMistyped(String right, String typed, String place, Problem code, String words) {
        String rule = TestRuleSets.file(TestRuleSets.rule("规则甲", "OrganizationView( penalties().count() >= p(\"limit\") )",
                "finding( IRREGULARITY );"));
        String mistyped = rule.replace(right, typed == null ? "" : typed);

        assertThat(mistyped).isNotEqualTo(rule);
        assertThat(diagnostics(mistyped)).first().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.line() + ":" + diagnostic.column()).isEqualTo(place);
            assertThat(diagnostic.messageZh()).isEqualTo(words);
        });
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

        assertThat(diagnostics).allSatisfy(diagnostic -> assertThat(diagnostic.message() + diagnostic.messageZh())
                .as("a parser's words").doesNotContain("mismatched", "viable", "Encountered", "expecting", "ERR"));
        assertThat(diagnostics).anySatisfy(diagnostic -> {
            assertThat(diagnostic.toString()).startsWith("cn/test/" + expected.get(0));
            assertThat(diagnostic.toString()).containsPattern(Pattern.compile(expected.get(1)
                    .replace("(", "\\(").replace(")", "\\)").replace("?", "\\?")));
        });
    }

    private static List<Diagnostic> diagnostics(String rules) {
        Compilation compilation = RuleBook.compile(List.of(TestRuleSets.with(Map.of("rules.drl", rules))),
                Runnable::run);
        assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
        return ((Compilation.Rejected) compilation).diagnostics();
    }
}
