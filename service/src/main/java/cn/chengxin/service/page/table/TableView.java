package cn.chengxin.service.page.table;

import cn.chengxin.rules.view.Parameter.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that read as one table.
 *
 * @param heading what they have in common; null where that is only their unit
 * @param unit their unit where that is all that they have in common
 */
record TableView(@Nullable String heading, Unit unit, List<Row> rows) {

    /**
     * A parameter on a day.
     *
     * @param value the value in force; null where none is
     * @param since since when
     * @param next the day of the next value; null where none is known
     * @param hint what a cell of it takes, as an example
     * @param typed what was typed for it
     * @param wrong what is wrong with that
     */
    record Row(String key, String description, Unit unit, @Nullable String value, boolean unset,
            @Nullable LocalDate since, @Nullable LocalDate next, @Nullable String citation, boolean verified,
            String typed, String typedCitation, boolean typedVerified, @Nullable String wrong) {
    }
}
