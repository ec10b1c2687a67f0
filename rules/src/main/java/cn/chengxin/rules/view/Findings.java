package cn.chengxin.rules.view;

import cn.chengxin.rules.verdict.FindingKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the finding rules of all layers found, and what they left open: the one fact of every conclusion rule.
 */
public class Findings extends Fact {

    private final OrganizationView organization;
    private final Set<FindingKind> found = EnumSet.noneOf(FindingKind.class);
    private final Set<FindingKind> open = EnumSet.noneOf(FindingKind.class);

    /** No findings yet. */
    public Findings(OrganizationView organization) {
        super(organization.asOf());
        this.organization = organization;
    }

    /** A rule of some layer found this. */
    public final void found(FindingKind kind) {
        found.add(kind);
    }

    /** A rule of some layer can neither find this nor rule it out. */
    public final void open(FindingKind kind) {
        open.add(kind);
    }

    /** Whether any finding of these kinds was made. */
    @Term(value = "有认定", changedBy = Act.NOTHING)
    public final Truth any(FindingKind... kinds) {
        return among(found, kinds) ? Truth.TRUE : among(open, kinds) ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether no finding of these kinds was made; unknown while one is open. */
    @Term(value = "无认定", changedBy = Act.NOTHING)
    public final Truth none(FindingKind... kinds) {
        return any(kinds).not();
    }

    /** The organization itself. */
    @Term(value = "社会组织", changedBy = Act.NOTHING)
    public final OrganizationView organization() {
        organization.askUnder(window());
        return organization;
    }

    private static boolean among(Set<FindingKind> some, FindingKind[] kinds) {
        for (FindingKind kind : kinds) {
            if (some.contains(kind)) {
                return true;
            }
        }
        return false;
    }
}
