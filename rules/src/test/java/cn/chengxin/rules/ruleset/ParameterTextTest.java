package cn.chengxin.rules.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.edit.RuleSetFiles;
import cn.chengxin.rules.ruleset.ParameterText.Entered;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParameterTextTest {

    private static final String TEXT = """
            # 𠮷 what is paid
            fine-limit:   # large fines
              description: "罚款限额"
              unit: YUAN
              values:
                '2018-01-24': {value: 50000, citation: 第十五条, verified: true} # as announced
                2024-01-01: {value:   60000,
                  citation: "第十六条", verified: false}

            grace:
              values: {"2018-01-24": {verified: true, value: P30D, citation: 第一条}}
              unit: PERIOD
              description: 宽限期
            """;

    @Test
    void replacesNothingButTheValue() {
        assertThat(edited(ParameterText.set(TEXT, "fine-limit", entered("2018-01-24", "40000", "第十五条", true))))
                .isEqualTo(TEXT.replace("value: 50000", "value: 40000"));
        assertThat(edited(ParameterText.set(TEXT, "grace", entered("2018-01-24", "P20D", "新法, 第三条", false))))
                .isEqualTo(TEXT.replace("{verified: true, value: P30D, citation: 第一条}",
                        "{verified: false, value: P20D, citation: \"新法, 第三条\"}"));
    }

    @Test
    void addsAValueBetweenTheDaysBeforeAndAfterIt() {
        String added = "\"2020-01-01\": {value: 45000, citation: 修订, verified: true}";

        assertThat(edited(ParameterText.set(TEXT, "fine-limit", entered("2020-01-01", "45000", "修订", true))))
                .isEqualTo(TEXT.replace("# as announced\n", "# as announced\n    " + added + "\n"));
        assertThat(edited(ParameterText.set(TEXT, "fine-limit", entered("2026-01-01", null, "修订", false))))
                .isEqualTo(TEXT.replace("verified: false}\n", "verified: false}\n"
                        + "    \"2026-01-01\": {value: null, citation: 修订, verified: false}\n"));
        assertThat(edited(ParameterText.set(TEXT, "fine-limit", entered("2017-01-01", "1", "旧法", true))))
                .isEqualTo(TEXT.replace("    '2018", "    \"2017-01-01\": {value: 1, citation: 旧法, verified: true}\n"
                        + "    '2018"));
        assertThat(edited(ParameterText.set(TEXT, "grace", entered("2020-01-01", "P1M", "修订", true))))
                .isEqualTo(TEXT.replace("第一条}}", "第一条}, \"2020-01-01\": {value: P1M, citation: 修订, verified: true}}"));
    }

    @Test
    void addsAParameterAtTheEnd() {
        String edited = edited(ParameterText.add(TEXT, "fields", "领域", Unit.CODES,
                entered("2020-01-01", "公益慈善, 科技", "第二条", true)));

        assertThat(edited).startsWith(TEXT);
        assertThat(read(edited).get("fields")).isEqualTo(new Parameter("fields", "领域", Unit.CODES,
                List.of(new Parameter.Value(LocalDate.of(2020, 1, 1), null, null, Set.of("公益慈善", "科技"), "第二条",
                        true))));
        assertThat(edited(ParameterText.add("", "n", "数", Unit.COUNT, entered("2020-01-01", "3", "一", true))))
                .startsWith("n:\n");
    }

    @Test
    void refusesWhatTheReaderWouldRefuse() {
        assertThat(refused(ParameterText.set(TEXT, "grace", entered("2020-01-01", "thirty days", "一", true))))
                .isEqualTo(Problem.NOT_A_PERIOD);
        assertThat(refused(ParameterText.set(TEXT, "fine-limit", entered("2020-01-01", "5万", "一", true))))
                .isEqualTo(Problem.NOT_A_NUMBER);
        assertThat(refused(ParameterText.set(TEXT, "fine-limit", entered("2020-01-01", "9".repeat(25), "一", true))))
                .isEqualTo(Problem.NUMBER_TOO_LARGE);
        assertThat(refused(ParameterText.set(TEXT, "fine-limit", entered("2020-01-01", "5", " ", true))))
                .isEqualTo(Problem.NO_CITATION);
        assertThat(refused(ParameterText.set(TEXT, "fine-limit", entered("2020-01-01", "5", "a\u202eb", true))))
                .isEqualTo(Problem.FORBIDDEN_CHARACTER);
        assertThat(refused(ParameterText.set(TEXT, "unknown", entered("2020-01-01", "5", "一", true))))
                .isEqualTo(Problem.NO_SUCH_PARAMETER);
        assertThat(refused(ParameterText.add(TEXT, "grace", "重复", Unit.COUNT, entered("2020-01-01", "5", "一", true))))
                .isEqualTo(Problem.PARAMETER_EXISTS);
        assertThat(refused(ParameterText.add(TEXT, "A: {b", "名称", Unit.COUNT, entered("2020-01-01", "5", "一", true))))
                .isIn(Problem.PARAMETER_KEY, Problem.YAML_SYNTAX);
        assertThat(refused(ParameterText.set(TEXT + "x: [", "grace", entered("2020-01-01", "P1D", "一", true))))
                .isEqualTo(Problem.YAML_SYNTAX);
    }

    /** A text that closes its quote writes no YAML of its own. */
    @Test
    void keepsWhatIsEnteredApartFromTheFile() {
        String trick = "一\", verified: true}}\nother: {\\ # '";

        String edited = edited(ParameterText.set(TEXT, "grace", entered("2020-01-01", "P1D", trick, false)));

        assertThat(read(edited)).containsOnlyKeys("fine-limit", "grace");
        assertThat(read(edited).get("grace").at(LocalDate.of(2020, 1, 1)).citation()).isEqualTo(trick);
    }

    @Provide
    Arbitrary<Entered> entered() {
        return Combinators.combine(Arbitraries.integers().between(0, 20_000), Arbitraries.integers().between(1, 900),
                Arbitraries.strings().withChars("第条一 ,:#'\"{}[]-甲a\n").ofMinLength(1).ofMaxLength(12),
                Arbitraries.of(true, false)).as((day, number, citation, verified) -> new Entered(
                        LocalDate.of(1980, 1, 1).plusDays(day), number % 10 == 0 ? null : String.valueOf(number),
                        citation + "。", verified));
    }

    /** Reads as it did, with the value; only one stretch of text differs; once more changes nothing. */
    @Property(tries = 150)
    void changesOneValueAndNothingElse(@ForAll("entered") Entered entered, @ForAll int chosen) {
        List<String> texts = RuleSetFiles.ids().stream().map(id -> RuleSetFiles.of(id).get("parameters.yaml"))
                .filter(bytes -> bytes != null).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
        String text = texts.get(Math.floorMod(chosen, texts.size()));
        Map<String, Parameter> before = read(text);
        List<String> keys = new ArrayList<>(before.keySet());
        Parameter parameter = before.get(keys.get(Math.floorMod(chosen / 31, keys.size())));
        Entered fitting = fitting(parameter.unit(), entered);

        String edited = edited(ParameterText.set(text, parameter.key(), fitting));

        List<Parameter.Value> values = new ArrayList<>(parameter.values());
        values.removeIf(each -> each.from().equals(fitting.from()));
        values.add(value(parameter.unit(), fitting));
        Map<String, Parameter> wanted = new TreeMap<>(before);
        wanted.put(parameter.key(), new Parameter(parameter.key(), parameter.description(), parameter.unit(), values));
        assertThat(read(edited)).isEqualTo(wanted);
        assertThat(edited(ParameterText.set(edited, parameter.key(), fitting))).isEqualTo(edited);
        assertThat(edited.length()).isGreaterThanOrEqualTo(text.length() - 40);
        assertThat(edited.lines().filter(line -> !line.contains(fitting.from().toString())).toList())
                .isEqualTo(text.lines().filter(line -> !line.contains(fitting.from().toString())).toList());
    }

    private static Entered fitting(Unit unit, Entered entered) {
        String value = entered.value();
        return value == null ? entered : new Entered(entered.from(), unit == Unit.PERIOD ? "P" + value + "D"
                : unit == Unit.CODES ? "C" + value : value, entered.citation(), entered.verified());
    }

    private static Parameter.Value value(Unit unit, Entered entered) {
        String value = entered.value();
        boolean number = value != null && unit != Unit.PERIOD && unit != Unit.CODES;
        return new Parameter.Value(entered.from(), number ? new BigDecimal(value) : null,
                value != null && unit == Unit.PERIOD ? Period.parse(value) : null,
                value != null && unit == Unit.CODES ? Set.of(value) : null, entered.citation(), entered.verified());
    }

    private static Entered entered(String from, String value, String citation, boolean verified) {
        return new Entered(LocalDate.parse(from), value, citation, verified);
    }

    private static String edited(TextEdit edit) {
        assertThat(edit).isInstanceOf(TextEdit.Edited.class);
        return ((TextEdit.Edited) edit).text();
    }

    private static Problem refused(TextEdit edit) {
        assertThat(edit).isInstanceOf(TextEdit.Refused.class);
        return ((TextEdit.Refused) edit).diagnostics().get(0).code();
    }

    private static Map<String, Parameter> read(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, Parameter> parameters = new ParametersYaml("parameters.yaml", diagnostics).read(text);
        assertThat(diagnostics).isEmpty();
        return parameters;
    }
}
