package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.verdict.InstrumentStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law, order or policy document (政策文件).
 *
 * @param title its title
 * @param number its document number
 * @param issuer who issued it
 * @param divisions the codes of its jurisdiction, the present one first, former ones after it; 100000 is the nation
 * @param from the first day in force
 * @param to the first day no longer in force; absent where no repeal was seen
 * @param status whether it binds
 * @param verified whether its text was seen verbatim
 * @param note what a reader must know, such as what was not seen
 * @param source where its text stands
 */
public record Instrument(String title, String number, String issuer, List<String> divisions, LocalDate from,
        @Nullable LocalDate to, InstrumentStatus status, boolean verified, @Nullable String note, @Nullable String source) {

    /** The nation's division code, after GB/T 2260. */
    public static final String NATION = "100000";

    public Instrument {
        divisions = divisions == null ? List.of() : List.copyOf(divisions);
    }

    /** The present code of its jurisdiction. */
    public String division() {
        return divisions.get(0);
    }
}
