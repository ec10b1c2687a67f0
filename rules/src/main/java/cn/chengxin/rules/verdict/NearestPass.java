package cn.chengxin.rules.verdict;

import cn.chengxin.rules.fact.Dated;
import java.time.LocalDate;
import java.util.List;

/**
 * What would lift a conclusion (解除途径): ways, each with its acts and the first day on which the conclusion is gone, none
 * of them both slower and longer than another. With no way, nothing that the vocabulary knows lifts it.
 *
 * @param conclusion what would be lifted
 * @param ways the ways, the quickest first
 */
public record NearestPass(Conclusion conclusion, List<Way> ways) {

    /**
     * One way.
     *
     * @param steps what is to be done; none where waiting is enough
     * @param on the first day on which the conclusion is gone, if the steps are taken on their days
     */
    public record Way(List<Step> steps, LocalDate on) {
    }

    /**
     * One act.
     *
     * @param act its code
     * @param label what is done, in Chinese
     * @param by who acts
     * @param on the day on which it is taken to be done
     * @param wanted what it must reach, such as a level or a kind of unit; empty where the act says it all
     * @param records the records that it changes; none where it enters a new one
     * @param citation the rule that it answers
     */
    public record Step(String act, String label, String by, LocalDate on, String wanted, List<Dated> records,
            Citation citation) {
    }
}
