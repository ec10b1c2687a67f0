package cn.chengxin.rules.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of the organization document that one department keeps. A section that is absent from the document is
 * unknown; a present one is complete up to {@code completeThrough}: until that day, what is not in it did not happen.
 *
 * @param completeThrough the last day for which the section is complete; {@link #KEPT_CURRENT} where the department
 *     enters every fact when it arises
 * @param records the records, in no particular order
 */
public record Section<T extends Dated>(LocalDate completeThrough, List<T> records) {

    /** A section whose department keeps it complete at all times writes this day. */
    public static final LocalDate KEPT_CURRENT = LocalDate.of(9999, 12, 31);

    public Section {
        records = List.copyOf(records);
    }

    /** A section that is complete at all times. */
    public static <T extends Dated> Section<T> keptCurrent(List<T> records) {
        return new Section<>(KEPT_CURRENT, records);
    }
}
