package cn.chengxin.service.change.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell says, whatever a spreadsheet program made of it. */
final class CellText {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern NOT_OF_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|general");
    /** A double tells no more; what goes beyond is how it is written, not what was typed. */
    private static final int DIGITS = 15;
    private static final int MOST_PLACES = 30;
    private static final int LONGEST = 100;
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    /** Day 60 of the older count is the 29th of February 1900, which never was. */
    private static final int LAST_FALSE = 60;
    private static final int LAST_SERIAL = 401_768;

    private CellText() {
    }

    /** What is wrong with the cell by itself; null where nothing is. */
    static @Nullable TableMistake wrong(Cell cell, Column column) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return TableMistake.FORMULA;
        }
        if (cell.getType() == CellType.ERROR) {
            return TableMistake.ERROR_CELL;
        }
        if (cell.getType() == CellType.NUMBER) {
            if (number(cell) == null) {
                return TableMistake.NOT_TEXT;
            }
            return column == Column.VALUE && dated(cell) ? TableMistake.A_DATE : null;
        }
        return cell.getType() == CellType.BOOLEAN && column != Column.VERIFIED ? TableMistake.NOT_TEXT : null;
    }

    /** Its text; a number is told exactly, a day as YYYY-MM-DD where the column holds days. */
    static String of(Cell cell, Column column, boolean since1904) {
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "是" : "否";
        }
        BigDecimal number = cell.getType() == CellType.NUMBER ? number(cell) : null;
        if (number == null) {
            String text = cell.getText();
            return text == null ? "" : text.strip();
        }
        String plain = number.toPlainString();
        return column == Column.FROM ? day(number, since1904, plain) : plain;
    }

    /** A day as people write it; null where it is none. */
    static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
        try {
            return day.matches() ? LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(3))) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String day(BigDecimal serial, boolean since1904, String plain) {
        if (serial.scale() > 0 || serial.compareTo(BigDecimal.valueOf(since1904 ? 0 : LAST_FALSE)) <= 0
                || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return plain;
        }
        return (since1904 ? FIRST_1904 : FIRST).plusDays(serial.longValue()).toString();
    }

    /** Exactly what stands in the file; 7.0000000000000007E-2 is how a spreadsheet writes 0.07. */
    private static @Nullable BigDecimal number(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            number = number.precision() > DIGITS ? new BigDecimal(Double.toString(number.doubleValue())) : number;
            number = number.stripTrailingZeros();
            return Math.abs((long) number.scale()) > MOST_PLACES ? null
                    : number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean dated(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && NOT_OF_FORMAT.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("")
                .matches(".*[ymdhs年月日].*");
    }
}
