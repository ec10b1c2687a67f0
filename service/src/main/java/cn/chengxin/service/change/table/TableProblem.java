package cn.chengxin.service.change.table;

import cn.chengxin.rules.ruleset.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a table, with its place, for the person who filled it in.
 *
 * @param row the row in the sheet, from 1; 0 where the whole file is meant or the row was typed on the page
 * @param column the heading of the column; null where the whole row is meant
 * @param key the parameter's key; empty where none is known
 * @param message what is wrong, with its place
 * @param messageZh the same in Chinese
 */
public record TableProblem(int row, @Nullable String column, String key, String message, String messageZh) {

    static TableProblem of(int row, @Nullable Column column, String key, TableMistake mistake, Object... found) {
        return placed(row, column, key, mistake.message(found), mistake.messageZh(found));
    }

    static TableProblem of(TableRow row, Diagnostic diagnostic) {
        return placed(row.number(), column(diagnostic), row.key(), diagnostic.message() + " (" + diagnostic.hint() + ")",
                diagnostic.messageZh() + "。" + diagnostic.hintZh());
    }

    private static @Nullable Column column(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case NOT_A_DAY -> Column.FROM;
            case NOT_A_NUMBER, NUMBER_TOO_LARGE, NOT_A_PERIOD, NOT_CODES -> Column.VALUE;
            case NO_CITATION -> Column.CITATION;
            case NO_SUCH_PARAMETER -> Column.KEY;
            default -> null;
        };
    }

    private static TableProblem placed(int row, @Nullable Column column, String key, String message, String messageZh) {
        String heading = column == null ? null : column.heading;
        String place = row == 0 ? "" : "row " + row + (heading == null ? "" : ", column " + heading) + ": ";
        String placeZh = row == 0 ? "" : "第 " + row + " 行" + (heading == null ? "" : "“" + heading + "”列") + "：";
        return new TableProblem(row, heading, key, place + message, placeZh + messageZh);
    }
}
