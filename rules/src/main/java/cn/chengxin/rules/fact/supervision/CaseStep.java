package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step before any penalty: a case opened, an interview held, a notice sent. None of them is a ground by itself.
 *
 * @param takenOn the day
 * @param kind what was done
 * @param closedOn the day on which the matter was closed
 * @param matter what it is about
 */
public record CaseStep(LocalDate takenOn, Kind kind, @Nullable LocalDate closedOn, @Nullable String matter,
        @Nullable Source source) implements Dated {

    /** Steps of a case. */
    public enum Kind {
        CASE_OPENED, INTERVIEW, NOTICE, STATEMENT_AND_DEFENCE, HEARING, GUIDANCE, JUDICIAL_INVESTIGATION,
        /** 督促提醒 */
        REMINDER
    }

    @Override
    public LocalDate on() {
        return takenOn;
    }
}
