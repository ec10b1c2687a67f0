package cn.chengxin.service.change.table;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: one dated value of one parameter.
 *
 * @param number the row in the sheet, from 1; 0 where it was typed on the page
 * @param key the parameter's key
 * @param from the first day on which it is in force
 * @param value as {@code parameters.yaml} has it; null where it is unset
 * @param citation where it stands
 * @param verified whether that text was seen verbatim
 */
public record TableRow(int number, String key, LocalDate from, @Nullable String value, String citation,
        boolean verified) {

    public TableRow {
        Objects.requireNonNull(key);
        Objects.requireNonNull(from);
        Objects.requireNonNull(citation);
    }
}
