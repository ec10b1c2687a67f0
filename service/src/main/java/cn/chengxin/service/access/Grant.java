package cn.chengxin.service.access;

import cn.chengxin.rules.ruleset.Instrument;

/**
 * A role in a jurisdiction.
 *
 * @param role the role
 * @param division the division code of the jurisdiction; the role holds below it too
 */
public record Grant(Role role, String division) {

    /** Whether the role holds in a division: there, or anywhere above it. */
    public boolean covers(String other) {
        return division.equals(Instrument.NATION) || division.equals(other)
                || other.startsWith(significant()) && !other.equals(Instrument.NATION);
    }

    /** A code without the zeros that stand for all below. */
    private String significant() {
        return division.endsWith("0000") ? division.substring(0, 2)
                : division.endsWith("00") ? division.substring(0, 4) : division;
    }
}
