package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.organization.OrganizationHead;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scan found about one organization, in few bytes.
 *
 * @param uscc the organization
 * @param name its name
 * @param division the division of its registration authority; null where it has none
 * @param version the version of the document
 * @param digest the beginning of the document's digest
 * @param stableUntil the first day on which the result may be another; {@link #FOREVER} where none is in sight
 * @param verified whether everything that the result rests on was seen verbatim
 * @param failed whether this time nothing could be found out; what it stood on before is open then
 * @param established the outcomes that stand
 * @param open the outcomes that can be neither established nor ruled out
 * @param held numbers of the rules that held
 * @param unsettled numbers of the rules that can be neither applied nor ruled out
 */
public record ResultRow(String uscc, String name, @Nullable String division, int version, long digest,
        int stableUntil, boolean verified, boolean failed, Set<Outcome> established,
        Set<Outcome> open, int[] held, int[] unsettled) {

    /** No day in sight. */
    public static final int FOREVER = Integer.MAX_VALUE;

    /** The beginning of a digest as a number; beside the version it tells two documents apart. */
    static long digest(String digest) {
        int start = digest.indexOf(':') + 1;
        return Long.parseUnsignedLong(digest, start, start + 16, 16);
    }

    static int day(@Nullable LocalDate stableUntil) {
        return stableUntil == null ? FOREVER : Math.toIntExact(stableUntil.toEpochDay());
    }

    /** The first day on which the result may be another; null where none is in sight. */
    public @Nullable LocalDate stableUntilDay() {
        return stableUntil == FOREVER ? null : LocalDate.ofEpochDay(stableUntil);
    }

    /** Whether this is still the result for a document on a later day, under the same rules. */
    boolean holds(int version, long digest, LocalDate asOf) {
        return !failed && this.version == version && this.digest == digest && asOf.toEpochDay() < stableUntil;
    }

    /** Whether this is still the result for an organization on a later day, under the same rules. */
    public boolean holds(OrganizationHead head, LocalDate asOf) {
        return holds(head.version(), digest(head.digest()), asOf);
    }

    /** Whether it was found from another document. */
    public boolean otherDocument(ResultRow other) {
        return version != other.version || digest != other.digest;
    }

    /** What a list tells of it: the list itself says which outcome it is. */
    public ResultRow onList() {
        return new ResultRow(uscc, name, division, version, digest, stableUntil, verified, failed, Set.of(), Set.of(),
                held, unsettled);
    }

    /** The organization stays where it was, as an open question: its document cannot be judged. */
    ResultRow failedNow() {
        Set<Outcome> stood = EnumSet.noneOf(Outcome.class);
        stood.addAll(established);
        stood.addAll(open);
        return new ResultRow(uscc, name, division, version, digest, FOREVER, verified, true, Set.of(), stood,
                new int[0], new int[0]);
    }

    static void checkWhole(OrganizationHead head) {
        var organization = head.organization();
        if (organization == null || organization.name() == null || organization.type() == null
                || organization.registrationAuthority() == null) {
            throw new IllegalArgumentException("the document lacks organization, name, type or registration authority");
        }
        if (!head.uscc().equals(organization.uscc())) {
            throw new IllegalArgumentException("the document is another organization's");
        }
    }
}
