package cn.chengxin.service.page.editor;

import cn.chengxin.service.page.editor.ParameterTable.Row;
import cn.chengxin.service.page.editor.ParameterTable.Typed;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The table of parameters as a spreadsheet, out and in again. */
final class ParameterSheet {

    private static final List<String> HEADER = List.of("参数名", "说明", "单位", "自何日起", "值", "出处", "已核对（是、否）");
    private static final double[] WIDTHS = {26, 44, 14, 14, 18, 50, 16};
    private static final int KEY = 0;
    private static final int VALUE = 4;
    private static final int CITATION = 5;
    private static final int VERIFIED = 6;
    private static final int MOST_BYTES = 1 << 20;
    /** Unpacked: a small file can hold a very large one. */
    private static final long MOST_UNPACKED = 20L << 20;
    private static final int MOST_ROWS = 2_000;

    private ParameterSheet() {
    }

    static byte[] write(List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Chengxin", "1.0")) {
            Worksheet sheet = book.newWorksheet("参数");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.inlineString(0, column, HEADER.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 1);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                List<String> cells = List.of(row.key(), row.description(), row.unit().name(), row.from(), row.value(),
                        row.citation(), row.verified() ? "是" : "否");
                for (int column = 0; column < cells.size(); column++) {
                    sheet.inlineString(i + 1, column, cells.get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Typed> read(InputStream from) throws IOException {
        byte[] bytes = from.readNBytes(MOST_BYTES + 1);
        checkSize(bytes);
        List<Typed> typed = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
            rows.skip(1).limit(MOST_ROWS).filter(each -> !text(each, KEY).isEmpty()).forEach(each -> typed.add(new Typed(
                    text(each, KEY), text(each, VALUE), text(each, CITATION),
                    List.of("是", "yes", "true").contains(text(each, VERIFIED).toLowerCase(Locale.ROOT)))));
        } catch (RuntimeException | IOException e) {
            throw unreadable();
        }
        return typed;
    }

    private static String text(org.dhatim.fastexcel.reader.Row row, int column) {
        return row.getCellCount() <= column || row.getCell(column) == null ? ""
                : String.valueOf(row.getCell(column).getRawValue() == null ? "" : row.getCell(column).getText()).strip();
    }

    /** Read from its list of contents, as the reader of tables does: what streams it cannot read every table. */
    private static void checkSize(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        long left = MOST_UNPACKED;
        byte[] some = new byte[8192];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(some); read > 0; read = content.read(some)) {
                        left -= read;
                        if (left < 0) {
                            throw tooLarge();
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static ApiException tooLarge() {
        return Problem.BODY_TOO_LARGE.because("A table has at most " + MOST_BYTES + " bytes, " + MOST_UNPACKED
                + " unpacked");
    }

    private static ApiException unreadable() {
        return Problem.DOCUMENT_REFUSED.because("This is no XLSX table");
    }
}
