package cn.chengxin.benchmarks;

import cn.chengxin.fixtures.SyntheticRegister;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.rules.fact.Organization;
import java.time.LocalDate;
import java.util.List;

/** The synthetic register that every measurement reads: seed 1, reference date 2026-11-01. */
public final class Register {

    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final long SEED = 1;

    private Register() {
    }

    /** A register of this size. */
    public static SyntheticRegister of(int size) {
        return SyntheticRegister.of(size, SEED, AS_OF);
    }

    /** Its organizations, decoded. */
    public static List<Organization> organizations(int size) {
        return of(size).lines().map(Register::organization).toList();
    }

    private static Organization organization(String line) {
        if (OrganizationDocuments.read(line) instanceof Reading.Accepted accepted) {
            return accepted.document().organization();
        }
        throw new IllegalStateException("the synthetic register is in order: " + line);
    }
}
