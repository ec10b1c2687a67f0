package cn.chengxin.rules.fact.conduct;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An award, or a survey of those served.
 *
 * @param givenOn the day
 * @param kind which
 * @param grade its grade or result, 0 to 100 for a survey
 */
public record Award(LocalDate givenOn, Kind kind, @Nullable Integer grade, @Nullable Source source) implements Dated {

    /** Awards and surveys. */
    public enum Kind {
        COMMENDATION, BRAND, SATISFACTION_SURVEY
    }

    @Override
    public LocalDate on() {
        return givenOn;
    }
}
