package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term of a governing body, begun by an election (换届).
 *
 * @param body which body
 * @param electedOn the day of the election
 * @param endsOn the last day of the term
 * @param seats how many persons sit in it
 * @param reviewedByParty whether the party organization looked at the candidates beforehand (换届前置掌握)
 */
public record Term(Body body, LocalDate electedOn, @Nullable LocalDate endsOn, @Nullable Integer seats,
        @Nullable Source source, @Nullable Boolean reviewedByParty) implements Dated {

    /** Governing bodies. */
    public enum Body {
        /** 会员(代表)大会 */
        ASSEMBLY,
        /** 理事会 */
        BOARD,
        /** 监事会 or 监事 */
        SUPERVISORS
    }

    @Override
    public LocalDate on() {
        return electedOn;
    }
}
