package cn.chengxin.rules.verdict;

import cn.chengxin.rules.fact.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would lift a conclusion (解除途径): ways, each with its acts and the first day on which the conclusion is gone, for a
 * day the shortest that was found; or what stands in the way.
 *
 * @param conclusion what would be lifted
 * @param needs what the quickest way needs
 * @param ways the ways, the quickest first; those that lie with an authority alone only where there are no others
 * @param obstacles where there is no way: the terms that hold the conclusion up, and by what each could change at all;
 *     empty where the search only found no way
 */
public record NearestPass(Conclusion conclusion, Needs needs, List<Way> ways, List<Obstacle> obstacles) {

    /** What lifts a conclusion. */
    public enum Needs {
        /** an act of the organization, perhaps with an authority's that is then due, and with time */
        ACT("需要办理"),
        /** nothing but time */
        TIME("期满即可"),
        /** what an authority may decide, or not */
        AUTHORITY("取决于有关机关的决定"),
        /** no path was found */
        NO_PATH("没有找到解除途径");

        private final String label;

        Needs(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /** What was found. */
    public static NearestPass of(Conclusion conclusion, List<Way> ways, List<Obstacle> obstacles) {
        return new NearestPass(conclusion, ways.isEmpty() ? Needs.NO_PATH : ways.get(0).needs(), ways,
                ways.isEmpty() ? obstacles : List.of());
    }

    /**
     * One way.
     *
     * @param needs what it needs
     * @param steps what is to be done; none where waiting is enough
     * @param on the first day on which the conclusion is gone, if the steps are taken on their days
     */
    public record Way(Needs needs, List<Step> steps, LocalDate on) {
    }

    /**
     * One act.
     *
     * @param act its code
     * @param label what is done, in Chinese
     * @param by who acts
     * @param on the day on which it is taken to be done
     * @param wanted what it must reach, such as a level, or of which kind it must be; null where the act says it all
     * @param records the records that it changes; none where it enters a new one
     * @param citation the rule that it answers
     */
    public record Step(String act, String label, String by, LocalDate on, @Nullable String wanted,
            List<Dated> records, Citation citation) {
    }

    /**
     * A term that holds a conclusion up.
     *
     * @param term the condition as it reads in the rule
     * @param act by what it could change at all: {@code NOTHING}, or what an authority does and nobody can ask for
     * @param label the same in Chinese
     * @param by who would do it; {@code NOBODY} where it can never change
     * @param citation the rule that asks
     */
    public record Obstacle(String term, String act, String label, String by, Citation citation) {
    }
}
