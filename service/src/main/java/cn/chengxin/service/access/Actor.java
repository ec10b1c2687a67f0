package cn.chengxin.service.access;

import cn.chengxin.service.web.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: somebody who logged in, or a system with its token. A controller takes one as a parameter.
 *
 * @param name the account's name, which stands in the audit log
 * @param grants what it may do and where
 */
public record Actor(String name, List<Grant> grants) {

    /** The service itself, in the audit log: what nobody asked for. */
    public static final Actor SERVICE = new Actor("service", List.of());

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Whether it has a role in a division; null where that is not known, which is the nation's to say. */
    public boolean may(Role role, @Nullable String division) {
        return grants.stream().anyMatch(each -> each.role() == role && each.covers(division));
    }

    /** Whether it has a role anywhere. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(each -> each.role() == role);
    }

    /** Refuses, with a problem, whoever does not have a role in a division. */
    public void require(Role role, @Nullable String division) {
        if (!may(role, division)) {
            String where = division == null ? "100000, as no division is named," : division;
            throw Problem.FORBIDDEN.because("%s for division %s is needed (%s has: %s)".formatted(role, where, name,
                    grants.isEmpty() ? "nothing" : grants.stream().map(Grant::toString)
                            .collect(Collectors.joining(", "))));
        }
    }
}
