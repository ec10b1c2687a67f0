package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.supervision.Assessment;
import java.time.LocalDate;

/** Assessments that were not cancelled. */
public final class Assessments extends Records<Assessment, Assessments> {

    Assessments(Selection<Assessment> selection) {
        super(selection);
    }

    @Override
    Assessments of(Selection<Assessment> selection) {
        return new Assessments(selection);
    }

    /** Those whose level is valid now. */
    @Term("有效期内")
    public Assessments valid() {
        return where(each -> Truth.of(asOf().reached(each.validFrom())
                && !asOf().reached(each.validThrough().plusDays(1))));
    }

    /** Those that gave no level. */
    @Term("未达到等级")
    public Assessments withoutLevel() {
        return where(each -> Truth.of(each.level() == 0));
    }

    /** The level that they give: the last announced replaces those before it, as a level that was lowered shows. */
    Count level() {
        LocalDate last = LocalDate.MIN;
        int highest = 0;
        for (Assessment each : certain()) {
            last = each.announcedOn().isAfter(last) ? each.announcedOn() : last;
            highest = Math.max(highest, each.level());
        }
        int level = 0;
        for (Assessment each : certain()) {
            level = each.announcedOn().equals(last) ? Math.max(level, each.level()) : level;
        }
        return incomplete() ? new Count(level, Integer.MAX_VALUE) : level > 0 ? Count.of(level) : new Count(0, highest);
    }
}
