package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A course that a founder or a person in charge completed (培训结业).
 *
 * @param completedOn the day of completion
 * @param person the key under which the person's posts stand too
 * @param course which course
 * @param certificate the number of the certificate (结业证书); absent where none was given
 */
public record Training(LocalDate completedOn, String person, Course course, @Nullable String certificate,
        @Nullable Source source) implements Dated {

    /** The courses that a policy names. */
    public enum Course {
        /** 党建 */
        PARTY_BUILDING,
        /** 政策法规 */
        LAW_AND_POLICY,
        /** 财务管理 */
        FINANCE,
        /** 内部治理 */
        GOVERNANCE,
        OTHER
    }

    @Override
    public LocalDate on() {
        return completedOn;
    }
}
