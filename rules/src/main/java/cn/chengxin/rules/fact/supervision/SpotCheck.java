package cn.chengxin.rules.fact.supervision;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A random or special inspection (抽查、检查).
 *
 * @param checkedOn the day on site
 * @param kind what kind of inspection
 * @param problemsFound whether problems were found
 * @param inspectors how many inspectors were on site
 * @param publishedOn the day on which the result was published
 * @param findings what was found, in words
 * @param inspectorsDrawn whether the inspectors were drawn by lot too (双随机: organization and inspectors)
 */
public record SpotCheck(LocalDate checkedOn, Kind kind, @Nullable Boolean problemsFound, @Nullable Integer inspectors,
        @Nullable LocalDate publishedOn, @Nullable String findings, @Nullable Source source,
        @Nullable Boolean inspectorsDrawn) implements Dated {

    /** Kinds of inspection. */
    public enum Kind {
        RANDOM, SPECIAL, AUDIT
    }

    @Override
    public LocalDate on() {
        return checkedOn;
    }
}
