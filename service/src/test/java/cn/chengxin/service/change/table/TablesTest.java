package cn.chengxin.service.change.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.chengxin.rules.edit.Change;
import cn.chengxin.rules.edit.Difference;
import cn.chengxin.rules.ruleset.BundledRuleSets;
import cn.chengxin.rules.ruleset.ParameterFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Tables out and in again: nothing changes by the way, what was changed does, and what cannot be is told with its place. */
class TablesTest {

    private static final String RULE_SET = "cn/credit-score";
    private static final Map<String, byte[]> FILES = Map.of(ParameterFile.PATH, """
            fine:   # an amount
              description: 罚款
              unit: YUAN
              values:
                "2018-01-24": {value: 50000, citation: 第十一条, verified: false}
            share:
              description: 比例
              unit: RATIO
              values:
                "2018-01-24": {value: 0.3, citation: 第十二条, verified: true}
            window:
              description: 期间
              unit: PERIOD
              values:
                "2018-01-24": {value: P2Y, citation: 第十三条, verified: true}
            places:
              description: 地方
              unit: CODES
              values:
                "2018-01-24": {value: ["510000", "370000"], citation: 第十四条, verified: true}
            open:
              description: 未定之数
              unit: COUNT
              values:
                "2018-01-24": {value: null, citation: 第十五条, verified: true}
            """.getBytes(StandardCharsets.UTF_8));

