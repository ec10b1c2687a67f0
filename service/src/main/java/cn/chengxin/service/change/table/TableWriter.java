package cn.chengxin.service.change.table;

import cn.chengxin.rules.view.Parameter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes parameters as a workbook: a row a dated value, every cell a text, so that a spreadsheet changes none. */
final class TableWriter {

    private static final String AS_TEXT = "@";
    private static final List<String> EXPLANATION = List.of(
            "本表是规则集草稿中的参数。一行是一个参数自某日起的一个值。",
            "可以修改：值、出处、已核实（是/否）。要规定自某日起的新值，请复制一行，改“自何日起”和值。",
            "不要修改：参数名、说明、单位，以及第一行的列名。列的次序可以变。",
            "删去的行不起作用：表中没有的参数和值，在规则集里保持不变。",
            "数字只写数字；比例写 0.3 或者 30%；期间写 P2Y（二年）、P6M（六个月）、P15D（十五日），也可以写“6个月”；代码之间用逗号分开。",
            "文件未定数值的，值写“未定”。每个值都要写明出处。",
            "不要写公式。文件不超过 1 MB。上传后先显示有什么不同，确认后才保存。");

    private TableWriter() {
    }

    /**
     * Writes a workbook.
     *
     * @param asOf the day whose values are told, and where one has none a row to fill in; null for all days
     */
    static byte[] write(Collection<Parameter> parameters, Map<Parameter.Unit, String> units, @Nullable LocalDate asOf) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Chengxin", "1.0")) {
            Worksheet sheet = book.newWorksheet("参数表");
            for (Column column : Column.values()) {
                sheet.inlineString(0, column.ordinal(), column.heading);
                sheet.style(0, column.ordinal()).bold().set();
                sheet.width(column.ordinal(), column.width);
            }
            sheet.freezePane(0, 1);
            int at = 1;
            for (Parameter parameter : parameters) {
                for (List<String> cells : rows(parameter, String.valueOf(units.get(parameter.unit())), asOf)) {
                    write(sheet, at++, cells);
                }
            }
            sheet.finish();
            explain(book.newWorksheet("说明"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> rows(Parameter parameter, String unit, @Nullable LocalDate asOf) {
        Parameter.Value inForce = asOf == null ? null : parameter.at(asOf);
        List<Parameter.Value> told = asOf == null ? parameter.values() : inForce == null ? List.of() : List.of(inForce);
        return told.isEmpty() ? List.of(List.of(parameter.key(), parameter.description(), unit, "", "", "", ""))
                : told.stream().map(each -> List.of(parameter.key(), parameter.description(), unit,
                        each.from().toString(), TypedValue.plain(each), each.citation(), each.verified() ? "是" : "否"))
                        .toList();
    }

    private static void write(Worksheet sheet, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(at, column, cells.get(column));
            sheet.style(at, column).format(AS_TEXT).set();
        }
    }

    private static void explain(Worksheet sheet) throws IOException {
        sheet.width(0, 110);
        for (int at = 0; at < EXPLANATION.size(); at++) {
            sheet.inlineString(at, 0, EXPLANATION.get(at));
            sheet.style(at, 0).wrapText(true).set();
        }
        sheet.finish();
    }
}
