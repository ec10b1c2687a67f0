package cn.chengxin.service.change.table;

import cn.chengxin.rules.view.Parameter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook, row by row, and tells everything that is wrong with its place. */
final class TableReader {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST = 2_000;

    private final Map<String, Parameter> parameters;
    private final Map<Parameter.Unit, String> units;
    private final List<TableProblem> problems = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private Map<Column, Integer> columns = Map.of();
    private boolean since1904;

    TableReader(Map<String, Parameter> parameters, Map<Parameter.Unit, String> units) {
        this.parameters = parameters;
        this.units = units;
    }

    /** The rows of a workbook that was taken in. */
    List<TableRow> read(byte[] workbook) throws TableRefusal {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook),
                new ReadingOptions(true, true)); Stream<Row> sheet = book.getFirstSheet().openStream()) {
            since1904 = book.isDate1904();
            read(sheet.iterator());
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException
                | IndexOutOfBoundsException | NullPointerException | java.util.NoSuchElementException e) {
            throw new TableRefusal(TableMistake.NOT_XLSX);
        }
        if (!problems.isEmpty()) {
            throw new TableRefusal(problems);
        }
        return rows;
    }

    private void read(Iterator<Row> sheet) throws TableRefusal {
        int count = 0;
        while (sheet.hasNext() && problems.size() < MOST_PROBLEMS) {
            Row row = sheet.next();
            if (++count > MOST_ROWS) {
                throw new TableRefusal(TableMistake.TOO_MANY_ROWS, MOST_ROWS);
            }
            if (columns.isEmpty()) {
                columns = headings(row);
            } else {
                new Line(row).read();
            }
        }
        if (columns.isEmpty()) {
            throw new TableRefusal(TableMistake.NO_HEADING, Column.KEY.heading);
        }
    }

    private static Map<Column, Integer> headings(Row row) throws TableRefusal {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            for (Cell cell : row) {
                if (cell != null && cell.getType() == CellType.STRING && column.heading.equals(cell.getText().strip())
                        && found.put(column, cell.getColumnIndex()) != null) {
                    throw new TableRefusal(TableMistake.TWO_HEADINGS, column.heading);
                }
            }
            if (!found.containsKey(column) && column != Column.DESCRIPTION && column != Column.UNIT) {
                throw new TableRefusal(TableMistake.NO_HEADING, column.heading);
            }
        }
        return found;
    }

    /** One row below the headings. */
    private final class Line {

        private final Row row;
        private final int before = problems.size();
        private String key = "";

        Line(Row row) {
            this.row = row;
        }

        void read() {
            key = text(Column.KEY);
            String from = text(Column.FROM);
            String value = text(Column.VALUE);
            String citation = text(Column.CITATION);
            String verified = text(Column.VERIFIED);
            if (problems.size() > before || (from + value + citation + verified).isEmpty()) {
                return;
            }
            Parameter parameter = known();
            LocalDate day = CellText.day(from);
            wrong(day == null, Column.FROM, TableMistake.NOT_A_DAY, from);
            wrong(value.isEmpty(), Column.VALUE, TableMistake.NO_VALUE);
            wrong(citation.isEmpty(), Column.CITATION, TableMistake.NO_CITATION);
            Boolean yes = yes(verified);
            wrong(yes == null, Column.VERIFIED, TableMistake.NOT_YES_NO, verified);
            if (day != null) {
                Integer earlier = seen.putIfAbsent(key + " " + day, row.getRowNum());
                wrong(earlier != null, null, TableMistake.TWICE, key, day, String.valueOf(earlier));
            }
            if (problems.size() == before && parameter != null && day != null && yes != null) {
                rows.add(new TableRow(row.getRowNum(), key, day, TypedValue.written(parameter.unit(), value), citation,
                        yes));
            }
        }

        private @Nullable Parameter known() {
            Parameter parameter = parameters.get(key);
            wrong(key.isEmpty(), Column.KEY, TableMistake.NO_KEY);
            wrong(!key.isEmpty() && parameter == null, Column.KEY, TableMistake.UNKNOWN_KEY, key);
            if (parameter != null) {
                fixed(Column.DESCRIPTION, parameter.description());
                fixed(Column.UNIT, String.valueOf(units.get(parameter.unit())));
            }
            return parameter;
        }

        private void fixed(Column column, String expected) {
            String found = text(column);
            wrong(!found.isEmpty() && !found.equals(expected.strip()), column, TableMistake.NOT_CHANGED_HERE, expected);
        }

        private String text(Column column) {
            Integer at = columns.get(column);
            Cell cell = at == null || at >= row.getCellCount() ? null : row.getCell(at);
            if (cell == null || cell.getType() == CellType.EMPTY && cell.getFormula() == null) {
                return "";
            }
            TableMistake mistake = CellText.wrong(cell, column);
            if (mistake != null) {
                wrong(true, column, mistake);
                return "";
            }
            String text = CellText.of(cell, column, since1904);
            wrong(text.length() > LONGEST, column, TableMistake.TOO_LONG, LONGEST);
            return text;
        }

        private void wrong(boolean is, @Nullable Column column, TableMistake mistake, Object... found) {
            if (is) {
                problems.add(TableProblem.of(row.getRowNum(), column, key, mistake, found));
            }
        }

        private static @Nullable Boolean yes(String text) {
            return switch (text) {
                case "是", "已核实", "1", "yes", "Yes", "TRUE", "true" -> Boolean.TRUE;
                case "否", "未核实", "0", "", "no", "No", "FALSE", "false" -> Boolean.FALSE;
                default -> null;
            };
        }
    }
}
