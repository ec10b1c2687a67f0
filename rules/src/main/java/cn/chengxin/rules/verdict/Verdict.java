package cn.chengxin.rules.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All findings and conclusions for one organization on one day (核查结论). A proposal: officials decide.
 *
 * @param uscc the organization; absent for an application, which has no code yet
 * @param asOf 基准日
 * @param stableUntil 结论有效至: the first later day on which the answer may differ while document and rules stay as they
 *     are; null where no such day is in sight
 * @param standings the headline, one for every matter
 * @param conclusions what is concluded, all layers side by side
 * @param findings what is found
 * @param undetermined what can be neither found nor ruled out
 * @param score the credit score, where a rule gives points; null otherwise
 * @param jurisdictions the layers that apply, from the nation down, as division codes
 * @param verified whether everything that the verdict rests on was seen verbatim
 * @param provenance what it was made from
 */
public record Verdict(@Nullable String uscc, LocalDate asOf, @Nullable LocalDate stableUntil, List<Standing> standings,
        List<Conclusion> conclusions, List<Finding> findings, List<Undetermined> undetermined,
        @Nullable Score score, List<String> jurisdictions, boolean verified, Provenance provenance) {

    /** The headline of one matter. */
    public Standing standing(Matter matter) {
        return standings.get(matter.ordinal());
    }

    /** Where everything stands that the verdict states: findings, conclusions and lines of the score. */
    public Stream<Citation> stated() {
        return Stream.of(findings.stream().map(Finding::citation), conclusions.stream().map(Conclusion::citation),
                score == null ? Stream.<Citation>empty() : score.lines().stream().map(Score.Line::citation))
                .flatMap(each -> each);
    }
}
