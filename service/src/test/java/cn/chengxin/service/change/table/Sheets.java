package cn.chengxin.service.change.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks as a spreadsheet program leaves them. */
public final class Sheets {

    private Sheets() {
    }

    /** The texts of the first sheet. */
    public static List<List<String>> texts(byte[] workbook) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<List<String>> rows = new ArrayList<>();
            book.getFirstSheet().read().forEach(row -> rows.add(new ArrayList<>(row.stream()
                    .map(each -> each == null ? "" : each.getText()).toList())));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with these texts. */
    public static byte[] of(List<List<String>> rows) {
        return of(sheet -> {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        });
    }

    /** A workbook with a heading and one row below it, whose key is this. */
    static byte[] row(String key, Consumer<Worksheet> cells) {
        return of(sheet -> {
            for (Column column : Column.values()) {
                sheet.value(0, column.ordinal(), column.heading);
            }
            sheet.value(1, Column.KEY.ordinal(), key);
            sheet.value(1, Column.CITATION.ordinal(), "第一条");
            sheet.value(1, Column.FROM.ordinal(), "2027-01-01");
            sheet.value(1, Column.VERIFIED.ordinal(), "否");
            cells.accept(sheet);
        });
    }

    static byte[] of(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            content.accept(book.newWorksheet("x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
