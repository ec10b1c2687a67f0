package cn.chengxin.service.access;

import cn.chengxin.rules.ruleset.Instrument;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role in a jurisdiction.
 *
 * @param role the role
 * @param division the division code of the jurisdiction; the role holds below it too
 */
public record Grant(Role role, String division) {

    private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{5}");

    /** Whether the role holds in a division: there, or anywhere above it. Above one that is not known is the nation. */
    public boolean covers(@Nullable String other) {
        return division.equals(Instrument.NATION) || division.equals(other)
                || other != null && other.startsWith(significant()) && !other.equals(Instrument.NATION);
    }

    /** A code without the zeros that stand for all below. */
    private String significant() {
        return division.endsWith("0000") ? division.substring(0, 2)
                : division.endsWith("00") ? division.substring(0, 4) : division;
    }

    /** Reads {@code OFFICER@510900}; null where it is none. */
    public static @Nullable Grant of(String text) {
        int at = text.indexOf('@');
        return Stream.of(Role.values()).filter(role -> at > 0 && role.name().equals(text.substring(0, at))).findFirst()
                .map(role -> new Grant(role, text.substring(at + 1))).filter(Grant::wellFormed).orElse(null);
    }

    /** Whether its division is a code of six digits. */
    public boolean wellFormed() {
        return DIVISION.matcher(division).matches();
    }

    @Override
    public String toString() {
        return role + "@" + division;
    }
}
