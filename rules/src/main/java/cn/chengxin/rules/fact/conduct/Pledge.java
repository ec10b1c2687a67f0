package cn.chengxin.rules.fact.conduct;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pledge (承诺).
 *
 * @param signedOn the day
 * @param kind what is pledged
 */
public record Pledge(LocalDate signedOn, Kind kind, @Nullable Source source) implements Dated {

    /** What is pledged. */
    public enum Kind {
        INTEGRITY, SERVICE, PARTY_BUILDING, CREDIT_REPAIR
    }

    @Override
    public LocalDate on() {
        return signedOn;
    }
}
