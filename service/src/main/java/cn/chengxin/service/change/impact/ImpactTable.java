package cn.chengxin.service.change.impact;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.ruleset.RuleBooks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the organizations of a preview as a table for a spreadsheet, a few rows at a time. */
@Component
public final class ImpactTable {

    /** Its media type. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADER = List.of("统一社会信用代码", "名称", "登记地", "新认定", "不再认定", "新的待核实",
            "不再待核实", "开始成立的规则", "不再成立的规则");
    private static final double[] WIDTHS = {22, 36, 18, 26, 26, 26, 26, 60, 60};
    private static final int ROWS_AT_A_TIME = 500;
    /** A sheet takes 1,048,576 rows. */
    private static final int MOST_ROWS = 1_000_000;

    private final RuleBooks ruleBooks;
    private final MessageSource messages;

    ImpactTable(RuleBooks ruleBooks, MessageSource messages) {
        this.ruleBooks = ruleBooks;
        this.messages = messages;
    }

    /** Writes rows; the stream stays open. */
    public void write(Stream<ImpactRow> rows, OutputStream to) throws IOException {
        try (Workbook book = new Workbook(to, "Chengxin", "1.0")) {
            Iterator<ImpactRow> left = rows.iterator();
            int number = 1;
            do {
                writeSheet(book.newWorksheet("影响预览" + (number == 1 ? "" : " " + number)), left);
                number++;
            } while (left.hasNext());
        }
    }

    private void writeSheet(Worksheet sheet, Iterator<ImpactRow> rows) throws IOException {
        for (int column = 0; column < HEADER.size(); column++) {
            sheet.inlineString(0, column, HEADER.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTHS[column]);
        }
        sheet.freezePane(0, 1);
        for (int at = 1; rows.hasNext() && at < MOST_ROWS; at++) {
            write(sheet, at, rows.next());
            if (at % ROWS_AT_A_TIME == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void write(Worksheet sheet, int at, ImpactRow row) {
        List<String> cells = List.of(row.uscc(), row.name(), place(row.division()), labels(row.entered()),
                labels(row.left()), labels(row.opened()), labels(row.closed()), rules(row.gained()),
                rules(row.lost()));
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(at, column, cells.get(column));
            }
        }
    }

    private String place(String division) {
        return String.valueOf(messages.getMessage("place." + division, null, division, Locale.SIMPLIFIED_CHINESE));
    }

    private static String labels(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::label).collect(Collectors.joining("；"));
    }

    private String rules(List<String> rules) {
        return rules.stream().map(this::rule).collect(Collectors.joining("；"));
    }

    private String rule(String key) {
        int at = key.indexOf('#');
        RuleSet ruleSet = ruleBooks.current().ruleSet(key.substring(0, at));
        return (ruleSet == null ? "" : "《" + ruleSet.instrument().title() + "》") + key.substring(at + 1);
    }
}
