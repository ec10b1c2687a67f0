package cn.chengxin.rules.view;

import cn.chengxin.rules.verdict.FindingKind;

/**
 * What the finding rules of all layers found, and what they left open: the one fact of every conclusion rule.
 */
public final class Findings extends Fact {

    private final OrganizationView organization;
    private long found;
    private long open;

    /** No findings yet. */
    public Findings(OrganizationView organization) {
        super(organization.asOf());
        this.organization = organization;
    }

    /** A rule of some layer found this. */
    public void found(FindingKind kind) {
        found |= 1L << kind.ordinal();
    }

    /** A rule of some layer can neither find this nor rule it out. */
    public void open(FindingKind kind) {
        open |= 1L << kind.ordinal();
    }

    /** Whether any finding of these kinds was made. */
    @Term("有认定")
    public Truth any(FindingKind... kinds) {
        long mask = mask(kinds);
        return (found & mask) != 0 ? Truth.TRUE : (open & mask) != 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether no finding of these kinds was made; unknown while one is open. */
    @Term("无认定")
    public Truth none(FindingKind... kinds) {
        return any(kinds).not();
    }

    /** The organization itself. */
    @Term("社会组织")
    public OrganizationView organization() {
        organization.askUnder(window());
        return organization;
    }

    private static long mask(FindingKind[] kinds) {
        long mask = 0;
        for (FindingKind kind : kinds) {
            mask |= 1L << kind.ordinal();
        }
        return mask;
    }
}