    private final Tables tables = new Tables(null, messages());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Stream<String> ruleSets() {
        return BundledRuleSets.files().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void changesNothingByTheWay(String ruleSet) throws Exception {
        Map<String, byte[]> files = BundledRuleSets.files().get(ruleSet);
        byte[] table = tables.write(files, null);

        assertThat(read(files, table)).isEmpty();
        assertThat(read(files, Sheets.of(Sheets.texts(table)))).as("saved by another program").isEmpty();
        assertThat(read(files, tables.write(files, LocalDate.of(2026, 11, 23)))).isEmpty();
        assertThat(Difference.between(ruleSet, files, tables.with(files, read(files, table))).changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void bringsOneChangedCellInAsOneDatedValue(String ruleSet) throws Exception {
        Map<String, byte[]> files = BundledRuleSets.files().get(ruleSet);
        List<List<String>> rows = Sheets.texts(tables.write(files, null));
        for (int at = 1; at < rows.size(); at++) {
            List<List<String>> changed = new ArrayList<>(rows);
            List<String> row = new ArrayList<>(rows.get(at));
            row.set(Column.CITATION.ordinal(), row.get(Column.CITATION.ordinal()) + "（改）");
            changed.set(at, row);
            assertThat(Difference.between(ruleSet, files, tables.with(files, read(files, Sheets.of(changed)))).changes())
                    .singleElement().isInstanceOfSatisfying(Change.DatedValue.class, value -> {
                        assertThat(value.key()).isEqualTo(row.get(0));
                        assertThat(value.from()).hasToString(row.get(Column.FROM.ordinal()));
                        assertThat(value.kind()).isEqualTo(Change.Kind.CHANGED);
                    });
        }
    }

    @Test
    void writesOneLineAndLeavesEveryOtherByte() throws Exception {
        String before = text(FILES);
        byte[] table = Sheets.row("fine", sheet -> sheet.value(1, Column.VALUE.ordinal(), "80,000 元"));

        assertThat(text(tables.with(FILES, read(FILES, table)))).isEqualTo(before.replace("第十一条, verified: false}\n",
                "第十一条, verified: false}\n    \"2027-01-01\": {value: 80000, citation: 第一条, verified: false}\n"));
    }

    @ParameterizedTest
    @CsvSource({"share, 30%, 0.3", "share, １２.５％, 0.125", "window, 6个月, P6M", "window, 1年6个月, P1Y6M", "window, P15D, P15D",
        "fine, '1,000,000', 1000000", "open, 未定, ", "places, 510000，370000, 510000，370000"})
    void understandsWhatPeopleWrite(String key, String typed, String written) throws Exception {
        assertThat(read(FILES, Sheets.row(key, sheet -> sheet.value(1, Column.VALUE.ordinal(), typed)))).singleElement()
                .satisfies(each -> assertThat(each.value()).isEqualTo(written));
    }

    @Test
    void readsNumbersAndDaysOfSpreadsheetsExactly() throws Exception {
        assertThat(read(FILES, Sheets.row("share", sheet -> {
            sheet.value(1, Column.VALUE.ordinal(), 0.07);
            sheet.value(1, Column.FROM.ordinal(), LocalDate.of(2027, 3, 1));
            sheet.style(1, Column.FROM.ordinal()).format("yyyy-MM-dd").set();
            sheet.value(1, Column.VERIFIED.ordinal(), true);
        }))).containsExactly(new TableRow(2, "share", LocalDate.of(2027, 3, 1), "0.07", "第一条", true));
        byte[] raw = part(Sheets.row("share", sheet -> sheet.value(1, Column.VALUE.ordinal(), 0.5)),
                text -> text.replace("<v>0.5</v>", "<v>7.0000000000000007E-2</v>"));
        assertThat(read(FILES, raw)).singleElement().satisfies(each -> assertThat(each.value()).isEqualTo("0.07"));
        assertThat(read(FILES, Sheets.row("fine", sheet -> {
            sheet.value(1, Column.VALUE.ordinal(), 123456789012L);
            sheet.value(1, Column.FROM.ordinal(), "2027年3月1日");
        }))).singleElement().satisfies(each -> {
            assertThat(each.value()).isEqualTo("123456789012");
            assertThat(each.from()).isEqualTo(LocalDate.of(2027, 3, 1));
        });
    }

    @Test
    void tellsWhatIsWrongAndWhere() {
        refused(row("fine", sheet -> sheet.formula(1, Column.VALUE.ordinal(), "1+1")), "第 2 行“值”列：单元格里是公式");
        refused(row("fien", sheet -> value(sheet, "1")), "第 2 行“参数名”列：没有参数“fien”");
        refused(row("fine", sheet -> value(sheet, "很多")), "第 2 行“值”列", "不是数");
        refused(row("window", sheet -> value(sheet, "很久")), "第 2 行“值”列", "不是期间");
        refused(row("fine", sheet -> value(sheet, "")), "第 2 行“值”列：没有值");
        refused(row("fine", sheet -> {
            sheet.value(1, Column.VALUE.ordinal(), LocalDate.of(2027, 1, 1));
            sheet.style(1, Column.VALUE.ordinal()).format("yyyy/m/d").set();
        }), "第 2 行“值”列：单元格是日期");
        refused(row("fine", sheet -> {
            value(sheet, "1");
            sheet.value(1, Column.FROM.ordinal(), "明年");
        }), "第 2 行“自何日起”列：“明年”不是日期");
        refused(row("fine", sheet -> {
            value(sheet, "1");
            sheet.value(1, Column.UNIT.ordinal(), "美元");
        }), "第 2 行“单位”列：说明和单位不能用表格修改，应为“元”");
        refused(row("fine", sheet -> {
            value(sheet, "1");
            for (int column = 0; column < 7; column++) {
                sheet.value(2, column, column == 1 || column == 2 ? "" : column == 0 ? "fine" : column == 3 ? "2027/1/1"
                        : column == 6 ? "是" : "2");
            }
        }), "第 3 行：fine 自 2027-01-01 起的值在第 2 行已经有了");
        refused(Sheets.of(sheet -> sheet.value(0, 0, "名称")), "第一行没有“参数名”这一列");
        refused(row("fine", sheet -> sheet.value(0, Column.VERIFIED.ordinal(), "已核对")), "第一行没有“已核实”这一列", "请用新导出的表格");
    }

    @Test
    void takesNoOtherFile() throws IOException {
        refused("x,y".getBytes(StandardCharsets.UTF_8), "不是 XLSX 工作簿");
        refused(new byte[0], "不是 XLSX 工作簿");
        refused(new byte[(1 << 20) + 1], "超过 1 MB");
        refused(zip("a.txt", new byte[10]), "不是 XLSX 工作簿");
        refused(zip("xl/worksheets/sheet1.xml", new byte[100 << 20]), "展开后过大");
        byte[] sound = Sheets.row("fine", sheet -> value(sheet, "1"));
        refused(part(sound, text -> text.replace("\"A2\"", "\"FXSHRXW2\"")), "不是 XLSX 工作簿");
        refused(part(sound, text -> "<!DOCTYPE x>" + text), "不是 XLSX 工作簿");
        refused(part(Sheets.row("fine", sheet -> sheet.value(1, Column.VALUE.ordinal(), 5)),
                text -> text.replace("<v>5</v>", "<v>" + "5".repeat(5_000_000) + "</v>")), "不是 XLSX 工作簿");
        refused(java.util.Arrays.copyOf(sound, sound.length / 2), "不是 XLSX 工作簿");
    }

    @Test
    void leavesAloneWhatTheTableLeavesOut() throws Exception {
        List<List<String>> rows = Sheets.texts(tables.write(FILES, null));

        assertThat(read(FILES, Sheets.of(rows.subList(0, 2)))).isEmpty();
        assertThatThrownBy(() -> tables.write(Map.of(ParameterFile.PATH, "x: [".getBytes(StandardCharsets.UTF_8)), null))
                .isInstanceOf(TableRefusal.class);
    }

    private List<TableRow> read(Map<String, byte[]> files, byte[] table) throws IOException, TableRefusal {
        return tables.read(files, new ByteArrayInputStream(table));
    }

    private void refused(byte[] table, String... words) {
        TableRefusal refusal = catchThrowableOfType(TableRefusal.class,
                () -> tables.with(FILES, read(FILES, table)));
        assertThat(refusal).as(words[0]).isNotNull();
        assertThat(refusal.problems().get(0).messageZh()).contains(words);
        assertThat(refusal.problems().get(0).message()).isNotBlank();
    }

    private static byte[] row(String key, Consumer<Worksheet> cells) {
        return Sheets.row(key, cells);
    }

    private static void value(Worksheet sheet, String value) {
        sheet.value(1, Column.VALUE.ordinal(), value);
    }

    private static String text(Map<String, byte[]> files) {
        return new String(files.get(ParameterFile.PATH), StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** The workbook with another first sheet. */
    private static byte[] part(byte[] workbook, java.util.function.UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write((entry.getName().contains("sheet1") ? edit.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
