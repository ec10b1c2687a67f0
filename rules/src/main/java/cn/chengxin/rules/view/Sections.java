package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.view.Records.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sections of the organization document as they can be seen on the day. */
final class Sections {

    private final OrganizationView view;
    private final AsOf asOf;

    Sections(OrganizationView view) {
        this.view = view;
        this.asOf = view.asOf();
    }

    /** The records that can be seen. */
    <T extends Dated> Selection<T> visible(@Nullable Section<T> section) {
        if (section == null) {
            return new Selection<>(view, List.of(), List.of(), true);
        }
        if (section.records().isEmpty()) {
            return new Selection<>(view, List.of(), List.of(), incomplete(section));
        }
        List<T> sure = new ArrayList<>(section.records().size());
        List<T> maybe = List.of();
        for (T each : section.records()) {
            LocalDate on = each.on();
            if (on == null) {
                maybe = new ArrayList<>(maybe);
                maybe.add(each);
            } else if (asOf.reached(on)) {
                sure.add(each);
            }
        }
        return new Selection<>(view, sure, maybe, incomplete(section));
    }

    /** The last record of a section that describes a state; null where there is none. */
    <T extends Dated> @Nullable T latest(Section<T> section) {
        T last = null;
        for (T each : section.records()) {
            if (each.on() != null && asOf.reached(each.on()) && (last == null || !each.on().isBefore(last.on()))) {
                last = each;
            }
        }
        return last;
    }

    /** Whether there may be records that nobody has entered. */
    boolean incomplete(Section<?> section) {
        return !section.completeThrough().equals(Section.KEPT_CURRENT)
                && asOf.past(section.completeThrough());
    }
}
